import { createRoot } from 'react-dom/client'
import { ModalPage } from './app/modal/ModalPage.tsx'
import { taskOf } from './app/modal/modal-task.ts'
import { buildServices } from './app/start/build-services.ts'
import { initialColorScheme } from './app/start/color-scheme.ts'
import { StartUp } from './app/start/StartUp.tsx'
import { startCompute } from './browser/compute.ts'
import { connect } from './zendesk/connect.ts'
import { ZendeskError } from './zendesk/error.ts'
import { loadSdk } from './zendesk/sdk/load-sdk.ts'

const scheme = initialColorScheme(window.location)
document.documentElement.dataset.colorScheme = scheme
const task = taskOf(window.location.hash)
// Its file comes while Zendesk answers.
const compute = startCompute()

async function start(closed: AbortSignal) {
  if (!task) throw new ZendeskError('not-in-zendesk', 'This page is opened from the sidebar of a ticket.')
  return buildServices(await connect(await loadSdk(window)), task.ticket, undefined, window, closed, compute)
}

const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the app.')
createRoot(root).render(
  <StartUp start={start} initialScheme={scheme}>
    {(services) => (task ? <ModalPage services={services} task={task} /> : null)}
  </StartUp>,
)

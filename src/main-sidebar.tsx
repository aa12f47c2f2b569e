import { createRoot } from 'react-dom/client'
import { SidebarPage } from './app/sidebar/SidebarPage.tsx'
import { buildServices } from './app/start/build-services.ts'
import { initialColorScheme } from './app/start/color-scheme.ts'
import { StartUp } from './app/start/StartUp.tsx'
import { startCompute } from './browser/compute.ts'
import { connectToTicket } from './zendesk/connect.ts'
import { loadSdk } from './zendesk/sdk/load-sdk.ts'

const scheme = initialColorScheme(window.location)
document.documentElement.dataset.colorScheme = scheme

// Its file comes while Zendesk answers.
const compute = startCompute()

async function start(closed: AbortSignal) {
  const host = await connectToTicket(await loadSdk(window))
  return buildServices(host, host.ticketId, host, window, closed, compute)
}

const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the app.')
createRoot(root).render(
  <StartUp start={start} initialScheme={scheme}>
    {(services) => (services.host ? <SidebarPage services={services} host={services.host} /> : null)}
  </StartUp>,
)

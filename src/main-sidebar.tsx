import { createRoot } from 'react-dom/client'
import { buildServices } from './app/build-services.ts'
import { initialColorScheme } from './app/color-scheme.ts'
import { SidebarPage } from './app/SidebarPage.tsx'
import { StartUp } from './app/StartUp.tsx'
import { startCompute } from './browser/compute.ts'
import { connectToTicket } from './zendesk/connect.ts'
import { loadSdk } from './zendesk/load-sdk.ts'

const scheme = initialColorScheme(window.location)
document.documentElement.dataset.colorScheme = scheme

// Its file comes while Zendesk answers.
const compute = startCompute()

async function start() {
  const host = await connectToTicket(await loadSdk(window))
  return buildServices(host, host.ticketId, host, window, compute)
}

const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the app.')
createRoot(root).render(
  <StartUp start={start} initialScheme={scheme}>
    {(services) => (services.host ? <SidebarPage services={services} host={services.host} /> : null)}
  </StartUp>,
)

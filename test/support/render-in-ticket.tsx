import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ModalPage } from '../../src/app/modal/ModalPage.tsx'
import { taskOf } from '../../src/app/modal/modal-task.ts'
import { SidebarPage } from '../../src/app/sidebar/SidebarPage.tsx'
import { buildServices } from '../../src/app/start/build-services.ts'
import { StartUp } from '../../src/app/start/StartUp.tsx'
import { connect, connectToTicket } from '../../src/zendesk/connect.ts'
import type { ZafSdk as AppSdk } from '../../src/zendesk/sdk/sdk.ts'
import type { AgentBrowser } from './agent-browser.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'
import type { ZafSdk } from './zaf-client.ts'

/** The whole sidebar beside a ticket, over the real adapter, the sandbox's host, its proxy and both sides. */
export async function renderInTicket(ticketId: number, options: WorldOptions = {}) {
  const world = await createWorld(options)
  return { world, user: userEvent.setup(), ...(await showSidebar(world.browser, ticketId)) }
}

export async function showSidebar(browser: AgentBrowser, ticketId: number, colorScheme: 'light' | 'dark' = 'light') {
  const opened = await browser.openTicket(ticketId)
  const start = async (closed: AbortSignal) => {
    const host = await connectToTicket(asAppSdk(opened.sdk))
    return buildServices(host, host.ticketId, host, window, closed)
  }
  const view = render(
    <StartUp start={start} initialScheme={colorScheme}>
      {(services) => (services.host ? <SidebarPage services={services} host={services.host} /> : null)}
    </StartUp>,
  )
  return { view, opened }
}

/** The page in the newest modal that the app opened; a second page, beside the sidebar's. */
export function showModal(world: Pick<World, 'browser'>) {
  const modal = world.browser.modals.at(-1)
  if (!modal) throw new Error('No modal is open.')
  const task = taskOf(new URL(modal.url, 'https://app.example').hash)
  if (!task) throw new Error('The modal was opened without a task.')
  const start = async (closed: AbortSignal) =>
    buildServices(await connect(asAppSdk(modal.sdk)), task.ticket, undefined, window, closed)
  return render(
    <StartUp start={start} initialScheme="light">
      {(services) => <ModalPage services={services} task={task} />}
    </StartUp>,
  )
}

/** The tests' client takes what the SDK takes. */
function asAppSdk(sdk: ZafSdk): AppSdk {
  return { init: () => sdk.init() }
}

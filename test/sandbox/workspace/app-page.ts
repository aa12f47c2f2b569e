import { waitFor } from '@testing-library/react'
import { APP_ORIGIN } from './sit-down.tsx'

type Heard = { key?: string; id?: number; message?: unknown; result?: Record<string, unknown>; needsReply?: boolean }

/** The app's page in one frame, speaking its side of the wire by hand. */
export type AppPage = {
  frame: HTMLIFrameElement
  guid: string
  heard: Heard[]
  /** Messages with this key, as in `zaf.app.activated`. */
  told(key: string): Heard[]
  /** From this frame, or pretending to be from elsewhere. */
  say(message: object, from?: { origin?: string; source?: Window }): void
  ask(request: 'get' | 'set' | 'invoke', params: unknown): Promise<Record<string, unknown>>
}

let lastId = 0

/** Takes the place of the app's page in `frame`, and shakes hands. */
export async function appPage(frame: HTMLIFrameElement): Promise<AppPage> {
  const view = frame.contentWindow
  if (!view) throw new Error('The frame is not in the page')
  const heard: Heard[] = []
  // As it arrives over there: a copy, without functions.
  view.postMessage = (message: object) => void heard.push(structuredClone(message))
  const guid = new URL(frame.src).searchParams.get('app_guid') ?? ''

  const app: AppPage = {
    frame,
    guid,
    heard,
    told: (key) => heard.filter((message) => message.key === key),
    say(message, { origin = APP_ORIGIN, source = view } = {}) {
      const data = JSON.stringify({ ...message, appGuid: guid, instanceGuid: guid })
      window.dispatchEvent(new MessageEvent('message', { data, origin, source }))
    },
    async ask(request, params) {
      lastId += 1
      const id = lastId
      app.say({ id, request, params })
      return waitFor(() => {
        const { result } = heard.find((message) => message.id === id) ?? {}
        if (!result) throw new Error(`No answer to ${request} ${JSON.stringify(params)}`)
        return result
      })
    },
  }
  app.say({ key: 'iframe.handshake', message: { version: '2.0.30' } })
  return app
}

/** The frames of the app by the place they are in, as their addresses tell. */
export function framesOf(page: 'sidebar' | 'modal' | 'background', within: ParentNode = document): HTMLIFrameElement[] {
  return [...within.querySelectorAll('iframe')].filter(({ src }) => new URL(src).pathname === `/assets/${page}.html`)
}

export async function sidebarApp(ticketId: number): Promise<AppPage> {
  const frame = await waitFor(() => {
    // Also of a ticket that is hidden, and so has no role and no name.
    const ticket = document.querySelector(`main[aria-label="Ticket #${ticketId}"]`)
    const [found] = ticket ? framesOf('sidebar', ticket) : []
    if (!found) throw new Error(`Ticket ${ticketId} has no app beside it`)
    return found
  })
  return appPage(frame)
}

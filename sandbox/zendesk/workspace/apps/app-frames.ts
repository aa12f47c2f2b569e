import { frameUrl } from '../../host-frame.ts'
import type { AgentPage, AppHost, AppInstance, Size, TicketTab } from '../../host-model.ts'
import type { AppLocation } from '../../workspace-api.ts'
import { createStore, type Store } from '../store.ts'

/** One page of the app in its own frame: beside a ticket, in a modal, or unseen in the background. */
export type AppFrame = {
  guid: string
  location: AppLocation
  ticketId: number | undefined
  url: string
  size: Size
  instance: AppInstance
  /** Told that it goes, out of sight, and gone a moment later: a frame that is taken away at once hears nothing of it. */
  closing: boolean
}

const HEARS_ITS_END_WITHIN_MS = 100

export type AppFrames = {
  readonly frames: Store<AppFrame[]>
  /** Nothing happens where the app has no page for this location. */
  open(place: { location: AppLocation; tab?: TicketTab }): void
  openModal(modal: { guid: string; url: string; size: Size }): void
  resize(guid: string, size: Size): void
  /** Says `app.willDestroy` to the page; it is out of sight at once, and a moment later it is gone. */
  close(guid: string): void
  ofTicket(ticketId: number): AppFrame[]
  /** The element that shows the frame; without one, messages to it are lost, as on the real platform. */
  attach(guid: string, element: HTMLIFrameElement | null): void
  /** For the page's `message` events: an instance hears what its own frame posts from the app's origin, and nobody else. */
  receive(event: MessageEvent): void
}

type Needs = {
  host: AppHost
  page: Pick<AgentPage, 'installation' | 'colorScheme' | 'origin'>
  appOrigin: string
}

export function createAppFrames({ host, page, appOrigin }: Needs): AppFrames {
  const frames = createStore<AppFrame[]>([])
  const elements = new Map<string, HTMLIFrameElement>()

  function add(location: AppLocation, url: string, size: Size, more: { guid?: string; tab?: TicketTab }): void {
    const port = {
      post: (message: object) => elements.get(instance.guid)?.contentWindow?.postMessage(message, appOrigin),
    }
    const instance = host.open({ location, port, ...more })
    const { guid } = instance
    const address = frameUrl(new URL(url, appOrigin).href, {
      origin: page.origin,
      appGuid: guid,
      colorScheme: page.colorScheme(),
    })
    frames.set((all) => [
      ...all,
      { guid, location, ticketId: more.tab?.ticketId, url: address, size, instance, closing: false },
    ])
  }

  return {
    frames,
    open({ location, tab }) {
      const place = page.installation().locations[location]
      if (place?.autoLoad) add(location, place.url, {}, tab ? { tab } : {})
    },
    openModal: ({ guid, url, size }) => add('modal', url, size, { guid }),
    resize: (guid, size) =>
      frames.set((all) =>
        all.map((frame) => (frame.guid === guid ? { ...frame, size: { ...frame.size, ...size } } : frame)),
      ),
    close(guid) {
      const frame = frames.get().find((one) => one.guid === guid)
      if (!frame || frame.closing) return
      frame.instance.close()
      const remove = () => frames.set((all) => all.filter((one) => one.guid !== guid))
      // A modal is in the agent's way as long as it is there.
      if (frame.location === 'modal') return remove()
      frames.set((all) => all.map((one) => (one.guid === guid ? { ...one, closing: true } : one)))
      setTimeout(remove, HEARS_ITS_END_WITHIN_MS)
    },
    ofTicket: (ticketId) => frames.get().filter((frame) => frame.ticketId === ticketId && !frame.closing),
    attach(guid, element) {
      if (element) elements.set(guid, element)
      else elements.delete(guid)
    },
    receive(event) {
      if (event.origin !== appOrigin || event.source === null) return
      const frame = frames.get().find(({ guid }) => elements.get(guid)?.contentWindow === event.source)
      frame?.instance.receive(event.data)
    },
  }
}

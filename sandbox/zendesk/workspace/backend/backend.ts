import { type LiveEvent, workspacePaths } from '../../workspace-api.ts'

/** The sandbox's Zendesk as one signed-in browser reaches it. A test gives one without a network. */
export type Backend = {
  /** Same origin, with the session's cookie. */
  fetch(request: Request): Promise<Response>
  /** `onGap`: events may have been missed. @returns a function that stops listening */
  listen(onEvent: (event: LiveEvent) => void, onGap: () => void): () => void
}

const liveEventTypes: LiveEvent['type'][] = [
  'ticket.created',
  'ticket.updated',
  'ticket.deleted',
  'ticket.viewers',
  'notify',
  'installation.changed',
]

export const browserBackend: Backend = {
  fetch: (request) => fetch(request),
  listen(onEvent, onGap) {
    const source = new EventSource(workspacePaths.events)
    let interrupted = false
    source.onerror = () => {
      interrupted = true
    }
    source.onopen = () => {
      if (interrupted) onGap()
      interrupted = false
    }
    for (const type of liveEventTypes) {
      source.addEventListener(type, (event) => {
        onEvent(JSON.parse(event.data) as LiveEvent) // our own server, and the types it is written in
      })
    }
    return () => source.close()
  },
}

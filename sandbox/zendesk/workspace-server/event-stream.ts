import type { LiveEvents } from './live-events.ts'

/** Server-sent events for one agent's page. Ends when the page goes away. */
export function eventStream(live: LiveEvents, userId: number): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 1000\n\n'))
      stop = live.listen((event) => {
        if (event.type === 'notify' && event.agentId !== null && event.agentId !== userId) return
        controller.enqueue(encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`))
      })
    },
    cancel() {
      stop()
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  })
}

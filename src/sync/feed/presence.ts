import * as z from 'zod/mini'
import type { Channel } from '../../browser/channel.ts'
import type { Clock } from '../../browser/clock.ts'

/** Said by every page beside a ticket, about itself: now and then, and when it goes. */
const Presence = z.object({
  kind: z.literal('presence'),
  page: z.string(),
  ticket: z.int(),
  is: z.enum(['in-view', 'behind', 'gone']),
})
type Presence = z.infer<typeof Presence>

const SAID_EVERY_MS = 60_000
/** A page that crashed says nothing; one out of sight is slowed down by its browser to one word a minute or less. */
const LAPSES_AFTER_MS = 3 * SAID_EVERY_MS

/** @returns says that the page is gone, and nothing from then on */
export function sayPresence(
  channel: Channel,
  { visible, ...who }: { page: string; ticket: number; visible: boolean },
  clock: Pick<Clock, 'wait'>,
): () => void {
  const gone = new AbortController()
  const say = (is: Presence['is']) => channel.say({ kind: 'presence', ...who, is } satisfies Presence)
  const goOn = async () => {
    for (;;) {
      say(visible ? 'in-view' : 'behind')
      await clock.wait(SAID_EVERY_MS, gone.signal)
    }
  }
  goOn().catch(() => undefined)
  return () => {
    if (gone.signal.aborted) return
    gone.abort()
    say('gone')
  }
}

/** Which tickets are open in this browser, and which of them the agent sees. */
export function followPresence(channel: Channel, clock: Pick<Clock, 'now'>, cameIntoView: () => void) {
  const pages = new Map<string, { ticket: number; inView: boolean; saidAtMs: number }>()
  const nowMs = () => clock.now().getTime()
  const open = () => [...pages.values()].filter(({ saidAtMs }) => nowMs() - saidAtMs <= LAPSES_AFTER_MS)
  const stop = channel.onHear((message) => {
    const heard = z.safeParse(Presence, message)
    if (!heard.success) return
    const { page, ticket, is } = heard.data
    if (is === 'gone') {
      pages.delete(page)
      return
    }
    const inView = is === 'in-view'
    const wasInView = pages.get(page)?.inView ?? false
    pages.set(page, { ticket, inView, saidAtMs: nowMs() })
    if (inView && !wasInView) cameIntoView()
  })
  return {
    isOpen: (id: number) => open().some(({ ticket }) => ticket === id),
    isInView: (id: number) => open().some(({ ticket, inView }) => ticket === id && inView),
    anyInView: () => open().some(({ inView }) => inView),
    stop,
  }
}

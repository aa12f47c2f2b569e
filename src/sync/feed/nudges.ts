import * as z from 'zod/mini'
import { PushNudge, pushEvent } from '../../trading-grid/contract/push.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

const Pushed = z.looseObject({ body: PushNudge })

/** Tickets about which something happened. Any agent could forge it, so it is a reason to ask and no more. */
export function onNudge(
  zendesk: Pick<Zendesk, 'onPush'>,
  listener: (tickets: PushNudge['tickets']) => void,
): () => void {
  return zendesk.onPush(pushEvent, (message) => {
    const pushed = z.safeParse(Pushed, message)
    if (pushed.success) listener(pushed.data.body.tickets)
  })
}

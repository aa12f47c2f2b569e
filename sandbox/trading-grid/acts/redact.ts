import * as z from 'zod/mini'
import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { EventType, ThreadEvent } from '../../../src/trading-grid/contract/event.ts'
import { appendEvent, eventAt } from '../events.ts'
import { legalHoldOf } from '../legal-holds.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'

type Redaction = Extract<WitnessedAction, { kind: 'redact' }>

/** What was decided stays in words; so does that something was taken away. */
const KEPT: EventType[] = ['approval-requested', 'approval-decided', 'approval-withdrawn', 'redacted', 'exported']
const Seq = z.object({ seq: z.int() })

/** @throws Refusal where nobody could redact it now */
export function mustBeRedactable(world: World, thread: Thread, seq: number): ThreadEvent {
  const hold = legalHoldOf(world, thread.id)
  if (hold) throw new Refusal('legal-hold', `Kept under a legal hold: ${hold.reason}`)
  const event = eventAt(world, thread.id, seq)
  if (!event) throw new Refusal('nothing-to-decide', `${thread.label} has no entry ${seq}.`)
  if (!event.body) throw new Refusal('nothing-to-decide', 'The words of this entry were taken away before.')
  if (KEPT.includes(event.type)) throw new Refusal('nothing-to-decide', 'A decision stays as it was.')
  return event
}

/** Takes the words and the salt away, and those of later versions of the same message with them. */
export function redact(world: World, thread: Thread, { seq, reason }: Redaction, actor: Actor): number {
  const redacted = mustBeRedactable(world, thread, seq)
  const edits = world.db.rows(
    Seq,
    `SELECT seq FROM events WHERE thread = ? AND type = 'edited' AND body IS NOT NULL AND json_extract(body, '$.seq') = ?
     ORDER BY seq`,
    thread.id,
    seq,
  )
  const gone = [redacted, ...edits.flatMap((edit) => eventAt(world, thread.id, edit.seq) ?? [])]
  for (const event of gone) {
    world.db.run('UPDATE events SET body = NULL, salt = NULL WHERE thread = ? AND seq = ?', thread.id, event.seq)
    forgetInAnswers(world, event)
  }
  const [first = 0] = gone.map(
    (event) =>
      appendEvent(world, thread.id, {
        type: 'redacted',
        actor,
        audience: 'internal',
        body: { seq: event.seq, reason },
      }).seq,
  )
  return first
}

const Answer = z.object({ scope: z.string(), key: z.string(), body: z.string() })

/** What is kept for a request that is sent again would still say the words. */
function forgetInAnswers(world: World, { id, seq, thread }: ThreadEvent): void {
  const sql = 'SELECT scope, key, body FROM answers WHERE instr(body, ?) > 0'
  for (const { scope, key, body } of world.db.rows(Answer, sql, thread)) {
    const without = JSON.stringify(JSON.parse(body, (_, value) => withoutWords(value, { id, seq, thread })))
    if (without !== body) world.db.run('UPDATE answers SET body = ? WHERE scope = ? AND key = ?', without, scope, key)
  }
}

function withoutWords(value: unknown, event: Pick<ThreadEvent, 'id' | 'seq' | 'thread'>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('id' in value && value.id === event.id) {
    const { body: _, salt: __, ...rest } = { body: undefined, salt: undefined, ...value }
    return rest
  }
  const latest =
    'latest' in value && 'id' in value && value.id === event.thread ? Seq.safeParse(value.latest) : undefined
  if (latest?.data?.seq !== event.seq) return value
  const { latest: _, ...rest } = { latest: undefined, ...value }
  return rest
}

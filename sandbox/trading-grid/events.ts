import * as z from 'zod/mini'
import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import { type EventType, ThreadEvent } from '../../src/trading-grid/contract/event.ts'
import { changedSeq, noteKindsOf } from '../../src/trading-grid/contract/vocabulary/note-kind.ts'
import { withoutNonces } from './acts/without-nonces.ts'
import { bodyHashOf, hashOf } from './chain.ts'
import { latestSaying } from './latest.ts'
import { noteBits } from './note-bits.ts'
import { newId, type World } from './world.ts'

type PlainEvent = z.input<typeof ThreadEvent>
export type PlainBody<Type extends EventType> = NonNullable<Extract<PlainEvent, { type: Type }>['body']>

export type NewEvent<Type extends EventType = EventType> = {
  type: Type
  actor: Actor
  audience: 'shared' | 'internal'
  automatic?: boolean
  body: PlainBody<Type>
  /** The story tells of events in the past. */
  at?: Date
}

const Row = z.object({
  envelope: z.string(),
  salt: z.nullable(z.string()),
  body: z.nullable(z.string()),
  hash: z.string(),
})
export const EVENT_COLUMNS = 'envelope, salt, body, hash'
const Chain = z.object({ lastSeq: z.int(), head: z.string() })

/** Appends to a thread: the next number, chained to the event before. */
export function appendEvent<Type extends EventType>(
  world: World,
  thread: string,
  { type, actor, audience, automatic = false, body: given, at = world.clock.now() }: NewEvent<Type>,
): ThreadEvent {
  const body = audience === 'shared' && actor.side === 'us' ? withoutNonces(world, given) : given
  const before = world.db.row(Chain, 'SELECT lastSeq, head FROM threads WHERE id = ?', thread)
  if (!before) throw new Error(`Thread ${thread} is not stored.`)

  const seq = before.lastSeq + 1
  const salt = Buffer.from(world.random(16)).toString('hex')
  const envelope = {
    id: newId(world, 'evt'),
    thread,
    seq,
    type,
    at: at.toISOString(),
    actor,
    audience,
    automatic,
    bodyHash: bodyHashOf(salt, body),
    previousHash: before.head,
  }
  const hash = hashOf(before.head, envelope)
  const event = ThreadEvent.parse({ ...envelope, salt, body, hash })
  world.db.run(
    `INSERT INTO events (thread, seq, type, at, side, audience, noteKinds, envelope, salt, body, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    thread,
    seq,
    type,
    envelope.at,
    actor.side,
    audience,
    kindsBits(world, event),
    JSON.stringify(envelope),
    salt,
    JSON.stringify(body),
    hash,
  )
  world.db.run('UPDATE threads SET lastSeq = ?, head = ? WHERE id = ?', seq, hash, thread)
  // Bookkeeping that nobody decided must not make an agent's decision stale.
  if (type !== 'note-written') {
    const latest = latestSaying(world, thread)
    world.db.run(
      'UPDATE threads SET version = version + 1, updatedAt = ?, latest = ? WHERE id = ?',
      envelope.at,
      latest === undefined ? null : JSON.stringify(latest),
      thread,
    )
  }
  return event
}

function kindsBits(world: World, event: ThreadEvent): number {
  const seq = changedSeq(event)
  return noteBits(noteKindsOf(event, seq === undefined ? undefined : eventAt(world, event.thread, seq)))
}

export const Event = z.pipe(
  Row,
  z.transform(({ envelope, salt, body, hash }) =>
    ThreadEvent.parse({
      ...JSON.parse(envelope),
      ...(salt === null ? {} : { salt }),
      ...(body === null ? {} : { body: JSON.parse(body) }),
      hash,
    }),
  ),
)

export function eventAt(world: World, thread: string, seq: number): ThreadEvent | undefined {
  return world.db.row(Event, `SELECT ${EVENT_COLUMNS} FROM events WHERE thread = ? AND seq = ?`, thread, seq)
}

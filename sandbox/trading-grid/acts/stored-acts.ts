import * as z from 'zod/mini'
import { Act, type WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import { notFound } from '../problem.ts'
import { requireVisible } from '../restrictions.ts'
import type { Call } from '../route.ts'
import { knownThread, type Thread } from '../threads.ts'
import { instantOf, newId, type World } from '../world.ts'
import { newNonce } from './nonce.ts'
import type { Refusal } from './refusal.ts'

/** Long enough to read what one is about to do, and to write the note. */
const GOOD_FOR_MS = 15 * 60_000
const FIRST_LOOK_AFTER_MS = 20_000

type PlainAct = z.input<typeof Act>
type Ended<State extends Act['state']> = Omit<Extract<PlainAct, { state: State }>, 'id' | 'thread' | 'action'>

const StoredAct = z.object({
  id: z.string(),
  thread: z.string(),
  /** In which the app said that it would write the note. */
  ticket: z.int(),
  /** In whose name it was prepared. */
  agent: z.int(),
  /** What the app said that the note's words would be. */
  note: z.string(),
  startedAt: z.string(),
  expiresAt: z.string(),
  value: z.pipe(
    z.string(),
    z.transform((text) => Act.parse(JSON.parse(text))),
  ),
})
export type StoredAct = z.infer<typeof StoredAct>
const COLUMNS = 'id, thread, ticket, agent, note, startedAt, expiresAt, value'

type Wanted = { ticket: number; agent: number; action: z.input<typeof WitnessedAction>; note: string }

/** Where it is refused at once, nobody ever learns a nonce for it. */
export function addAct(
  world: World,
  thread: Thread,
  { ticket, agent, action, note }: Wanted,
  refusal: Refusal | undefined,
): StoredAct {
  const now = world.clock.now().getTime()
  const id = newId(world, 'act')
  const expiresAt = new Date(now + GOOD_FOR_MS).toISOString()
  const common = { id, thread: thread.id, action }
  const act: PlainAct =
    refusal === undefined
      ? { ...common, state: 'awaiting-witness', nonce: newNonce(world), expiresAt }
      : { ...common, state: 'refused', because: refusal.because, detail: refusal.message, at: instantOf(world) }
  world.db.run(
    `INSERT INTO acts (id, thread, ticket, agent, nonce, note, startedAt, expiresAt, lookAt, state, value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    thread.id,
    ticket,
    agent,
    'nonce' in act ? act.nonce : null,
    note,
    instantOf(world),
    expiresAt,
    new Date(now + FIRST_LOOK_AFTER_MS).toISOString(),
    act.state,
    JSON.stringify(act),
  )
  return knownAct(world, id)
}

/** Only an act that waits can end. */
export function endAct<State extends 'done' | 'refused' | 'expired'>(
  world: World,
  { id, thread, value }: StoredAct,
  end: Ended<State> & { state: State },
): void {
  world.db.run(
    "UPDATE acts SET state = ?, value = ? WHERE id = ? AND state = 'awaiting-witness'",
    end.state,
    JSON.stringify({ id, thread, action: value.action, ...end }),
    id,
  )
}

export function knownAct(world: World, id: string): StoredAct {
  const act = world.db.row(StoredAct, `SELECT ${COLUMNS} FROM acts WHERE id = ?`, id)
  if (!act) throw notFound('This act')
  return act
}

/** The act of the path. Another account's is as unknown as none. */
export function actOf(call: Pick<Call, 'world' | 'account' | 'agent' | 'parameter'>): {
  act: StoredAct
  thread: Thread
} {
  const act = knownAct(call.world, call.parameter('act'))
  const thread = knownThread(call.world, act.thread)
  if (thread.account !== call.account) throw notFound('This act')
  requireVisible(call.world, thread.id, call.agent)
  return { act, thread }
}

/** What one person has begun to decide about one approval, and not finished. */
export function openDecisions(world: World, approval: string, agent: number): StoredAct[] {
  return world.db.rows(
    StoredAct,
    `SELECT ${COLUMNS} FROM acts WHERE state = 'awaiting-witness' AND agent = ?
       AND json_extract(value, '$.action.kind') = 'decide-approval' AND json_extract(value, '$.action.approval') = ?
     ORDER BY ordinal`,
    agent,
    approval,
  )
}

/** Acts that nobody has asked about for a while; each is looked for again after `againAfterMs`. */
export function actsToLookFor(world: World, againAfterMs: number): StoredAct[] {
  const now = instantOf(world)
  const acts = world.db.rows(
    StoredAct,
    `SELECT ${COLUMNS} FROM acts WHERE state = 'awaiting-witness' AND lookAt <= ? ORDER BY ordinal LIMIT 20`,
    now,
  )
  const again = new Date(world.clock.now().getTime() + againAfterMs).toISOString()
  for (const { id } of acts) world.db.run('UPDATE acts SET lookAt = ? WHERE id = ?', again, id)
  return acts
}

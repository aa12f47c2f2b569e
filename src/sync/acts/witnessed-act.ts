import * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { agentReference } from '../../domain/agent.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { Act, actNoteText, startAct, WitnessedAction, witnessAct } from '../../trading-grid/contract/act.ts'
import type { Approval } from '../../trading-grid/contract/approval.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'
import { anchorOf } from './anchor-marker.ts'
import { nothingHappened } from './nothing-happened.ts'

/** What an act needs of the app's services. */
export type ActWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  storage: KeptStorage
  locks: Locks
  clock: Clock
  randomUuid(): string
  t: Translator
}

export type ActThread = Pick<ThreadSummary, 'id' | 'label' | 'lastSeq' | 'head' | 'restricted'>

/** How an act ended. What the Trading Grid refuses is an answer like any other, not an error. */
export type ActOutcome =
  | {
      outcome: 'done'
      seq: number
      by: { agentId: number; name: string; auditId: number }
      at: string
      thread: ThreadSummary
      approvals: Approval[]
    }
  | { outcome: 'refused'; because: Extract<Act, { state: 'refused' }>['because']; detail: string }
  | { outcome: 'expired' }
  /** The note is written, and Zendesk does not list it yet. The Trading Grid goes on looking by itself. */
  | { outcome: 'not-seen-yet' }

/** Where an act is: shown while the agent waits. */
export type ActStep = 'preparing' | 'noting' | 'witnessing'

/** An act as it is kept in the agent's browser until its end is known. */
const ActUnderWay = z.object({
  key: z.string(),
  thread: z.object({ id: ThreadId, label: z.string(), lastSeq: z.int(), head: z.string(), restricted: z.boolean() }),
  action: WitnessedAction,
  note: z.string(),
  /** Agents whom Zendesk is to tell of it: they follow the ticket from then on. */
  tell: z.exactOptional(z.array(z.int())),
  /** Prepared, and its note may be in the ticket. Before that it has no effect whatsoever. */
  act: z.exactOptional(Act),
})
export type ActUnderWay = z.infer<typeof ActUnderWay>

/** Waits before each look, a minute and a half in all: the list of audits lags by seconds, seldom by more. */
const LOOK_AFTER_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 20_000, 20_000, 20_000]

/**
 * Does what counts only with a witness: prepares it, writes the internal note that proves who did it, and waits until the
 * Trading Grid has seen that note. The same action performed again after a lost answer goes on where it was.
 * @param note what the note says of it; of a restricted thread nothing is said
 * @param tell the agents whom Zendesk is to notify of the note, by their ids
 */
export function performAct(
  world: ActWorld,
  { id, label, lastSeq, head, restricted }: ActThread,
  action: WitnessedAction,
  note: string,
  onStep: (step: ActStep) => void = () => undefined,
  tell: readonly number[] = [],
): Promise<ActOutcome> {
  const slot = slotOf(world.ticketId, id, action)
  return world.locks.alone(slot, () => {
    const wanted = z.parse(WitnessedAction, action)
    const kept = readStored(world.storage, slot, ActUnderWay)
    const again = kept && JSON.stringify(kept.action) === JSON.stringify(wanted) ? kept : undefined
    const thread = { id, label, lastSeq, head, restricted }
    return carryOut(
      world,
      slot,
      again ?? {
        key: world.randomUuid(),
        thread,
        action: wanted,
        note: restricted ? world.t('act.note.restricted', { agent: world.zendesk.agent.name }) : withoutMarks(note),
        ...(tell.length > 0 ? { tell: [...tell] } : {}),
      },
      onStep,
      !!again,
    )
  })
}

/**
 * Goes on with an act that was under way when the page closed.
 * @returns undefined where another page of this browser has brought it to its end
 */
export function resumeAct(
  world: ActWorld,
  { thread, action }: ActUnderWay,
  onStep: (step: ActStep) => void = () => undefined,
): Promise<ActOutcome | undefined> {
  const slot = slotOf(world.ticketId, thread.id, action)
  return world.locks.alone(slot, async () => {
    const kept = readStored(world.storage, slot, ActUnderWay)
    return kept && carryOut(world, slot, kept, onStep, true)
  })
}

/** Acts in this thread of which this browser knows the beginning and not the end. */
export function actsUnderWay(storage: KeptStorage, ticket: TicketId, thread: ThreadId): ActUnderWay[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(`${KEPT}/${ticket}/${thread}/`))
    .flatMap((key) => readStored(storage, key, ActUnderWay) ?? [])
}

/** The same in all threads, linked to this ticket or not any more. */
export function everyActUnderWay(storage: KeptStorage, ticket: TicketId): ActUnderWay[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(`${KEPT}/${ticket}/`))
    .flatMap((key) => readStored(storage, key, ActUnderWay) ?? [])
}

/** The agent thought better of it. One whose note stands in the ticket may have its effect all the same. */
export function forgetAct(storage: KeptStorage, ticket: TicketId, { thread, action }: ActUnderWay): void {
  storage.remove(slotOf(ticket, thread.id, action))
}

const KEPT = 'outbox/act'

/** One place per thing that can be done once: deciding an approval in other words is the same thing. */
function slotOf(ticket: TicketId, thread: ThreadId, action: WitnessedAction): string {
  const what = 'approval' in action ? action.approval : 'seq' in action ? action.seq : ''
  return `${KEPT}/${ticket}/${thread}/${action.kind}/${what}`
}

async function carryOut(
  world: ActWorld,
  slot: string,
  underWay: ActUnderWay,
  onStep: (step: ActStep) => void,
  retried: boolean,
): Promise<ActOutcome> {
  onStep('preparing')
  // The key is kept before it leaves for the first time.
  world.storage.set(slot, JSON.stringify(underWay))
  const noteMayBeThere = underWay.act !== undefined
  const prepared = underWay.act ? await look(world, underWay.act) : { act: await start(world, slot, underWay, retried) }
  if (prepared.act.state === 'awaiting-witness') {
    world.storage.set(slot, JSON.stringify({ ...underWay, act: prepared.act }))
    onStep('noting')
    await writeNote(world, underWay, prepared.act, noteMayBeThere)
  }
  onStep('witnessing')
  const outcome = await ending(world, prepared.act)
  if (outcome.outcome !== 'not-seen-yet') world.storage.remove(slot)
  return outcome
}

async function start(
  world: ActWorld,
  slot: string,
  { key, thread, action, note }: ActUnderWay,
  retried: boolean,
): Promise<Act> {
  const { agent } = world.zendesk
  try {
    return await world.tradingGrid.call(startAct, {
      params: { thread: thread.id },
      body: { idempotencyKey: key, agent: agentReference(agent), ticket: ticketOf(world), action, note },
    })
  } catch (error) {
    if (nothingHappened(error, retried)) world.storage.remove(slot)
    throw error
  }
}

async function writeNote(
  { zendesk, ticketId, clock }: ActWorld,
  { thread, note, tell }: ActUnderWay,
  act: Extract<Act, { state: 'awaiting-witness' }>,
  retried: boolean,
): Promise<void> {
  const marker = { v: 1, key: act.id, act: act.id, nonce: act.nonce, ...anchorOf(thread) }
  const text = actNoteText(act, note)
  const followers = tell ? { followers: tell } : {}
  await writeCommentOnce(zendesk, ticketId, { text, public: false, uploads: [], marker, ...followers }, retried, clock)
}

async function ending(world: ActWorld, prepared: Act): Promise<ActOutcome> {
  if (prepared.state === 'refused') return { outcome: 'refused', because: prepared.because, detail: prepared.detail }
  if (prepared.state === 'expired') return { outcome: 'expired' }
  for (const waitMs of LOOK_AFTER_MS) {
    if (waitMs > 0) await world.clock.wait(waitMs)
    const { act, thread, approvals } = await look(world, prepared)
    if (act.state === 'refused') return { outcome: 'refused', because: act.because, detail: act.detail }
    if (act.state === 'expired') return { outcome: 'expired' }
    if (act.state === 'done') return { outcome: 'done', seq: act.seq, by: act.by, at: act.at, thread, approvals }
  }
  return { outcome: 'not-seen-yet' }
}

function look(world: ActWorld, act: Act) {
  return world.tradingGrid.call(witnessAct, { params: { act: act.id }, body: { ticket: ticketOf(world) } })
}

function ticketOf({ zendesk, ticketId }: ActWorld) {
  return { account: zendesk.installation.subdomain, id: ticketId }
}

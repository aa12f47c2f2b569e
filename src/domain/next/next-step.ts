import { type Counted, countOpenItems } from '../thread/open-items.ts'
import { type ThreadStanding, whereItStands } from '../thread/where-it-stands.ts'
import { isOver } from '../vocabulary/thread-vocabulary.ts'
import { type NextRow, type NextState, nextRow, type RequesterRole, type Side } from './next-rows.ts'

/** What of a thread the next step depends on. */
export type ThreadFacts = ThreadStanding &
  Counted & {
    partner: { id: string }
    /** Approvals that wait for this agent's own decision. */
    toDecide?: readonly unknown[]
    /** A question of the partner that nobody of us has answered. */
    openQuestion?: { at: string }
    /** What the partner owes beside an answer, earliest day first. */
    owed?: readonly { kind: 'promise' | 'document'; dueOn?: string }[]
    restricted: boolean
  }

export type Situation<Thread> = {
  /** Of this ticket, the one in view first. */
  threads: readonly Thread[]
  /** Open threads of other tickets on the same numbers. */
  related: readonly Thread[]
  /** Whom a first message would go to. */
  suggestedPartner: string | undefined
  /** The partner whose own person asks in the ticket. */
  requesterPartner: string | undefined
  /** When an agent last answered the customer in the ticket, where nothing came from the customer since; ISO 8601. */
  customerAnsweredAt: string | undefined
  now: Date
}

export type NextStep<Thread> = { row: NextRow; thread: Thread | undefined }

/**
 * The one thing to do now. What waits for this agent's own decision comes first; then what the partner waits for, partners
 * that are late, what is owed, and last waiting and starting over.
 */
export function nextStep<Thread extends ThreadFacts>(situation: Situation<Thread>): NextStep<Thread> {
  const { threads, related } = situation
  const [last] = threads
  const [elsewhere] = related
  for (const { state, side, holds } of inOrder) {
    const thread = threads.find((one) => isOpen(one) && holds(one, situation))
    if (thread) return step(state, side, thread, situation)
  }
  if (last) return step('closed', 'us', last, situation)
  if (elsewhere) return step('asked-elsewhere', saidSomething(elsewhere) ? 'partner' : 'us', elsewhere, situation)
  const role = roleOf({ partner: { id: situation.suggestedPartner ?? '' } }, situation.requesterPartner)
  return { row: nextRow('not-escalated', 'us', role), thread: undefined }
}

type Check = {
  state: NextState
  side: Side
  holds: (thread: ThreadFacts, situation: Situation<ThreadFacts>) => boolean
}

const inOrder: readonly Check[] = [
  { state: 'approval', side: 'us', holds: ({ toDecide }) => (toDecide?.length ?? 0) > 0 },
  { state: 'question', side: 'partner', holds: ({ openQuestion }) => openQuestion !== undefined },
  {
    state: 'partner-replied',
    side: 'partner',
    holds: (thread, situation) => hasReplied(thread, situation.now) && !isTold(thread, situation),
  },
  {
    state: 'our-turn',
    side: 'us',
    holds: (thread, { now }) => thread.state === 'awaiting-us' && !hasReplied(thread, now),
  },
  {
    state: 'overdue',
    side: 'partner',
    holds: (thread, { now }) => whereItStands(thread, now).clock.state === 'missed',
  },
  { state: 'promise-due', side: 'partner', holds: (thread, { now }) => isPromiseDue(thread, now) },
  { state: 'due-soon', side: 'partner', holds: (thread, { now }) => isAmber(thread, now) },
  {
    state: 'missing-document',
    side: 'partner',
    holds: (thread, situation) => owes(thread, 'document') && !isAwaited(thread, situation),
  },
  {
    state: 'customer-answered',
    side: 'us',
    holds: (thread, situation) => isTold(thread, situation) && countOpenItems(thread) > 0,
  },
  { state: 'nothing-open', side: 'us', holds: isTold },
  { state: 'waiting', side: 'partner', holds: () => true },
]

function step<Thread extends ThreadFacts>(
  state: NextState,
  side: Side,
  thread: Thread,
  { requesterPartner }: Situation<Thread>,
): NextStep<Thread> {
  return { row: nextRow(state, side, roleOf(thread, requesterPartner)), thread }
}

export function roleOf({ partner }: Pick<ThreadFacts, 'partner'>, requesterPartner: string | undefined): RequesterRole {
  if (requesterPartner === undefined) return 'customer'
  return requesterPartner === partner.id ? 'partner' : 'other-partner'
}

const isOpen = (thread: ThreadFacts) => !isOver(thread)

const saidSomething = ({ latest }: ThreadFacts) => latest?.actor.side === 'partner' && !latest.automatic

function hasReplied(thread: ThreadFacts, now: Date): boolean {
  return whereItStands(thread, now).words === 'partner-replied'
}

/** Zendesk leaves out fractions of seconds. */
const WHOLE_SECOND_MS = 1_000

/** The customer got an answer after the partner's last word; the partner's own people need none. */
function isTold(thread: ThreadFacts, { customerAnsweredAt, requesterPartner, now }: Situation<ThreadFacts>): boolean {
  if (customerAnsweredAt === undefined || roleOf(thread, requesterPartner) === 'partner') return false
  const saidAt = Date.parse(thread.latest?.at ?? thread.updatedAt)
  return hasReplied(thread, now) && Date.parse(customerAnsweredAt) + WHOLE_SECOND_MS > saidAt
}

/** A first answer is awaited anyhow: what else is owed comes after it. */
function isAwaited(thread: ThreadFacts, { now }: Situation<ThreadFacts>): boolean {
  return whereItStands(thread, now).clock.state !== 'none'
}

const owes = ({ owed }: ThreadFacts, wanted: 'promise' | 'document') =>
  owed?.some(({ kind }) => kind === wanted) ?? false

/** From the promised day on it is time to look whether it was kept. */
function isPromiseDue({ owed }: ThreadFacts, now: Date): boolean {
  const today = now.toISOString().slice(0, 10)
  return owed?.some(({ kind, dueOn }) => kind === 'promise' && dueOn !== undefined && dueOn <= today) ?? false
}

function isAmber(thread: ThreadFacts, now: Date): boolean {
  const { clock } = whereItStands(thread, now)
  return clock.state === 'running' && clock.tone === 'amber'
}

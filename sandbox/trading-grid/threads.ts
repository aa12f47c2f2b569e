import * as z from 'zod/mini'
import { isOver } from '../../src/domain/vocabulary/thread-vocabulary.ts'
import { Actor } from '../../src/trading-grid/contract/actor.ts'
import { Reference } from '../../src/trading-grid/contract/reference.ts'
import { Clock, Outcome, type ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { Severity, ThreadKind, ThreadState } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'
import { legalHoldOf } from './legal-holds.ts'
import { openItemsOf, owedBy, toDecide } from './open-items.ts'
import { openQuestionOf } from './open-question.ts'
import { knownPartner } from './partners.ts'
import { notFound } from './problem.ts'
import { readThrough } from './read-marks.ts'
import { nextReminder, ReminderPlan } from './reminder-plan.ts'
import { isForAgent, isRestricted, NOBODY, requireVisible } from './restrictions.ts'
import type { Call } from './route.ts'
import type { World } from './world.ts'

/** A column that holds JSON. */
const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.string(),
    z.transform((text: string): z.output<Schema> => schema.parse(JSON.parse(text))),
  )
const Latest = z.object({
  seq: z.int(),
  at: z.string(),
  actor: Actor,
  excerpt: z.string(),
  automatic: z.boolean(),
})

export const Thread = z.object({
  ordinal: z.int(),
  id: z.string(),
  account: z.string(),
  label: z.string(),
  kind: ThreadKind,
  subject: z.string(),
  partner: z.string(),
  partnerGroup: z.string(),
  severity: Severity,
  state: ThreadState,
  clock: z.nullable(json(Clock)),
  reminders: json(ReminderPlan),
  outcome: z.nullable(json(Outcome)),
  openedBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  lastSeq: z.int(),
  head: z.string(),
  latest: z.nullable(json(Latest)),
  deliveredThroughSeq: z.int(),
  seenThroughSeq: z.int(),
})
export type Thread = z.infer<typeof Thread>

/** Who looks at a thread: unread counts and read marks are an agent's own. */
export type Viewer = { account: string; agent: number }

const Ticket = z.object({ account: z.string(), ticket: z.int() })
const Seq = z.object({ seq: z.int() })
const Count = z.object({ count: z.int() })

export const isOpen = (thread: Pick<Thread, 'state'>): boolean => !isOver(thread)

export function findThread(world: Pick<World, 'db'>, id: string): Thread | undefined {
  return world.db.row(Thread, 'SELECT * FROM threads WHERE id = ?', id)
}

/** A thread that a request of this account names. Another account's is as unknown as none. */
export function threadOfAccount(world: World, account: string, id: string): Thread | undefined {
  return world.db.row(Thread, 'SELECT * FROM threads WHERE id = ? AND account = ?', id, account)
}

/** For a thread that something else already names. */
export function knownThread(world: Pick<World, 'db'>, id: string): Thread {
  const thread = findThread(world, id)
  if (!thread) throw new Error(`Thread ${id} is named but not stored.`)
  return thread
}

/** The thread of the path. One that is for other agents answers 403. */
export function threadOf(call: Pick<Call, 'world' | 'account' | 'agent' | 'parameter'>): Thread {
  const thread = threadOfAccount(call.world, call.account, call.parameter('thread'))
  if (!thread) throw notFound('This thread')
  requireVisible(call.world, thread.id, call.agent)
  return thread
}

export function threadsWhere(world: World, condition: string, ...values: (string | number)[]): Thread[] {
  return world.db.rows(Thread, `SELECT * FROM threads WHERE ${condition}`, ...values)
}

const OF_TICKET = 'id IN (SELECT thread FROM thread_tickets WHERE account = ? AND ticket = ? AND linked = 1)'

/** For the server's own bookkeeping: nobody may be told what only this finds. */
export function everyThreadOfTicket(world: World, account: string, ticket: number): Thread[] {
  return threadsWhere(world, `${OF_TICKET} ORDER BY updatedAt DESC`, account, ticket)
}

/** What one agent may know of, or, for what is written for everybody, what everybody may. */
export function threadsOfTicket(world: World, account: string, ticket: number, agent = NOBODY): Thread[] {
  return threadsWhere(world, `${OF_TICKET} AND ${isForAgent('id')} ORDER BY updatedAt DESC`, account, ticket, agent)
}

export function ticketsOf(world: World, thread: string): { account: string; id: number }[] {
  return world.db
    .rows(Ticket, 'SELECT account, ticket FROM thread_tickets WHERE thread = ? AND linked = 1 ORDER BY ticket', thread)
    .map(({ account, ticket }) => ({ account, id: ticket }))
}

const GroupRow = z.object({ partnerGroup: z.string() })

/** The partner's groups that see a thread, the one it is for first. */
export function groupsOfThread(world: World, { id, partnerGroup }: Pick<Thread, 'id' | 'partnerGroup'>): string[] {
  const others = world.db.rows(GroupRow, 'SELECT partnerGroup FROM thread_groups WHERE thread = ? ORDER BY rowid', id)
  return [partnerGroup, ...others.map((row) => row.partnerGroup)]
}

/** The groups of a thread as one name; their people, each once. */
function groupOfThread(world: World, thread: Thread): { name: string; memberCount: number } {
  const all = knownPartner(world, thread.partner).groups
  const groups = groupsOfThread(world, thread).flatMap((id) => all.find((group) => group.id === id) ?? [])
  return {
    name: groups.map(({ name }) => name).join(', ') || thread.partnerGroup,
    memberCount: new Set(groups.flatMap(({ members }) => members.map(({ name }) => name))).size,
  }
}

export const groupNameOf = (world: World, thread: Thread): string => groupOfThread(world, thread).name

export function threadReferences(world: World, thread: string): Reference[] {
  return world.db.rows(Reference, 'SELECT kind, value FROM thread_references WHERE thread = ? ORDER BY rowid', thread)
}

const Kind = z.object({ kind: z.string() })
const ABOUT = `SELECT DISTINCT json_extract(value, '$.kind') AS kind FROM exceptions
  WHERE json_extract(value, '$.thread') = ? ORDER BY ordinal`

/** Kinds of the recorded exceptions that name a thread. */
export const aboutOf = (world: World, thread: string): string[] =>
  world.db.rows(Kind, ABOUT, thread).map(({ kind }) => kind)

export function threadSummary(world: World, thread: Thread, viewer: Viewer): z.input<typeof ThreadSummary> {
  const partner = knownPartner(world, thread.partner)
  const group = groupOfThread(world, thread)
  const readThroughSeq = readThrough(world, thread.id, viewer.account, viewer.agent)
  const reminder = nextReminder(thread)
  const legalHold = legalHoldOf(world, thread.id)
  const decisions = toDecide(world, thread.id, viewer.agent)
  const question = openQuestionOf(world, thread.id)
  const owed = owedBy(world, thread.id)
  return {
    id: thread.id,
    label: thread.label,
    kind: thread.kind,
    subject: thread.subject,
    partner: { id: partner.id, name: partner.name },
    group: { id: thread.partnerGroup, ...group },
    severity: thread.severity,
    state: thread.state,
    references: threadReferences(world, thread.id),
    about: aboutOf(world, thread.id),
    tickets: ticketsOf(world, thread.id),
    ...(thread.clock ? { clock: thread.clock } : {}),
    ...(thread.outcome ? { outcome: thread.outcome } : {}),
    createdAt: thread.createdAt,
    ...openedOf(world, thread.id),
    updatedAt: thread.updatedAt,
    version: thread.version,
    lastSeq: thread.lastSeq,
    head: thread.head,
    ...(thread.latest ? { latest: thread.latest } : {}),
    unread: unreadCount(world, thread.id, readThroughSeq),
    readThroughSeq,
    deliveredThroughSeq: group.memberCount > 0 ? thread.deliveredThroughSeq : 0,
    seenThroughSeq: thread.seenThroughSeq,
    failedDeliveries: group.memberCount > 0 ? [] : undeliverable(world, thread.id, group.name),
    openItems: openItemsOf(world, thread.id),
    ...(question && isOpen(thread) ? { openQuestion: question } : {}),
    ...(owed.length > 0 ? { owed } : {}),
    ...(decisions.length > 0 ? { toDecide: decisions } : {}),
    reminders: planOf(thread),
    ...(reminder ? { nextReminder: reminder } : {}),
    restricted: isRestricted(world, thread.id),
    ...(legalHold ? { legalHold } : {}),
  }
}

const First = z.object({ envelope: json(z.object({ actor: Actor, automatic: z.boolean() })) })

/** The first event says who opened it. */
function openedOf(world: World, thread: string): Pick<z.input<typeof ThreadSummary>, 'opened'> {
  const first = world.db.row(First, 'SELECT envelope FROM events WHERE thread = ? AND seq = 1', thread)
  return first ? { opened: { by: first.envelope.actor, automatic: first.envelope.automatic } } : {}
}

const planOf = ({ reminders: { firstAfterHours, repeatHours, max } }: Thread) => ({ firstAfterHours, repeatHours, max })

function unreadCount(world: World, thread: string, readThroughSeq: number): number {
  const sql =
    "SELECT count(*) AS count FROM events WHERE thread = ? AND side = 'partner' AND audience = 'shared' AND seq > ?"
  return world.db.row(Count, sql, thread, readThroughSeq)?.count ?? 0
}

/** A group that lost its last member receives nothing, and saying nothing about it would lose messages. */
function undeliverable(world: World, thread: string, group: string) {
  const sql = "SELECT seq FROM events WHERE thread = ? AND side = 'us' AND audience = 'shared' ORDER BY seq"
  return world.db
    .rows(Seq, sql, thread)
    .map(({ seq }) => ({ seq, reason: `Nobody is in the group “${group}” any more.` }))
}

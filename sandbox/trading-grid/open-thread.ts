import * as z from 'zod/mini'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import type { Severity, ThreadKind } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'
import { withoutNonces } from './acts/without-nonces.ts'
import { openCase } from './cases/open-case.ts'
import { CHAIN_START } from './chain.ts'
import { awaitWitness, countAsWitnessed, findLink, usesZendesk } from './links/ticket-links.ts'
import { writeReferences } from './references.ts'
import { defaultReminders } from './reminder-plan.ts'
import { restartClock } from './thread-changes.ts'
import { knownThread, type Thread } from './threads.ts'
import { instantOf, newId, type World } from './world.ts'

export type NewThread = {
  id?: string
  label?: string
  account: string
  /** Absent in a thread that no ticket asks for yet. */
  ticket?: number
  kind: ThreadKind
  partner: string
  group: string
  /** Further groups of the partner that see it. */
  alsoGroups?: readonly string[]
  severity: Severity
  subject: string
  references: z.input<typeof Reference>[]
  openedBy: string
  createdAt?: Date
}

const FIRST_NUMBER = 1001
const Highest = z.object({ number: z.nullable(z.int()) })

/** An empty thread that waits for the partner: its first event is the caller's to append. */
export function openThread(world: World, made: NewThread): Thread {
  const id = made.id ?? newId(world, 'thr')
  const at = made.createdAt?.toISOString() ?? instantOf(world)
  world.db.run(
    `INSERT INTO threads (id, account, label, kind, subject, partner, partnerGroup, severity, state, reminders, openedBy,
       createdAt, updatedAt, version, lastSeq, head, deliveredThroughSeq, seenThroughSeq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'awaiting-partner', ?, ?, ?, ?, 0, 0, ?, 0, 0)`,
    id,
    made.account,
    made.label ?? nextLabel(world, made.account),
    made.kind,
    withoutNonces(world, made.subject),
    made.partner,
    made.group,
    made.severity,
    JSON.stringify(defaultReminders),
    made.openedBy,
    at,
    at,
    CHAIN_START,
  )
  writeReferences(world.db, 'thread_references', id, made.references)
  for (const group of made.alsoGroups ?? []) {
    world.db.run('INSERT OR IGNORE INTO thread_groups (thread, partnerGroup) VALUES (?, ?)', id, group)
  }
  if (made.ticket !== undefined) linkTo(world, id, made.account, made.ticket, 0)
  restartClock(world, knownThread(world, id))
  openCase(world, knownThread(world, id))
  return knownThread(world, id)
}

/** What came from the partner up to `notedThroughSeq` is no news for this ticket. */
export function linkTo(world: World, thread: string, account: string, ticket: number, notedThroughSeq: number): void {
  const isNew = findLink(world, { thread, account, ticket }) === undefined
  world.db.run(
    `INSERT INTO thread_tickets (thread, account, ticket, linked, notedThroughSeq) VALUES (?, ?, ?, 1, ?)
     ON CONFLICT (thread, account, ticket) DO UPDATE
     SET linked = 1, terminal = NULL, notedThroughSeq = max(notedThroughSeq, excluded.notedThroughSeq)`,
    thread,
    account,
    ticket,
    notedThroughSeq,
  )
  if (!isNew) return
  awaitWitness(world, { thread, account, ticket })
  if (!usesZendesk(world)) countAsWitnessed(world, { thread, account, ticket }, 'no-client')
}

/** Each account counts for itself: a number says nothing about how many threads others have. */
function nextLabel(world: World, account: string): string {
  const sql =
    "SELECT max(CAST(substr(label, 4) AS INTEGER)) AS number FROM threads WHERE account = ? AND label LIKE 'TG-%'"
  const highest = world.db.row(Highest, sql, account)?.number ?? 0
  return `TG-${Math.max(highest + 1, FIRST_NUMBER)}`
}

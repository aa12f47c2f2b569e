import * as z from 'zod/mini'
import { usesZendesk as hasZendeskClient } from '../../../src/trading-grid/contract/capabilities.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import type { TicketLink } from '../../../src/trading-grid/contract/ticket-link.ts'
import { newNonce } from '../acts/nonce.ts'
import { Problem } from '../problem.ts'
import { capabilitiesOf } from '../settings.ts'
import { instantOf, type World } from '../world.ts'
import { failedFiles } from './failed-files.ts'
import type { Link } from './link.ts'
import { waitingFiles } from './waiting-files.ts'

/**
 * Why a link counts: a note that an agent of the ticket wrote, a rule or a move of Zendesk's own, the story, or that this
 * server has no Zendesk client which anybody could use.
 */
type How = 'note' | 'rule' | 'moved' | 'story' | 'no-client'

const Row = z.object({
  thread: z.string(),
  account: z.string(),
  ticket: z.int(),
  nonce: z.string(),
  linkedAt: z.string(),
  how: z.nullable(z.string()),
})
export type StoredLink = z.infer<typeof Row>
const SELECT = `SELECT w.thread, w.account, w.ticket, w.nonce, w.linkedAt, w.how
  FROM link_witnesses w JOIN thread_tickets l ON l.thread = w.thread AND l.account = w.account AND l.ticket = w.ticket
  WHERE l.linked = 1`

/** A condition on a row `l` of `thread_tickets`. */
export const IS_WITNESSED = `EXISTS (SELECT 1 FROM link_witnesses w
  WHERE w.thread = l.thread AND w.account = l.account AND w.ticket = l.ticket AND w.how IS NOT NULL)`

/** Every link begins anew, without a witness: what vouched for an earlier one says nothing about this one. */
export function awaitWitness(world: World, { thread, account, ticket }: Link): void {
  const now = instantOf(world)
  world.db.run(
    `INSERT INTO link_witnesses (thread, account, ticket, nonce, linkedAt, how, lookAt) VALUES (?, ?, ?, ?, ?, NULL, ?)
     ON CONFLICT (thread, account, ticket) DO UPDATE
     SET nonce = excluded.nonce, linkedAt = excluded.linkedAt, how = NULL, auditId = NULL, lookAt = excluded.lookAt`,
    thread,
    account,
    ticket,
    newNonce(world),
    now,
    now,
  )
  for (const table of ['witnessed_files', 'failed_files']) {
    world.db.run(`DELETE FROM ${table} WHERE thread = ? AND account = ? AND ticket = ?`, thread, account, ticket)
  }
}

export function countAsWitnessed(world: World, { thread, account, ticket }: Link, how: How, auditId?: number): void {
  world.db.run(
    `UPDATE link_witnesses SET how = ?, auditId = ?
     WHERE thread = ? AND account = ? AND ticket = ? AND how IS NULL`,
    how,
    auditId ?? null,
    thread,
    account,
    ticket,
  )
}

/** Nothing where the ticket is not linked. */
export function findLink(world: Pick<World, 'db'>, { thread, account, ticket }: Link): StoredLink | undefined {
  return world.db.row(Row, `${SELECT} AND w.thread = ? AND w.account = ? AND w.ticket = ?`, thread, account, ticket)
}

export function linksOfTicket(world: World, account: string, ticket: number): StoredLink[] {
  return world.db.rows(Row, `${SELECT} AND w.account = ? AND w.ticket = ? ORDER BY w.rowid`, account, ticket)
}

/** Links to look for: those without a witness, and those whose files wait. `lookAt` is moved on by the caller. */
export function linksDue(world: World, limit: number): StoredLink[] {
  return world.db.rows(
    Row,
    `${SELECT} AND w.lookAt IS NOT NULL AND w.lookAt <= ? AND (w.how IS NULL OR EXISTS (SELECT 1 FROM waiting_files f
       WHERE f.thread = w.thread AND f.account = w.account AND f.ticket = w.ticket)) ORDER BY w.lookAt LIMIT ?`,
    instantOf(world),
    limit,
  )
}

/** @param at undefined: only when somebody asks */
export function lookAgain(world: World, { thread, account, ticket }: Link, at: Date | undefined): void {
  world.db.run(
    'UPDATE link_witnesses SET lookAt = ? WHERE thread = ? AND account = ? AND ticket = ?',
    at?.toISOString() ?? null,
    thread,
    account,
    ticket,
  )
}

export const isWitnessed = (world: World, link: Link): boolean => findLink(world, link)?.how != null

/** Whether the ticket is linked to any thread, and a witness says so. */
export const isWitnessedTicket = (world: World, account: string, ticket: number): boolean =>
  linksOfTicket(world, account, ticket).some(({ how }) => how !== null)

const AttachmentId = z.object({ attachment: z.int() })

export function namedFiles(world: World, { thread, account, ticket }: Link): Set<number> {
  const sql = 'SELECT attachment FROM witnessed_files WHERE thread = ? AND account = ? AND ticket = ?'
  return new Set(world.db.rows(AttachmentId, sql, thread, account, ticket).map(({ attachment }) => attachment))
}

export function rememberFile(
  world: World,
  { thread, account, ticket }: Link,
  attachment: number,
  auditId: number,
): void {
  world.db.run(
    `INSERT OR IGNORE INTO witnessed_files (thread, account, ticket, attachment, auditId) VALUES (?, ?, ?, ?, ?)`,
    thread,
    account,
    ticket,
    attachment,
    auditId,
  )
}

/** A Trading Grid that cannot use Zendesk can do nothing there for somebody else, and see no witness. */
export const usesZendesk = (world: Pick<World, 'db'>): boolean => hasZendeskClient(capabilitiesOf(world))

export function linkAsSent(world: World, link: Link): z.input<typeof TicketLink> | undefined {
  const stored = usesZendesk(world) ? findLink(world, link) : undefined
  if (!stored) return undefined
  const named = namedFiles(world, link)
  return {
    thread: stored.thread,
    nonce: stored.nonce,
    witnessed: stored.how !== null,
    linkedAt: stored.linkedAt,
    filesToFollow: waitingFiles(world, link).flatMap(({ attachments }) =>
      attachments.map(({ attachmentId, name }) => ({ attachmentId, name, named: named.has(attachmentId) })),
    ),
    filesNotShared: failedFiles(world, link).map(({ file: { attachmentId, name }, reason, code }) => ({
      attachmentId,
      name,
      reason,
      code,
    })),
  }
}

export const notWitnessed = (detail: string): Problem =>
  new Problem(409, detail, problemTypes.notWitnessed, { retryAfterSeconds: 2 })

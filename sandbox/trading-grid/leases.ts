import * as z from 'zod/mini'
import { frozenBatch, oldestUndelivered, type StoredBatch } from './delivery-batches.ts'
import { installationOf } from './installations.ts'
import { isForEverybody } from './restrictions.ts'
import { instantOf, type World } from './world.ts'

const LEASE_MS = 120_000
const REFUSED_FOR_MS = 3_600_000

type Place = { account: string; ticket: number }
const StoredLease = z.object({ holder: z.string(), fence: z.int(), expiresAt: z.string() })
const Refusal = z.object({ until: z.string() })
const Terminal = z.object({ terminal: z.string() })

export type Taken =
  | { outcome: 'leased'; batch: StoredBatch; fence: number; expiresAt: string }
  | { outcome: 'held'; retryAfterSeconds: number }
  | { outcome: 'nothing' }
  | { outcome: 'not-offered'; reason: string; retryAfterSeconds?: number }

/** One holder per ticket, for 120 s; the same one renews. Each new holder gets a higher fence and the same batch. */
export function takeLease(world: World, place: Place, holder: string, onDemand: boolean): Taken {
  const { account, ticket } = place
  const settings = installationOf(world, account)
  if (!onDemand && settings.automationsPaused) return { outcome: 'not-offered', reason: 'Automations are paused.' }
  if (!onDemand && settings.notes === 'on-demand') {
    return { outcome: 'not-offered', reason: 'Notes are written when an agent asks for them.' }
  }
  const refused = refusalOf(world, place, holder)
  if (refused !== undefined) {
    return { outcome: 'not-offered', reason: 'Zendesk refused it here a while ago.', retryAfterSeconds: refused }
  }
  if (!oldestUndelivered(world, account, ticket)) {
    const reason = terminalReason(world, place)
    return reason === undefined ? { outcome: 'nothing' } : { outcome: 'not-offered', reason }
  }

  const now = world.clock.now().getTime()
  const lease = leaseOf(world, place)
  const running = lease !== undefined && Date.parse(lease.expiresAt) > now
  if (running && lease.holder !== holder) {
    return { outcome: 'held', retryAfterSeconds: Math.ceil((Date.parse(lease.expiresAt) - now) / 1000) }
  }
  const batch = frozenBatch(world, account, ticket)
  if (!batch) return { outcome: 'nothing' }
  const fence = running ? lease.fence : (lease?.fence ?? 0) + 1
  const expiresAt = new Date(now + LEASE_MS).toISOString()
  world.db.run(
    `INSERT INTO leases (account, ticket, holder, fence, expiresAt) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account, ticket) DO UPDATE
     SET holder = excluded.holder, fence = excluded.fence, expiresAt = excluded.expiresAt`,
    account,
    ticket,
    holder,
    fence,
    expiresAt,
  )
  return { outcome: 'leased', batch, fence, expiresAt }
}

function leaseOf(world: World, { account, ticket }: Place) {
  const sql = 'SELECT holder, fence, expiresAt FROM leases WHERE account = ? AND ticket = ?'
  return world.db.row(StoredLease, sql, account, ticket)
}

export const isLeased = (world: World, place: Place): boolean =>
  (leaseOf(world, place)?.expiresAt ?? '') > instantOf(world)

/** Whether this holder, with this fence, is still the one. An expired lease that nobody took counts as held. */
export function holds(world: World, place: Place, holder: string, fence: number): boolean {
  const lease = leaseOf(world, place)
  return lease?.holder === holder && lease.fence === fence
}

export function giveBack(world: World, { account, ticket }: Place, holder: string): void {
  const sql = 'UPDATE leases SET expiresAt = ? WHERE account = ? AND ticket = ? AND holder = ?'
  world.db.run(sql, instantOf(world), account, ticket, holder)
}

export function rememberRefusal(world: World, { account, ticket }: Place, holder: string): void {
  world.db.run(
    `INSERT INTO refusals (account, ticket, holder, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, ticket, holder) DO UPDATE SET until = excluded.until`,
    account,
    ticket,
    holder,
    new Date(world.clock.now().getTime() + REFUSED_FOR_MS).toISOString(),
  )
}

/** For how many seconds more. */
function refusalOf(world: World, { account, ticket }: Place, holder: string): number | undefined {
  const sql = 'SELECT until FROM refusals WHERE account = ? AND ticket = ? AND holder = ?'
  const until = world.db.row(Refusal, sql, account, ticket, holder)?.until
  const left = until === undefined ? 0 : Date.parse(until) - world.clock.now().getTime()
  return left > 0 ? Math.ceil(left / 1000) : undefined
}

function terminalReason(world: World, { account, ticket }: Place): string | undefined {
  const sql = `SELECT terminal FROM thread_tickets
    WHERE account = ? AND ticket = ? AND linked = 1 AND terminal IS NOT NULL AND ${isForEverybody('thread')} LIMIT 1`
  return world.db.row(Terminal, sql, account, ticket)?.terminal
}

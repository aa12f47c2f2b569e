import type * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import { agentReference } from '../../domain/agent.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { type Batch, type Lease, leaseDelivery, reportDelivery } from '../../trading-grid/contract/delivery.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

/** How long a lease lasts by the contract. Counted on our own clock: nobody knows how far it is from the server's. */
const LEASE_MS = 120_000
const RENEW_BELOW_MS = 60_000
const REPORT_TRIES = 3
const REPORT_WAIT_MS = 1_500

export type LeaseWorld = {
  zendesk: Pick<Zendesk, 'agent' | 'installation'>
  tradingGrid: TradingGrid
  clock: Clock
  /** Made once per page: the same holder renews its lease. */
  holder: string
}

/** The right to write one batch into one ticket, for a while. */
export type Hold = { ticket: TicketId; batch: Batch; fence: number; onDemand: boolean; goodUntilMs: number }

/** Somebody else has it now. What they do about the batch is theirs. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

type NotTaken = Exclude<Lease, { outcome: 'leased' }>

/** Whoever holds the lease next gets the same batch, unchanged. */
export async function takeLease(
  world: LeaseWorld,
  ticket: TicketId,
  onDemand: boolean,
): Promise<{ outcome: 'leased'; hold: Hold } | NotTaken> {
  const { agent, installation } = world.zendesk
  const askedAt = world.clock.now().getTime()
  const lease = await world.tradingGrid.call(leaseDelivery, {
    body: {
      holder: world.holder,
      agent: agentReference(agent),
      ticket: { account: installation.subdomain, id: ticket },
      onDemand,
    },
  })
  if (lease.outcome !== 'leased') return lease
  const { batch, fence } = lease
  return { outcome: 'leased', hold: { ticket, batch, fence, onDemand, goodUntilMs: askedAt + LEASE_MS } }
}

export function leftMs(world: LeaseWorld, hold: Hold): number {
  return hold.goodUntilMs - world.clock.now().getTime()
}

/** Renews a lease that is half over. @throws LeaseLost */
export async function keepLease(world: LeaseWorld, hold: Hold): Promise<void> {
  if (leftMs(world, hold) > RENEW_BELOW_MS) return
  const taken = await takeLease(world, hold.ticket, hold.onDemand)
  if (taken.outcome !== 'leased' || taken.hold.batch.id !== hold.batch.id) throw new LeaseLost(hold.batch.id)
  hold.fence = taken.hold.fence
  hold.goodUntilMs = taken.hold.goodUntilMs
}

type Result = z.input<NonNullable<typeof reportDelivery.body>>['result']

/** Accepted whatever the lease says, because it names a comment that is there. @returns whether it got through */
export async function reportNote(world: LeaseWorld, hold: Hold, commentId: number): Promise<boolean> {
  for (let attempt = 1; attempt <= REPORT_TRIES; attempt++) {
    try {
      await send(world, hold, { kind: 'delivered', commentId })
      return true
    } catch {
      // Nothing is lost: the next holder finds the note, and reports it.
      if (attempt < REPORT_TRIES) await world.clock.wait(REPORT_WAIT_MS * attempt)
    }
  }
  return false
}

/** Gives the batch back, says where it goes on, or that it will not. Unheard, the lease runs out by itself. */
export async function report(world: LeaseWorld, hold: Hold, result: Result): Promise<void> {
  await send(world, hold, result).catch(() => undefined)
}

function send({ tradingGrid, holder }: LeaseWorld, { batch, fence }: Hold, result: Result): Promise<unknown> {
  return tradingGrid.call(reportDelivery, { params: { batch: batch.id }, body: { holder, fence, result } })
}

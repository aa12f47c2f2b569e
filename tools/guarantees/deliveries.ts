import type * as z from 'zod/mini'
import { usesZendesk } from '../../src/trading-grid/contract/capabilities.ts'
import {
  type Batch,
  batchMark,
  type Lease,
  leaseDelivery,
  readDeliveries,
  readUndelivered,
  reportDelivery,
} from '../../src/trading-grid/contract/delivery.ts'
import { readOverview } from '../../src/trading-grid/contract/overview.ts'
import type { TicketRef } from '../../src/trading-grid/contract/primitives.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { type Ground, newKey } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'

type Leased = Extract<Lease, { outcome: 'leased' }>
type Result = z.input<NonNullable<typeof reportDelivery.body>>['result']

/** A number that no real comment has, for a ticket that was given for checking. */
const NO_COMMENT = 990_000_001

export const deliveries: Chapter = {
  title: 'Exactly one note per partner update',
  guarantees: [
    {
      says: 'never offers our own words for a note',
      needs: 'leases',
      check: async (ground) => {
        const thread = await ground.escalate()
        const lease = await take(ground, newKey(), ground.ticket)
        if (lease.outcome !== 'leased') return
        await release(ground, lease, newKey())
        must(lease.batch.thread.id !== thread.id, 'a thread in which only we wrote is offered')
        must(!lease.batch.events.some(({ actor }) => actor.side === 'us'), 'our own event is in a batch')
      },
    },
    {
      says: 'lends a ticket to one holder at a time, who may renew, with the same frozen batch',
      needs: 'leases',
      check: async (ground) => {
        const [holder, other] = [newKey(), newKey()]
        const first = await mustLease(ground, holder)
        try {
          mustBeFrozen(first.batch)
          const theirs = await take(ground, other, await waitingTicket(ground))
          if (theirs.outcome !== 'held') throw new Broken(`a second holder is told "${theirs.outcome}"`)
          must(theirs.retryAfterSeconds > 0, 'a second holder is not told when to come back')
          const renewed = await mustLease(ground, holder)
          mustEqual(renewed.batch.id, first.batch.id, 'the batch after renewing')
          must(renewed.fence >= first.fence, 'the fence went back')
        } finally {
          await release(ground, first, holder)
        }
      },
    },
    {
      says: 'hands the same batch unchanged to the next holder, with a higher fence',
      needs: 'leases',
      check: async (ground) => {
        const [holder, other] = [newKey(), newKey()]
        const first = await mustLease(ground, holder)
        await release(ground, first, holder)
        const second = await mustLease(ground, other)
        await release(ground, second, other)
        must(second.fence > first.fence, `the fence did not grow: ${first.fence}, then ${second.fence}`)
        const frozen = ({ id, from, to, head, firstLeasedAt, events }: Batch) => ({
          id,
          from,
          to,
          head,
          firstLeasedAt,
          hashes: events.map(({ hash }) => hash),
        })
        mustEqual(frozen(second.batch), frozen(first.batch), 'the batch of the next holder')
      },
    },
    {
      says: 'names the tickets in which notes are waited for, with counts and without content',
      needs: 'leases',
      check: async (ground) => {
        const { account, id } = await waitingTicket(ground)
        const { items } = await ground.caller.done(readUndelivered, { query: { account, limit: 200 } })
        const waiting = items.find(({ ticket }) => ticket === id)
        must(waiting !== undefined && waiting.count > 0, 'a ticket with an undelivered update is not named')
      },
    },
    {
      says: 'does not offer a ticket again to the holder who was refused there',
      needs: 'leases',
      check: async (ground) => {
        const holder = newKey()
        const lease = await mustLease(ground, holder)
        await release(ground, lease, holder, 'forbidden')
        const again = await take(ground, holder, await waitingTicket(ground))
        if (again.outcome === 'leased') await release(ground, again, holder)
        mustEqual(again.outcome, 'not-offered', 'what the refused holder is told')
      },
    },
    {
      says: 'believes no report that Zendesk does not bear out: of a comment, of a move, of the end of a ticket',
      needs: 'leases',
      check: async (ground) => {
        if (!usesZendesk(ground.capabilities)) throw new NotCheckable('the server has no Zendesk client')
        const holder = newKey()
        const lease = await mustLease(ground, holder)
        const { caller, signedIn, waiting } = ground
        const comments = [NO_COMMENT]
        const other = await signedIn[0]?.note(waiting?.id ?? 0, 'A note of something else, written by a check.')
        if (other !== undefined) comments.push(other)
        const results: Result[] = [
          ...comments.map((commentId) => ({ kind: 'delivered' as const, commentId })),
          { kind: 'moved', to: NO_COMMENT, how: 'merged' },
          { kind: 'moved', to: NO_COMMENT, how: 'follow-up' },
          { kind: 'terminal', reason: 'closed', detail: 'Said by a check.' },
          { kind: 'terminal', reason: 'deleted', detail: 'Said by a check.' },
        ]
        for (const result of results) {
          const asked = { path: { batch: lease.batch.id }, body: { holder, fence: lease.fence, result } }
          await caller.refused(reportDelivery, asked, 409, problemTypes.notWitnessed)
        }
        await release(ground, lease, holder)
      },
    },
    {
      says: 'accepts a report that names a comment whatever the lease says, once, and shows a second comment as doubled',
      needs: 'leases',
      check: async (ground) => {
        const [late, holder] = [newKey(), newKey()]
        const old = await mustLease(ground, late)
        await release(ground, old, late)
        const lease = await mustLease(ground, holder)
        const [note, second] = [await noteOf(ground, lease, NO_COMMENT), await noteOf(ground, lease, NO_COMMENT + 1)]
        mustEqual(await delivered(ground, old, late, note), 'accepted', 'the report of the earlier holder')
        mustEqual(await delivered(ground, lease, holder, note), 'already-delivered', 'the same comment again')
        mustEqual(await delivered(ground, lease, holder, second), 'doubled', 'a second comment')
        const path = { thread: lease.batch.thread.id }
        const { items } = await ground.caller.done(readDeliveries, { path })
        const kept = items.find(({ batch }) => batch === lease.batch.id)
        mustEqual([kept?.state, kept?.commentId], ['delivered', note], 'what is kept of the delivery')
      },
    },
  ],
}

/** A ticket for which the overview, which lends nothing, says that something waits. */
async function waitingTicket({ caller, agent, waiting }: Ground): Promise<TicketRef> {
  if (!waiting) throw new NotCheckable('needs --waiting N: a test ticket with a partner update and no note of it yet')
  const body = { agent, ticket: waiting, references: [], requester: {} }
  const { undelivered } = await caller.done(readOverview, { body })
  if (undelivered.some(({ count, stopped }) => count > 0 && stopped === undefined)) return waiting
  throw new NotCheckable(`no partner update waits for a note in ticket ${waiting.id}: name one with --waiting`)
}

/** The note of a batch, in an agent's session; a number that stands for one where the server has no Zendesk client. */
async function noteOf({ capabilities, signedIn, waiting }: Ground, { batch }: Leased, other: number): Promise<number> {
  if (!usesZendesk(capabilities)) return other
  const [agent] = signedIn
  if (!agent) throw new NotCheckable('an agent who can sign is needed: see --agents')
  const { id, thread, from, to, head } = batch
  const text = `A note written by a check of the contract.\n\n${batchMark(id)}`
  return agent.note(waiting?.id ?? 0, text, { v: 1, batch: id, thread: thread.id, from, to, head })
}

function take({ caller, agent }: Ground, holder: string, ticket: TicketRef): Promise<Lease> {
  return caller.done(leaseDelivery, { body: { holder, agent, ticket, onDemand: true } })
}

async function mustLease(ground: Ground, holder: string): Promise<Leased> {
  const lease = await take(ground, holder, await waitingTicket(ground))
  if (lease.outcome === 'held') throw new NotCheckable('somebody else holds the ticket: its note is being written')
  if (lease.outcome !== 'leased') throw new Broken(`a waiting ticket is not lent: "${lease.outcome}"`)
  return lease
}

function mustBeFrozen({ from, to, head, events }: Batch): void {
  const seqs = events.map(({ seq }) => seq)
  mustEqual(
    seqs,
    seqs.toSorted((one, other) => one - other),
    'the order of the events',
  )
  mustEqual([seqs[0], seqs.at(-1)], [from, to], 'from and to')
  mustEqual(events.at(-1)?.hash, head, 'the head')
}

async function release(
  { caller }: Ground,
  { batch, fence }: Leased,
  holder: string,
  reason: 'behind' | 'forbidden' = 'behind',
): Promise<void> {
  const result = { kind: 'released' as const, reason }
  await caller.ask(reportDelivery, { path: { batch: batch.id }, body: { holder, fence, result } })
}

async function delivered({ caller }: Ground, { batch, fence }: Leased, holder: string, commentId: number) {
  const result = { kind: 'delivered' as const, commentId }
  return (await caller.done(reportDelivery, { path: { batch: batch.id }, body: { holder, fence, result } })).outcome
}

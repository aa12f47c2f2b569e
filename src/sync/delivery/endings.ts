import { ZendeskError } from '../../zendesk/error.ts'
import { createFollowUp } from '../../zendesk/follow-up.ts'
import type { Stamp } from '../../zendesk/ticket-stamp.ts'
import type { Delivery, DeliveryWorld } from './delivery.ts'
import { type Hold, LeaseLost, report } from './lease.ts'
import { goneForAll, refusedForGood } from './refusal.ts'

/** A closed ticket takes nothing: the link goes on where the conversation does, or an admin decides. */
export async function goOnElsewhere(
  world: DeliveryWorld,
  hold: Hold,
  mergedInto: number | undefined,
  { followUps }: Stamp,
): Promise<Delivery | undefined> {
  if (mergedInto !== undefined) return moved(world, hold, mergedInto, 'merged')
  if (world.installation.onClosedTicket === 'work-list') {
    return ended(world, hold, 'closed', 'The ticket is closed.')
  }
  const known = followUps.at(-1)
  if (known !== undefined) return moved(world, hold, known, 'follow-up')
  try {
    const text = world.composer.followUp(hold.batch, hold.ticket)
    const key = `${world.holder}-${hold.batch.id}-${hold.ticket}`
    return moved(world, hold, await createFollowUp(world.zendesk, hold.ticket, text, key), 'follow-up')
  } catch (error) {
    // If it was opened all the same, the closed ticket names it.
    if (error instanceof ZendeskError && error.outcomeUnknown) return undefined
    throw error
  }
}

async function moved(world: DeliveryWorld, hold: Hold, to: number, how: 'merged' | 'follow-up'): Promise<Delivery> {
  await report(world, hold, { kind: 'moved', to, how })
  return { outcome: 'moved', to }
}

type Ending = 'closed' | 'deleted' | 'full' | 'forbidden'

async function ended(world: DeliveryWorld, hold: Hold, reason: Ending, detail: string): Promise<Delivery> {
  await report(world, hold, { kind: 'terminal', reason, detail: detail.slice(0, 500) })
  return { outcome: 'terminal', reason }
}

export async function release(
  world: DeliveryWorld,
  hold: Hold,
  reason: 'behind' | 'forbidden' | 'not-found' | 'failed',
  error?: unknown,
): Promise<Delivery> {
  await report(world, hold, { kind: 'released', reason })
  return { outcome: 'released', reason, ...(error === undefined ? {} : { error }) }
}

/** What stops every holder ends it; what stops only this one is the next one's to try. */
export async function giveUp(world: DeliveryWorld, hold: Hold, error: unknown): Promise<Delivery> {
  if (error instanceof LeaseLost) return { outcome: 'released', reason: 'lost' }
  const detail = error instanceof Error ? error.message : ''
  const gone = goneForAll(error, world.zendesk.agent.role)
  if (gone) return ended(world, hold, gone, detail)
  if (refusedForGood(error) === 'full') return ended(world, hold, 'full', detail)
  if (!(error instanceof ZendeskError)) return release(world, hold, 'failed', error)
  if (error.reason === 'forbidden' || error.reason === 'not-found') return release(world, hold, error.reason, error)
  // Refused although it asked for nothing but a note: nobody's note will be taken.
  if (error.reason === 'rejected') return ended(world, hold, 'forbidden', detail)
  return release(world, hold, 'failed', error)
}

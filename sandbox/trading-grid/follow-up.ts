import * as z from 'zod/mini'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import { withoutMarks } from '../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import type { StoredBatch } from './delivery-batches.ts'
import { withoutPlaceholders } from './neutral-text.ts'
import { knownThread } from './threads.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const Created = z.object({ ticket: z.object({ id: z.int() }) })

/**
 * The ticket that goes on where a closed one ended: an existing follow-up, or a new one. After an attempt without an
 * answer the closed ticket names the follow-up that was made after all.
 */
export async function followUp(
  world: World,
  { account, locale }: Installation,
  { ticket, thread }: StoredBatch,
  existing: number[],
): Promise<number | undefined> {
  const newest = existing.at(-1)
  if (newest !== undefined) return newest
  const { label, subject } = knownThread(world, thread)
  const body = locale.toLowerCase().startsWith('de')
    ? `Der Partner hat in ${label} („${subject}“) geantwortet, nachdem Ticket #${ticket} geschlossen wurde.`
    : `The partner has answered in ${label} (“${subject}”) after ticket #${ticket} was closed.`
  try {
    const answer = await world.zendesk.send(account, '/api/v2/tickets.json', {
      method: 'POST',
      json: {
        ticket: {
          via_followup_source_id: ticket,
          comment: { body: withoutPlaceholders(withoutMarks(body)), public: false },
          metadata: { trading_grid: { v: 1, followUpOf: ticket } },
        },
      },
    })
    return Created.safeParse(answer.json).data?.ticket.id
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

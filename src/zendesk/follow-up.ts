import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { withoutPlaceholders } from './escape.ts'
import type { Zendesk } from './zendesk.ts'

const Created = z.object({ ticket: z.looseObject({ id: z.int() }) })

/**
 * Opens the ticket that goes on where a closed one ended; it inherits requester, fields and tags.
 * @param key the same request under the same key, as a browser sends it again by itself, opens one ticket
 * @returns its number
 */
export async function createFollowUp(
  zendesk: Pick<Zendesk, 'send'>,
  closed: TicketId,
  text: string,
  key: string,
): Promise<number> {
  const { data } = await callZendesk(
    zendesk,
    {
      method: 'POST',
      url: '/api/v2/tickets.json',
      headers: { 'Idempotency-Key': key },
      json: {
        ticket: {
          via_followup_source_id: closed,
          comment: { body: withoutPlaceholders(text), public: false },
          metadata: { trading_grid: { v: 1, followUpOf: closed } },
        },
      },
    },
    Created,
  )
  return data.ticket.id
}

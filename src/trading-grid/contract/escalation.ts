import * as z from 'zod/mini'
import { ThreadId } from '../../domain/ids.ts'
import { operation } from './operation.ts'
import { ShortText, TicketRef } from './primitives.ts'

/** Sent by Zendesk's webhook, which may fire twice or never. Idempotent by ticket and rule. */
export const escalateByRule = operation({
  id: 'escalateByRule',
  summary: 'Automatic escalation: answers at once, fetches the ticket itself, sends public comments only',
  method: 'POST',
  path: '/escalations',
  body: z.object({ ticket: TicketRef, rule: ShortText }),
  answer: z.object({ id: z.string() }),
  status: 202,
  problems: [422],
  needs: 'server-delivery',
})

export const readEscalation = operation({
  id: 'readEscalation',
  summary: 'What became of an automatic escalation',
  method: 'GET',
  path: '/escalations/{escalation}',
  answer: z.discriminatedUnion('state', [
    z.object({ id: z.string(), state: z.literal('accepted') }),
    z.object({ id: z.string(), state: z.literal('escalated'), thread: ThreadId }),
    z.object({ id: z.string(), state: z.literal('needs-an-agent'), reason: ShortText }),
  ]),
  status: 200,
  problems: [404],
})

import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { AssertedAgent, ShortText } from '../primitives.ts'
import { ThreadSummary } from '../thread.ts'
import { TicketLink } from '../ticket-link.ts'
import { NotShared } from '../vocabulary/not-shared.ts'

export const linkTicket = operation({
  id: 'linkTicket',
  summary:
    'Link a ticket to a thread. Many to many; linking twice is once. Nothing is written into the ticket before a note in it is seen',
  method: 'PUT',
  path: '/threads/{thread}/tickets/{account}/{ticket}',
  body: z.object({ agent: AssertedAgent }),
  answer: z.object({
    thread: ThreadSummary,
    /** Absent where the server has no Zendesk client of its own. */
    link: z.exactOptional(TicketLink),
  }),
  status: 200,
  problems: [404, 410],
})

export const witnessLink = operation({
  id: 'witnessLink',
  summary: 'Look in the ticket for the note that links it to the thread, and send the files that waited for it',
  method: 'POST',
  path: '/threads/{thread}/tickets/{account}/{ticket}/witness',
  body: z.object({
    agent: AssertedAgent,
    /** Ids out of `filesNotShared` that are to follow after all. */
    again: z.exactOptional(z.array(z.int()).check(z.maxLength(100))),
    /** Ids out of `filesNotShared` that nobody needs to hear of any longer. */
    dismiss: z.exactOptional(z.array(z.int()).check(z.maxLength(100))),
  }),
  answer: z.object({ thread: ThreadSummary, link: TicketLink, notShared: NotShared }),
  status: 200,
  problems: [404],
})

export const unlinkTicket = operation({
  id: 'unlinkTicket',
  summary: 'Unlink a ticket; history stays. 409 until a note in the ticket witnesses it, where the link itself counts',
  method: 'DELETE',
  path: '/threads/{thread}/tickets/{account}/{ticket}',
  query: z.object({ agent: z.int(), agentName: ShortText }),
  answer: z.object({ thread: ThreadSummary }),
  status: 200,
  problems: [404, 409],
})

import * as z from 'zod/mini'
import { PartnerId } from '../../../domain/ids.ts'
import { outcomeKinds } from '../../../domain/vocabulary/thread-vocabulary.ts'
import { operation } from '../operation.ts'
import { AssertedAgent, pageOf, ShortText, TicketRef } from '../primitives.ts'
import { Reference } from '../reference.ts'
import { ThreadSummary } from '../thread.ts'
import { ThreadState } from '../vocabulary/thread-state.ts'

const Kinds = z.array(ShortText).check(z.maxLength(50))

/** What an agent is working on. */
export const Matter = z.object({
  partner: z.exactOptional(PartnerId),
  references: z.array(Reference).check(z.maxLength(100)),
  /** Kinds of exceptions. */
  about: Kinds,
})
export type Matter = z.infer<typeof Matter>

export const searchThreads = operation({
  id: 'searchThreads',
  summary:
    'Threads by number, partner, ticket, state, outcome and text, latest first; with `near`, threads with its partner or on its numbers: first those with the partner about the same kinds of exceptions, then those on the numbers, then the others',
  method: 'POST',
  path: '/threads/search',
  body: z.object({
    agent: AssertedAgent,
    references: z.exactOptional(z.array(Reference)),
    partner: z.exactOptional(PartnerId),
    ticket: z.exactOptional(TicketRef),
    states: z.exactOptional(z.array(ThreadState)),
    /** Only threads that ended in one of these ways. */
    outcomes: z.exactOptional(z.array(z.enum(outcomeKinds))),
    /** Only threads that recorded exceptions of one of these kinds name. */
    about: z.exactOptional(Kinds),
    near: z.exactOptional(Matter),
    /** In the label, subject, partner, numbers, outcome or in what was said. */
    text: z.exactOptional(ShortText),
    cursor: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
  }),
  answer: pageOf(ThreadSummary),
  status: 200,
})

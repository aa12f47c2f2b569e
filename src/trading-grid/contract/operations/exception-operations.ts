import * as z from 'zod/mini'
import { PartnerId, ThreadId } from '../../../domain/ids.ts'
import { ExceptionRecord } from '../exception-record.ts'
import { operation } from '../operation.ts'
import { AssertedAgent, IdempotencyKey, Money, pageOf, ShortText, Text, TicketRef, Version } from '../primitives.ts'
import { Reference } from '../reference.ts'

export const recordException = operation({
  id: 'recordException',
  summary: 'Log, assign, ignore with a reason, or resolve: remembered for the same cause',
  method: 'PUT',
  path: '/exceptions/{cause}',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    /** Where it was decided: sidebars beside that ticket are nudged. */
    ticket: z.exactOptional(TicketRef),
    /** 0 where none is recorded yet. */
    version: Version,
    kind: ShortText,
    state: ExceptionRecord.shape.state,
    partner: z.exactOptional(PartnerId),
    references: z.array(Reference),
    line: z.exactOptional(ShortText),
    summary: Text,
    impact: z.exactOptional(Money),
    reason: z.exactOptional(Text),
    assignee: z.exactOptional(AssertedAgent),
    thread: z.exactOptional(ThreadId),
  }),
  answer: ExceptionRecord,
  status: 200,
  problems: [409, 422],
})

export const searchExceptions = operation({
  id: 'searchExceptions',
  summary: 'Recorded exceptions by number',
  method: 'POST',
  path: '/exceptions/search',
  body: z.object({
    references: z.array(Reference),
    cursor: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int()),
  }),
  answer: pageOf(ExceptionRecord),
  status: 200,
})

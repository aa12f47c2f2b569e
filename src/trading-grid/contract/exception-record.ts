import * as z from 'zod/mini'
import { PartnerId, ThreadId } from '../../domain/ids.ts'
import { operation } from './operation.ts'
import { AssertedAgent, IdempotencyKey, Instant, Money, pageOf, ShortText, Text, Version } from './primitives.ts'
import { Reference } from './reference.ts'

/** What people decided about an exception, by its `cause`. What documents say is found by the app. */
export const ExceptionRecord = z.object({
  cause: z.string().check(z.minLength(1), z.maxLength(300)),
  kind: ShortText,
  state: z.enum(['logged', 'ignored', 'assigned', 'escalated', 'resolved']),
  partner: z.exactOptional(PartnerId),
  references: z.array(Reference),
  line: z.exactOptional(ShortText),
  summary: Text,
  impact: z.exactOptional(Money),
  reason: z.exactOptional(Text),
  assignee: z.exactOptional(AssertedAgent),
  thread: z.exactOptional(ThreadId),
  by: ShortText,
  at: Instant,
  version: Version,
})
export type ExceptionRecord = z.infer<typeof ExceptionRecord>

export const recordException = operation({
  id: 'recordException',
  summary: 'Log, assign, ignore with a reason, or resolve: remembered for the same cause',
  method: 'PUT',
  path: '/exceptions/{cause}',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
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

import * as z from 'zod/mini'
import { PartnerId, ThreadId } from '../../domain/ids.ts'
import { exceptionRecordStates } from '../../domain/vocabulary/thread-vocabulary.ts'
import { AssertedAgent, Instant, Money, ShortText, Text, Version } from './primitives.ts'
import { Reference } from './reference.ts'

/** What people decided about an exception, by its `cause`. What documents say is found by the app. */
export const ExceptionRecord = z.object({
  cause: z.string().check(z.minLength(1), z.maxLength(300)),
  kind: ShortText,
  state: z.enum(exceptionRecordStates),
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

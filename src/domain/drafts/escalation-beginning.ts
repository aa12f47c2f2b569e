import * as z from 'zod/mini'
import { DocumentId, PartnerId } from '../ids.ts'
import { groupTopics, severities, threadKinds } from '../vocabulary/thread-vocabulary.ts'

/** An exception as the Trading Grid is to remember it. */
export const ExceptionToRecord = z.object({
  cause: z.string(),
  kind: z.string(),
  partner: z.exactOptional(PartnerId),
  references: z.array(
    z.object({ kind: z.enum(['order', 'invoice', 'ship-notice', 'claim', 'other']), value: z.string() }),
  ),
  line: z.exactOptional(z.string()),
  summary: z.string(),
  impact: z.exactOptional(z.object({ amount: z.string(), currency: z.string() })),
})
export type ExceptionToRecord = z.infer<typeof ExceptionToRecord>

/** What an escalation begins with where it is known what it is about: all of it stays the agent's to change. */
export const EscalationBeginning = z.object({
  /** Absent: about exceptions. */
  kind: z.exactOptional(z.enum(threadKinds)),
  exceptions: z.array(ExceptionToRecord),
  partner: z.exactOptional(PartnerId),
  topic: z.enum(groupTopics),
  severity: z.enum(severities),
  subject: z.string(),
  text: z.string(),
  documents: z.array(DocumentId),
})
export type EscalationBeginning = z.infer<typeof EscalationBeginning>

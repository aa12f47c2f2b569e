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

/** A finding that an escalation may state: the agent ticks which. Words are those that the partner reads. */
export const Finding = z.object({
  cause: z.string(),
  /** For a subject and a list: `40 of 120 cases not shipped`. */
  title: z.string(),
  /** With its figures and the documents that they come from. */
  sentence: z.string(),
  /** The corrective action that is asked for. */
  ask: z.string(),
  topic: z.enum(groupTopics),
  severity: z.enum(severities),
  impact: z.exactOptional(z.object({ amount: z.string(), currency: z.string() })),
  documents: z.array(DocumentId),
  record: ExceptionToRecord,
})
export type Finding = z.infer<typeof Finding>

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
  /** What there is to state, worst first; all of it ticked. */
  findings: z.exactOptional(z.array(Finding)),
  /** Nobody asked for just this: what was being written already is left as it is. */
  suggested: z.exactOptional(z.boolean()),
})
export type EscalationBeginning = z.infer<typeof EscalationBeginning>

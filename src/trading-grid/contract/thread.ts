import * as z from 'zod/mini'
import { GroupId, PartnerId, ThreadId } from '../../domain/ids.ts'
import { outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import { Actor } from './actor.ts'
import { Day, Instant, Money, Sha256, ShortText, Text, TicketRef, Version } from './primitives.ts'
import { Reference } from './reference.ts'
import { Severity, ThreadKind, ThreadState } from './vocabulary/thread-state.ts'

export const Outcome = z.object({
  kind: z.enum(outcomeKinds),
  amount: z.exactOptional(Money),
  /** Which way the amount goes: a credit comes to us, a debit goes to the partner. */
  direction: z.exactOptional(z.enum(['credit', 'debit'])),
  text: Text,
  at: Instant,
})
export type Outcome = z.infer<typeof Outcome>

/** When the partner's answer is due. The Trading Grid counts; the app only shows. */
export const Clock = z.object({
  startedAt: Instant,
  dueAt: Instant,
  /** From here on it is amber. */
  warnAt: Instant,
  pausedSince: z.exactOptional(Instant),
  pauseReason: z.exactOptional(ShortText),
  /** When a real answer stopped it. */
  answeredAt: z.exactOptional(Instant),
})
export type Clock = z.infer<typeof Clock>

/** When the Trading Grid side reminds the partner of an answer that is due: elapsed hours, and how often at most. */
export const ReminderPlan = z.object({ firstAfterHours: z.number(), repeatHours: z.number(), max: z.int() })
export type ReminderPlan = z.infer<typeof ReminderPlan>

/** What is not done in a thread, whatever its state says. A state alone never means that everything was settled. */
export const OpenItems = z.object({
  /** Recorded exceptions that name this thread and are neither resolved nor ignored. */
  exceptions: z.int(),
  /** The partner's promises that are neither kept nor taken back. */
  promises: z.int(),
  /** Documents that were asked for and have not come. */
  documentRequests: z.int(),
})
export type OpenItems = z.infer<typeof OpenItems>

/** A question of the partner that nobody of us has answered, in the partner's words; `excerpt` at most 200 characters. */
export const OpenQuestion = z.object({ seq: z.int(), at: Instant, excerpt: ShortText })

/** What the partner owes beside an answer: an open promise, or a document that was asked for and has not come. */
export const Owed = z.object({
  kind: z.enum(['promise', 'document']),
  /** The promised action, or the kind of document. */
  what: ShortText,
  dueOn: z.exactOptional(Day),
})
export type Owed = z.infer<typeof Owed>

export const ThreadSummary = z.object({
  id: ThreadId,
  /** What people call it: `TG-1042`. */
  label: ShortText,
  kind: ThreadKind,
  subject: ShortText,
  partner: z.object({ id: PartnerId, name: ShortText }),
  /** The group that it is for; where several see it, `name` names all of them and `memberCount` counts their people once. */
  group: z.object({ id: GroupId, name: ShortText, memberCount: z.int() }),
  severity: Severity,
  state: ThreadState,
  references: z.array(Reference),
  /** Kinds of the recorded exceptions that name it, each once. */
  about: z.exactOptional(z.array(ShortText)),
  tickets: z.array(TicketRef),
  clock: z.exactOptional(Clock),
  outcome: z.exactOptional(Outcome),
  createdAt: Instant,
  /** Who opened it; `automatic` where a rule did. */
  opened: z.exactOptional(z.object({ by: Actor, automatic: z.boolean() })),
  updatedAt: Instant,
  version: Version,
  /** The number and hash of the newest event. */
  lastSeq: z.int(),
  head: Sha256,
  /** The newest thing that somebody said or sent, for the state line. `excerpt` is at most 200 characters. */
  latest: z.exactOptional(
    z.object({ seq: z.int(), at: Instant, actor: Actor, excerpt: ShortText, automatic: z.boolean() }),
  ),
  /** For the agent that asked: what came from the partner since that agent last looked. */
  unread: z.int(),
  readThroughSeq: z.int(),
  /** Our messages up to here reached the partner's side; up to `seenThroughSeq` somebody there opened them. */
  deliveredThroughSeq: z.int(),
  seenThroughSeq: z.int(),
  failedDeliveries: z.array(z.object({ seq: z.int(), reason: ShortText })),
  openItems: z.exactOptional(OpenItems),
  openQuestion: z.exactOptional(OpenQuestion),
  /** The earliest day first, what has no day last; at most 5. */
  owed: z.exactOptional(z.array(Owed)),
  /** For the agent that asked: the approvals that wait for this agent's decision. */
  toDecide: z.exactOptional(
    z.array(
      z.object({
        approval: z.string(),
        subject: ShortText,
        amount: z.exactOptional(Money),
        role: ShortText,
        requestedBy: ShortText,
      }),
    ),
  ),
  reminders: z.exactOptional(ReminderPlan),
  nextReminder: z.exactOptional(z.object({ at: Instant, number: z.int(), of: z.int() })),
  /** Not for everybody: who may see it is the Trading Grid's to say. */
  restricted: z.boolean(),
  legalHold: z.exactOptional(z.object({ since: Instant, reason: ShortText })),
})
export type ThreadSummary = z.infer<typeof ThreadSummary>

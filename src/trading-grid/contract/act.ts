import * as z from 'zod/mini'
import { ThreadId } from '../../domain/ids.ts'
import { Approval } from './approval.ts'
import { operation } from './operation.ts'
import { AssertedAgent, IdempotencyKey, Instant, Money, Sha256, ShortText, Text, TicketRef } from './primitives.ts'
import { Outcome, ThreadSummary } from './thread.ts'

/** What counts only with a witness: decisions, and what cannot be taken back. */
export const WitnessedAction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request-approval'),
    subject: ShortText.check(z.minLength(1)),
    amount: z.exactOptional(Money),
    step: z.exactOptional(z.string()),
    reason: Text.check(z.minLength(1)),
    /** Ids of the case's evidence. */
    evidence: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('decide-approval'),
    approval: z.string(),
    decision: z.enum(['approved', 'rejected']),
    reason: Text.check(z.minLength(1)),
  }),
  z.object({ kind: z.literal('withdraw-approval'), approval: z.string(), reason: Text.check(z.minLength(1)) }),
  z.object({ kind: z.literal('resolve'), outcome: z.omit(Outcome, { at: true }) }),
  /** Takes the words and the salt of one entry away; the chain still verifies. Refused under a legal hold. */
  z.object({
    kind: z.literal('redact'),
    seq: z.int().check(z.positive()),
    reason: Text.check(z.minLength(1)),
  }),
  /** An evidence pack was made, cut at an entry. Logged behind the cut. */
  z.object({ kind: z.literal('export'), throughSeq: z.int().check(z.positive()), sha256: Sha256 }),
])
export type WitnessedAction = z.infer<typeof WitnessedAction>

/**
 * An action on its way. The app writes an internal note with `metadata.custom.trading_grid = { act, nonce }` in the agent's
 * own session; the Trading Grid reads that audit with its own Zendesk client and takes the audit's author, whatever the
 * app asserted, as the one who did it. Where the account drops metadata, the note counts by its text: the announced words,
 * the mark in the last line, and nothing else, from the asserted agent alone, whom the words name. The note of a restricted
 * thread does not count by its text.
 */
export const Act = z.discriminatedUnion('state', [
  z.object({
    id: z.string(),
    thread: ThreadId,
    action: WitnessedAction,
    state: z.literal('awaiting-witness'),
    /** 26 letters and digits, good once and until `expiresAt`. */
    nonce: z.string().check(z.regex(/^[A-Z2-7]{26}$/)),
    expiresAt: Instant,
  }),
  z.object({
    id: z.string(),
    thread: ThreadId,
    action: WitnessedAction,
    state: z.literal('done'),
    /** The entry of the trail. */
    seq: z.int(),
    by: z.object({ agentId: z.int(), name: ShortText, auditId: z.int() }),
    at: Instant,
  }),
  z.object({
    id: z.string(),
    thread: ThreadId,
    action: WitnessedAction,
    state: z.literal('refused'),
    because: z.enum([
      'requester-decides',
      'not-an-approver',
      'above-limit',
      'decided-already',
      'approval-expired',
      'decided-another-of-the-request',
      'approval-open',
      /** The rules want an approval of such an amount, and none was given. */
      'approval-missing',
      'legal-hold',
      'thread-closed',
      'nothing-to-decide',
      'evidence-missing',
      /** The thread is restricted, so that its note does not say what is done, and the account drops what else tells. */
      'metadata-dropped',
    ]),
    detail: ShortText,
    at: Instant,
  }),
  z.object({ id: z.string(), thread: ThreadId, action: WitnessedAction, state: z.literal('expired'), at: Instant }),
])
export type Act = z.infer<typeof Act>

export const startAct = operation({
  id: 'startAct',
  summary: 'Prepare an action that needs a witness: it has no effect until the note with its nonce was seen',
  method: 'POST',
  path: '/threads/{thread}/acts',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    ticket: TicketRef,
    action: WitnessedAction,
    /**
     * The words of the note, as they will be written above the mark. Their first line is the sentence of the action with the
     * thread's label and the asserted agent's name, and of a decision the role; behind it stand what it is about and the
     * reason. Of a restricted thread there is one sentence for all actions. Other words get 422.
     */
    note: z.string().check(z.minLength(1), z.maxLength(50_000)),
  }),
  answer: Act,
  status: 201,
  problems: [404, 409, 422],
  needs: 'approvals',
})

export const witnessAct = operation({
  id: 'witnessAct',
  summary:
    'Look for the note in the ticket’s audits now. Answers `awaiting-witness` while Zendesk does not list it, and the same end as before once there is one',
  method: 'POST',
  path: '/acts/{act}/witness',
  body: z.object({ ticket: TicketRef }),
  answer: z.object({ act: Act, approvals: z.array(Approval), thread: ThreadSummary }),
  status: 200,
  problems: [404],
  needs: 'approvals',
})

export const readAct = operation({
  id: 'readAct',
  summary: 'What became of an action',
  method: 'GET',
  path: '/acts/{act}',
  answer: Act,
  status: 200,
  problems: [404],
  needs: 'approvals',
})

/**
 * The whole text of an act's note. The mark stands on a line of its own at the end, because some accounts drop the marker
 * in the audit's metadata: there the note is known by this text, and by no other that contains it.
 */
export function actNoteText(act: { id: string; nonce: string }, words: string): string {
  return `${words}\n\n[${act.id} ${act.nonce}]`
}

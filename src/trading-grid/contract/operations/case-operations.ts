import * as z from 'zod/mini'
import { DocumentId } from '../../../domain/ids.ts'
import { proposalAnswers } from '../../../domain/vocabulary/dispute-vocabulary.ts'
import { ApprovalRule } from '../approval.ts'
import { Case, DisputeDetails, OnboardingStep, Proposal, RequiredDocument } from '../case.ts'
import { DocumentKind } from '../document.ts'
import { operation } from '../operation.ts'
import { OnboardingState } from '../partner-summary.ts'
import {
  AssertedAgent,
  Day,
  IdempotencyKey,
  Instant,
  pageOf,
  Sha256,
  ShortText,
  Text,
  TicketRef,
  Version,
} from '../primitives.ts'
import { ThreadSummary } from '../thread.ts'

const written = { idempotencyKey: IdempotencyKey, agent: AssertedAgent }

export const readCase = operation({
  id: 'readCase',
  summary: 'Steps, evidence, proposals and approvals of an onboarding or a dispute',
  method: 'GET',
  path: '/threads/{thread}/case',
  answer: Case,
  status: 200,
  problems: [404],
})

/** Extra member of the 409 `stale-version` of every change of a case. */
export const StaleCase = z.object({ case: Case })

export const changeOnboarding = operation({
  id: 'changeOnboarding',
  summary: 'Move a partner on: invited again, testing, approved … `approved` needs every step done and every document',
  method: 'PATCH',
  path: '/threads/{thread}/onboarding',
  body: z.object({ ...written, version: Version, state: OnboardingState, reason: z.exactOptional(Text) }),
  answer: Case,
  status: 200,
  problems: [404, 409, 422],
})

export const addStep = operation({
  id: 'addStep',
  summary: 'Add a step to an onboarding',
  method: 'POST',
  path: '/threads/{thread}/steps',
  body: z.object({
    ...written,
    ...z.pick(OnboardingStep, { area: true, title: true, owner: true, dueOn: true }).shape,
  }),
  answer: Case,
  status: 201,
  problems: [404, 409, 422],
})

export const changeStep = operation({
  id: 'changeStep',
  summary: 'Say how far a step is, who does it until when, and what is missing. A stale version answers 409',
  method: 'PATCH',
  path: '/threads/{thread}/steps/{step}',
  body: z.object({
    ...written,
    version: Version,
    state: z.exactOptional(OnboardingStep.shape.state),
    owner: z.exactOptional(OnboardingStep.shape.owner),
    dueOn: z.exactOptional(Day),
    missing: z.exactOptional(Text),
  }),
  answer: Case,
  status: 200,
  problems: [404, 409, 422],
})

export const checkRequiredDocument = operation({
  id: 'checkRequiredDocument',
  summary: 'Accept a document that an onboarding requires, or say what does not match the profile',
  method: 'POST',
  path: '/threads/{thread}/required-documents',
  body: z.object({
    ...written,
    kind: DocumentKind,
    document: DocumentId,
    state: z.enum(['accepted', 'does-not-match']),
    expiresOn: z.exactOptional(Day),
    mismatch: RequiredDocument.shape.mismatch,
  }),
  answer: Case,
  status: 200,
  problems: [404, 409, 422],
})

export const changeDispute = operation({
  id: 'changeDispute',
  summary: 'Say what a dispute is about, over how much, and until when it may be disputed',
  method: 'PATCH',
  path: '/threads/{thread}/dispute',
  body: z.object({
    ...written,
    version: Version,
    ...z.pick(DisputeDetails, { reason: true, code: true, amount: true, deadline: true }).shape,
  }),
  answer: Case,
  status: 200,
  problems: [404, 409, 422],
})

export const addEvidence = operation({
  id: 'addEvidence',
  summary: 'Put documents and ticket comments into the case, with fingerprint and source',
  method: 'POST',
  path: '/threads/{thread}/evidence',
  body: z.object({
    ...written,
    documents: z.array(DocumentId).check(z.maxLength(200)),
    comments: z
      .array(
        z.object({
          ticket: TicketRef,
          commentId: z.int().check(z.positive()),
          author: ShortText,
          at: Instant,
          public: z.boolean(),
          text: Text,
        }),
      )
      .check(z.maxLength(50)),
  }),
  answer: z.object({
    case: Case,
    /** What could not be taken, each with the reason; the rest is in the case. */
    notAdded: z.array(z.object({ id: z.string(), reason: z.enum(['not-found', 'not-clean', 'already-there']) })),
  }),
  status: 201,
  problems: [404, 409, 422],
})

export const withdrawEvidence = operation({
  id: 'withdrawEvidence',
  summary: 'Take a piece of evidence out of the case; the trail keeps that it was there. Refused under a legal hold',
  method: 'POST',
  path: '/threads/{thread}/evidence/{evidence}/withdrawal',
  body: z.object({ ...written, reason: Text }),
  answer: Case,
  status: 200,
  problems: [404, 409],
})

export const propose = operation({
  id: 'propose',
  summary: 'Propose how a dispute ends, or answer a proposal with another one',
  method: 'POST',
  path: '/threads/{thread}/proposals',
  body: z.object({ ...written, ...z.pick(Proposal, { kind: true, amount: true, text: true, counterTo: true }).shape }),
  answer: Case,
  status: 201,
  problems: [404, 409, 422],
})

export const answerProposal = operation({
  id: 'answerProposal',
  summary: 'Accept or decline the partner’s proposal, or withdraw one of ours',
  method: 'PATCH',
  path: '/threads/{thread}/proposals/{proposal}',
  body: z.object({
    ...written,
    version: Version,
    state: z.enum(proposalAnswers),
    text: z.exactOptional(Text),
  }),
  answer: Case,
  status: 200,
  problems: [404, 409],
})

export const readApprovalRules = operation({
  id: 'readApprovalRules',
  summary: 'Who must approve what, and up to which amount',
  method: 'GET',
  path: '/approval-rules',
  answer: pageOf(ApprovalRule),
  status: 200,
  needs: 'approvals',
})

/** Without a witness: for threads that are not restricted, and where the Trading Grid has no `approvals`. */
export const recordExport = operation({
  id: 'recordExport',
  summary: 'Log that an evidence pack was made, cut at an entry. A restricted thread wants the act `export` instead',
  method: 'POST',
  path: '/threads/{thread}/exports',
  body: z.object({ ...written, throughSeq: z.int().check(z.positive()), sha256: Sha256 }),
  answer: z.object({ thread: ThreadSummary }),
  status: 201,
  problems: [404, 409, 422],
})

import * as z from 'zod/mini'
import { DocumentId, ThreadId } from '../../domain/ids.ts'
import { disputeReasons, evidenceStates, reasonLists } from '../../domain/vocabulary/dispute-vocabulary.ts'
import { onboardingAreas, requiredDocumentStates, stepStates } from '../../domain/vocabulary/onboarding-vocabulary.ts'
import { Actor } from './actor.ts'
import { Approval } from './approval.ts'
import { DocumentKind } from './document.ts'
import { OnboardingState } from './partner-summary.ts'
import { Day, Instant, Money, Sha256, ShortText, Text, TicketRef, Version } from './primitives.ts'

/** Something to be done before a partner is live. */
export const OnboardingStep = z.object({
  id: z.string(),
  area: z.enum(onboardingAreas),
  title: ShortText,
  owner: z.enum(['us', 'partner']),
  ownerName: z.exactOptional(ShortText),
  dueOn: z.exactOptional(Day),
  state: z.enum(stepStates),
  /** What it waits for, as somebody wrote it. */
  missing: z.exactOptional(Text),
  /** Done only once an approval of it was given. */
  needsApproval: z.boolean(),
  version: Version,
})
export type OnboardingStep = z.infer<typeof OnboardingStep>

/** What a partner of this segment must bring. */
export const RequiredDocument = z.object({
  kind: DocumentKind,
  title: ShortText,
  state: z.enum(requiredDocumentStates),
  document: z.exactOptional(DocumentId),
  expiresOn: z.exactOptional(Day),
  /** What the profile says and what the document says, where they differ. */
  mismatch: z.exactOptional(z.object({ what: ShortText, profile: ShortText, document: ShortText })),
})
export type RequiredDocument = z.infer<typeof RequiredDocument>

export const DisputeReason = z.enum(disputeReasons)
export type DisputeReason = z.infer<typeof DisputeReason>

export const EvidenceSource = z.discriminatedUnion('kind', [
  /** A document of the Trading Grid, or an attachment of the ticket that was imported as one. */
  z.object({ kind: z.literal('document'), document: DocumentId, importedFrom: z.exactOptional(TicketRef) }),
  z.object({
    kind: z.literal('comment'),
    ticket: TicketRef,
    commentId: z.int(),
    author: ShortText,
    at: Instant,
    public: z.boolean(),
    text: Text,
  }),
])

export const Evidence = z.object({
  id: z.string(),
  /** What it proves, in the words of the documents. A ticket comment is correspondence. */
  kind: DocumentKind,
  name: ShortText,
  size: z.int(),
  /** Of a document its bytes', of a comment its text's in UTF-8. */
  sha256: Sha256,
  source: EvidenceSource,
  /** Internal evidence never reaches the partner. */
  audience: z.enum(['shared', 'internal']),
  /**
   * How the partner can have it now: shown in this thread; exchanged with it otherwise, as an order or an invoice is, and
   * not shown in this thread; or not at all. Absent where the server does not tell.
   */
  partnerAccess: z.exactOptional(z.enum(['thread', 'exchanged', 'none'])),
  addedAt: Instant,
  addedBy: Actor,
  state: z.enum(evidenceStates),
})
export type Evidence = z.infer<typeof Evidence>

export const Proposal = z.object({
  id: z.string(),
  by: Actor,
  at: Instant,
  /** What would be done: credit so much, reverse the chargeback, ship the rest. */
  kind: z.enum(['credit', 'debit', 'reverse', 'replace', 'accept', 'other']),
  amount: z.exactOptional(Money),
  text: Text,
  counterTo: z.exactOptional(z.string()),
  state: z.enum(['open', 'accepted', 'declined', 'countered', 'withdrawn']),
  version: Version,
})
export type Proposal = z.infer<typeof Proposal>

export const OnboardingDetails = z.object({
  kind: z.literal('onboarding'),
  state: OnboardingState,
  since: Instant,
  steps: z.array(OnboardingStep),
  requiredDocuments: z.array(RequiredDocument),
})
export type OnboardingDetails = z.infer<typeof OnboardingDetails>

export const DisputeDetails = z.object({
  kind: z.literal('dispute'),
  /** Absent until somebody says. */
  reason: z.exactOptional(DisputeReason),
  /** The code that the other side gave, in its own list. */
  code: z.exactOptional(z.object({ list: z.enum(reasonLists), value: ShortText })),
  amount: z.exactOptional(Money),
  /** The last day on which it may be disputed. */
  deadline: z.exactOptional(Day),
  evidence: z.array(Evidence),
  proposals: z.array(Proposal),
})
export type DisputeDetails = z.infer<typeof DisputeDetails>

/** What an onboarding or a dispute is beside its conversation. */
export const Case = z.object({
  thread: ThreadId,
  details: z.discriminatedUnion('kind', [OnboardingDetails, DisputeDetails]),
  approvals: z.array(Approval),
  /** The thread's. */
  version: Version,
})
export type Case = z.infer<typeof Case>

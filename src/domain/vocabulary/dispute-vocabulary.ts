/**
 * What a dispute is about: the reasons of EDIFACT's dispute message (COMDIS AJT 4465) by name, onto which X12 element 426
 * and the Peppol codes are mapped.
 */
export const disputeReasons = [
  'price',
  'quantity-short',
  'overage',
  'damaged',
  'quality',
  'wrong-item',
  'not-received',
  'late',
  'returned',
  'refused',
  'duplicate-invoice',
  'invoice-error',
  'allowance-or-charge',
  'unauthorised-charge',
  'missing-documents',
  'late-ship-notice',
  'proof-of-delivery',
  'routing',
  'terms',
  'contract',
  'other',
] as const
export type DisputeReason = (typeof disputeReasons)[number]

/** X12 element 426, EDIFACT AJT 4465 and Peppol's status reasons (OPStatusReason). */
export const reasonLists = ['x12-426', 'comdis-4465', 'peppol'] as const
export type ReasonList = (typeof reasonLists)[number]

/** `gone`: the document was deleted since; its fingerprint stays. */
export const evidenceStates = ['present', 'gone', 'withdrawn'] as const
export type EvidenceState = (typeof evidenceStates)[number]

/** How a proposal can be answered, or taken back by its author. */
export const proposalAnswers = ['accepted', 'declined', 'withdrawn'] as const
export type ProposalAnswer = (typeof proposalAnswers)[number]

export const approvalStates = ['pending', 'approved', 'rejected', 'expired', 'withdrawn'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** What a dispute is about. The reasons of EDIFACT's dispute message, by name; other lists are mapped onto them. */
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
export type ReasonList = 'x12-426' | 'comdis-4465' | 'peppol'

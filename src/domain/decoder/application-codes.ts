import type { CodeTable } from './code-table.ts'

const verdicts = <S extends 'T' | 'G' | 'I'>(scope: S) =>
  ({
    [`${scope}A`]: ['document-accepted', 'nothing-to-do'],
    [`${scope}C`]: ['document-accepted-with-changes', 'answer-change'],
    [`${scope}E`]: ['document-accepted-with-errors', 'correct-map-later'],
    [`${scope}P`]: ['document-partly-accepted', 'see-details'],
    [`${scope}R`]: ['document-rejected', 'see-details'],
  }) as const satisfies CodeTable

/** What an application says of a set (T), a group (G) or an item (I) in an 824 (OTI01). */
export const applicationVerdicts = { ...verdicts('T'), ...verdicts('G'), ...verdicts('I') }

/** Why (TED01). */
export const applicationErrors = {
  '006': ['document-repeated', 'check-for-repeat'],
  '007': ['data-missing', 'resend-corrected'],
  '010': ['total-out-of-balance', 'correct-invoice', 'sender', 'high'],
  '011': ['does-not-match', 'resend-corrected'],
  '024': ['other-reason', 'see-details'],
  MB: ['order-number-invalid', 'resend-corrected'],
  MG: ['item-number-invalid', 'resend-corrected'],
  MN: ['unit-cost-invalid', 'correct-invoice', 'sender', 'high'],
  P: ['quantity-invalid', 'resend-corrected'],
  Q: ['item-number-invalid', 'resend-corrected'],
} as const satisfies CodeTable

/** Peppol Invoice Response: where an invoice stands with its receiver. */
export const invoiceStatuses = {
  AB: ['invoice-received', 'wait'],
  IP: ['invoice-in-process', 'wait'],
  UQ: ['invoice-under-query', 'send-information'],
  CA: ['invoice-accepted-conditionally', 'see-details', 'sender', 'normal'],
  RE: ['invoice-rejected', 'see-details'],
  AP: ['invoice-accepted', 'nothing-to-do'],
  PD: ['invoice-paid', 'nothing-to-do'],
} as const satisfies CodeTable

/** Why (OPStatusReason). */
export const statusReasons = {
  NON: ['no-issue', 'nothing-to-do'],
  REF: ['reference-wrong', 'new-invoice'],
  LEG: ['legal-data-wrong', 'new-invoice'],
  REC: ['receiver-wrong', 'new-invoice'],
  QUA: ['goods-below-specification', 'credit-or-replace'],
  DEL: ['delivery-disputed', 'send-proof'],
  PRI: ['price-wrong', 'correct-invoice'],
  QTY: ['quantity-contested', 'correct-invoice'],
  ITM: ['item-disputed', 'correct-invoice'],
  PAY: ['payment-terms-disputed', 'agree-terms'],
  UNR: ['invoice-not-recognised', 'send-information'],
  FIN: ['finance-terms-disputed', 'agree-terms'],
  PPD: ['paid-in-part', 'wait'],
  OTH: ['other-reason', 'see-details', 'sender', 'normal'],
} as const satisfies CodeTable

/** What the receiver wants done (OPStatusAction). */
export const statusActions = {
  NOA: ['no-action-wanted', 'nothing-to-do'],
  PIN: ['information-wanted', 'send-information'],
  NIN: ['new-invoice-wanted', 'new-invoice'],
  CNF: ['full-credit-wanted', 'give-credit'],
  CNP: ['part-credit-wanted', 'give-credit'],
  CNA: ['credit-of-amount-wanted', 'give-credit'],
  OTH: ['other-action-wanted', 'see-details', 'sender', 'normal'],
} as const satisfies CodeTable

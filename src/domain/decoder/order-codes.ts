import type { CodeTable } from './code-table.ts'

/** The answer to a whole order (BAK02). */
export const orderAnswers = {
  AC: ['order-accepted-with-changes', 'answer-change'],
  AD: ['order-accepted', 'nothing-to-do'],
  AE: ['order-accepted-with-exceptions', 'answer-change'],
  AH: ['order-on-hold', 'ask-for-date'],
  AK: ['order-received', 'wait'],
  AT: ['order-accepted', 'nothing-to-do'],
  RD: ['order-rejected', 'replace-order'],
  RF: ['order-rejected-for-exceptions', 'replace-order'],
  RJ: ['order-rejected', 'replace-order'],
} as const satisfies CodeTable

/** The answer to one line (ACK01). */
export const lineAnswers = {
  AA: ['line-forwarded', 'wait'],
  AC: ['line-accepted-and-shipped', 'nothing-to-do'],
  AR: ['line-accepted-for-release', 'nothing-to-do'],
  BP: ['line-partly-backordered', 'ask-for-date'],
  DR: ['line-rescheduled', 'answer-change'],
  IA: ['line-accepted', 'nothing-to-do'],
  IB: ['line-backordered', 'ask-for-date'],
  IC: ['line-changed', 'answer-change'],
  ID: ['line-deleted', 'replace-order'],
  IE: ['line-price-pending', 'ask-for-date'],
  IF: ['line-on-hold-incomplete', 'send-information'],
  IH: ['line-on-hold', 'ask-for-date'],
  IP: ['line-price-changed', 'answer-change'],
  IQ: ['line-quantity-changed', 'answer-change'],
  IR: ['line-rejected', 'replace-order'],
  IS: ['line-substituted', 'answer-change'],
  IW: ['line-on-hold-waiver', 'send-information'],
  R1: ['not-a-contract-item', 'correct-item'],
  R2: ['item-number-invalid', 'correct-item'],
  R3: ['unit-invalid', 'correct-item'],
  R4: ['contract-item-unavailable', 'replace-order'],
  SP: ['line-accepted-at-date-pending', 'ask-for-date'],
} as const satisfies CodeTable

/** What a supplier changes of its own accord (POC02 in an 865). */
export const lineChanges = {
  CT: ['line-rescheduled', 'answer-change'],
  DI: ['line-deleted', 'replace-order'],
  PC: ['line-price-changed', 'answer-change'],
  PQ: ['line-price-and-quantity-changed', 'answer-change'],
  QD: ['line-quantity-lowered', 'answer-change'],
  QI: ['line-quantity-raised', 'answer-change'],
  RQ: ['line-quantity-rescheduled', 'answer-change'],
} as const satisfies CodeTable

/** EDIFACT: the answer to a line (LIN 1229), and what a dispute does with it. */
export const lineActions = {
  '3': ['line-changed', 'answer-change'],
  '5': ['line-accepted', 'nothing-to-do'],
  '6': ['line-changed', 'answer-change'],
  '7': ['line-rejected', 'replace-order'],
  '13': ['buyer-has-deducted', 'weigh-charge'],
  '14': ['buyer-claims', 'weigh-charge'],
  '15': ['seller-charges-back', 'weigh-charge', 'receiver'],
  '16': ['credit-note-follows', 'wait'],
  '19': ['seller-rejects-dispute', 'agree-terms'],
  '20': ['dispute-settled', 'record-outcome'],
} as const satisfies CodeTable

/** EDIFACT: the answer to a whole message (BGM 1225 and 4343). */
export const messageFunctions = {
  '27': ['order-rejected', 'replace-order'],
  '29': ['order-accepted', 'nothing-to-do'],
} as const satisfies CodeTable

export const messageAnswers = {
  AB: ['order-received', 'wait'],
  AC: ['order-accepted-with-changes', 'answer-change'],
  AP: ['order-accepted', 'nothing-to-do'],
  CA: ['order-accepted-conditionally', 'answer-change'],
  RE: ['order-rejected', 'replace-order'],
} as const satisfies CodeTable

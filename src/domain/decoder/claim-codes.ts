import type { CodeTable } from './code-table.ts'

/** Why money is taken or given (X12 element 426: CDD01, RMR07, ADX02). Only codes whose meaning was checked. */
export const adjustmentReasons = {
  '01': ['price-wrong', 'correct-invoice'],
  '02': ['allowance-or-charge-wrong', 'correct-invoice'],
  '04': ['goods-damaged', 'credit-or-replace'],
  '06': ['quantity-contested', 'send-proof'],
  '11': ['returned-damaged', 'give-credit'],
  '12': ['returned-quality', 'give-credit'],
  '19': ['billed-twice', 'withdraw-duplicate'],
  '30': ['delivery-charge-wrong', 'correct-invoice'],
  '42': ['goods-lost', 'credit-or-replace'],
  '44': ['papers-missing', 'send-proof'],
  '50': ['charged-for-lateness', 'weigh-charge'],
  '59': ['goods-not-received', 'send-proof'],
  '70': ['ship-notice-not-received', 'send-proof'],
  '73': ['bill-of-lading-not-received', 'send-proof'],
  '86': ['paid-twice', 'pay-back', 'sender', 'normal'],
  '87': ['shipped-twice', 'return-or-keep'],
  '99': ['shipped-late', 'weigh-charge'],
  A2: ['wrong-goods', 'return-or-keep'],
  A5: ['more-than-ordered', 'return-or-keep'],
  A9: ['proof-of-delivery-missing', 'send-proof'],
  B8: ['routing-not-followed', 'weigh-charge'],
  D3: ['deducted-without-agreement', 'pay-back'],
  F1: ['goods-defective', 'credit-or-replace'],
} as const satisfies CodeTable

/** The same of EDIFACT's commercial disputes (4465). */
export const disputeReasons = {
  '2': ['goods-below-specification', 'credit-or-replace'],
  '3': ['goods-damaged', 'credit-or-replace'],
  '4': ['delivered-short', 'credit-or-replace'],
  '5': ['price-wrong', 'correct-invoice'],
  '6': ['proof-of-delivery-missing', 'send-proof'],
  '9': ['invoice-faulty', 'correct-invoice'],
  '13': ['counter-claim', 'agree-terms'],
  '14': ['wrong-goods', 'return-or-keep'],
  '17': ['damaged-on-the-way', 'credit-or-replace', 'both'],
  '29': ['goods-refused', 'return-or-keep'],
  '31': ['due-date-disputed', 'agree-terms'],
  '32': ['goods-not-received', 'send-proof'],
  '33': ['shipped-late', 'weigh-charge'],
  '35': ['goods-returned', 'give-credit'],
  '48': ['allowance-or-charge-wrong', 'correct-invoice'],
  '49': ['goods-substituted', 'return-or-keep'],
  '50': ['payment-terms-disputed', 'agree-terms'],
  '51': ['data-missing', 'send-information'],
  '52': ['invoice-of-another', 'withdraw-duplicate'],
  '53': ['billed-twice', 'withdraw-duplicate'],
  '54': ['weight-disputed', 'send-proof'],
  '55': ['charge-not-agreed', 'correct-invoice'],
  '57': ['price-change-disputed', 'agree-terms'],
  '59': ['charged-back', 'weigh-charge'],
  '63': ['chargeback-reinstated', 'record-outcome'],
} as const satisfies CodeTable

/** How goods were received (RCD08). */
export const receivingConditions = {
  '01': ['goods-damaged', 'credit-or-replace'],
  '02': ['delivered-short', 'credit-or-replace'],
  '03': ['more-than-ordered', 'return-or-keep'],
  '04': ['goods-below-specification', 'credit-or-replace'],
  '05': ['wrong-goods', 'return-or-keep'],
  '06': ['packed-otherwise', 'agree-terms'],
  '07': ['goods-in-order', 'nothing-to-do'],
  '08': ['goods-refused', 'return-or-keep'],
  '09': ['goods-on-hold', 'wait'],
  '10': ['goods-scrapped', 'give-credit'],
  '12': ['surplus-returned', 'give-credit'],
  '13': ['goods-without-notice', 'send-proof'],
  '14': ['goods-without-notice', 'send-proof'],
  '16': ['notice-needed-first', 'send-proof'],
} as const satisfies CodeTable

/** How quantities differ (QVR 4221). */
export const quantityDifferences = {
  AC: ['more-than-ordered', 'return-or-keep'],
  AE: ['goods-without-notice', 'send-proof'],
  AF: ['goods-damaged', 'credit-or-replace'],
  AG: ['shipped-late', 'weigh-charge'],
  BP: ['line-partly-backordered', 'ask-for-date', 'sender'],
  CP: ['part-is-all', 'answer-change', 'receiver'],
  CS: ['goods-substituted', 'return-or-keep'],
} as const satisfies CodeTable

/** Why (QVR 4295). */
export const differenceReasons = {
  AT: ['item-not-ordered', 'return-or-keep'],
  AV: ['out-of-stock', 'ask-for-date', 'sender'],
  PC: ['packed-otherwise', 'agree-terms'],
  UM: ['unit-differs', 'agree-terms'],
  UP: ['price-wrong', 'correct-invoice'],
} as const satisfies CodeTable

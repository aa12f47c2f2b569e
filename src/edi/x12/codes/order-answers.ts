import type { OrderResponseDocument } from '../../../domain/trade/trade-document.ts'
import type { ChangeOfLine, LineAnswer } from '../../../domain/trade/trade-line.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 668 (ACK01). The codes from R1 on say why an item is rejected. */
const lineAnswers = codeList<LineAnswer>({
  AA: 'accepted',
  AC: 'accepted-shipped',
  AR: 'accepted',
  BP: 'partial-backordered',
  DR: 'date-changed',
  IA: 'accepted',
  IB: 'backordered',
  IC: 'changed',
  ID: 'deleted',
  IE: 'changed',
  IF: 'held',
  IH: 'held',
  IP: 'price-changed',
  IQ: 'quantity-changed',
  IR: 'rejected',
  IS: 'substituted',
  IW: 'held',
  R1: 'rejected',
  R2: 'rejected',
  R3: 'rejected',
  R4: 'rejected',
  R5: 'rejected',
  R6: 'rejected',
  R7: 'rejected',
  R8: 'rejected',
  SP: 'accepted',
})

export function lineAnswerOf(code: string): LineAnswer {
  return lineAnswers.get(code) ?? 'other'
}

/** X12 element 587 (BAK02, BCA02). */
const responses = codeList<OrderResponseDocument['response']>({
  AC: 'accepted-with-changes',
  AD: 'accepted',
  AE: 'accepted-with-changes',
  AH: 'held',
  AK: 'acknowledged',
  AP: 'accepted',
  AT: 'accepted',
  RD: 'rejected',
  RF: 'rejected',
  RJ: 'rejected',
  RO: 'rejected',
})

export function responseOf(code: string): OrderResponseDocument['response'] {
  return responses.get(code) ?? 'other'
}

/** X12 element 670 (POC02). */
const lineChanges = codeList<ChangeOfLine>({
  AI: 'add',
  CA: 'change',
  CC: 'other',
  CE: 'other',
  CF: 'other',
  CT: 'date',
  DI: 'delete',
  MU: 'change',
  NC: 'none',
  OA: 'add',
  OC: 'change',
  PC: 'price',
  PQ: 'change',
  PR: 'change',
  QD: 'quantity',
  QI: 'quantity',
  RA: 'replace',
  RC: 'delete',
  RE: 'replace',
  RQ: 'quantity',
  RS: 'date',
  RZ: 'replace',
  TI: 'other',
})

/** The same list where the seller uses it, in an 865. What is added answers no line of the order. */
const answersByChange = codeList<LineAnswer>({
  CA: 'changed',
  CT: 'date-changed',
  DI: 'deleted',
  MU: 'changed',
  NC: 'accepted',
  OC: 'changed',
  PC: 'price-changed',
  PQ: 'changed',
  PR: 'changed',
  QD: 'quantity-changed',
  QI: 'quantity-changed',
  RA: 'substituted',
  RC: 'rejected',
  RE: 'substituted',
  RQ: 'quantity-changed',
  RS: 'date-changed',
  RZ: 'substituted',
})

export function answerOfChange(code: string): LineAnswer | undefined {
  return answersByChange.get(code)
}

export function lineChangeOf(code: string): ChangeOfLine {
  return lineChanges.get(code) ?? 'other'
}

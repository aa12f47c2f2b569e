import { type DisputeReason, type ReasonList, reasonLists } from '../vocabulary/dispute-vocabulary.ts'

type Table = Readonly<Record<string, DisputeReason>>

/** Why money is taken or given: CDD01, RMR07, ADX02. Only codes whose meaning was checked. */
const x12: Table = {
  '01': 'price',
  '02': 'allowance-or-charge',
  '04': 'damaged',
  '06': 'quantity-short',
  '11': 'returned',
  '12': 'returned',
  '19': 'duplicate-invoice',
  '30': 'allowance-or-charge',
  '42': 'not-received',
  '44': 'missing-documents',
  '50': 'late',
  '59': 'not-received',
  '70': 'late-ship-notice',
  '73': 'missing-documents',
  // Paid twice: what was billed and what was remitted decides, as for a bill that came twice.
  '86': 'duplicate-invoice',
  '87': 'overage',
  '99': 'late',
  A2: 'wrong-item',
  A5: 'overage',
  A9: 'proof-of-delivery',
  B8: 'routing',
  D3: 'unauthorised-charge',
  F1: 'quality',
}

/** A chargeback (59), its reinstatement (63) and a counter claim (13) say what is done and not why. */
const comdis: Table = {
  '2': 'quality',
  '3': 'damaged',
  '4': 'quantity-short',
  '5': 'price',
  '6': 'proof-of-delivery',
  '9': 'invoice-error',
  '13': 'other',
  '14': 'wrong-item',
  '17': 'damaged',
  '29': 'refused',
  '31': 'terms',
  '32': 'not-received',
  '33': 'late',
  '35': 'returned',
  '48': 'allowance-or-charge',
  '49': 'wrong-item',
  '50': 'terms',
  '51': 'missing-documents',
  '52': 'invoice-error',
  '53': 'duplicate-invoice',
  // The weight that was billed and the weight that came.
  '54': 'quantity-short',
  '55': 'unauthorised-charge',
  '57': 'price',
  '59': 'other',
  '63': 'other',
}

/** `NON` says that there is no issue. */
const peppol: Table = {
  REF: 'invoice-error',
  LEG: 'invoice-error',
  REC: 'invoice-error',
  QUA: 'quality',
  // Peppol's own example: delivered 2, invoiced 5.
  DEL: 'quantity-short',
  PRI: 'price',
  QTY: 'quantity-short',
  ITM: 'wrong-item',
  PAY: 'terms',
  UNR: 'invoice-error',
  FIN: 'terms',
  PPD: 'other',
  OTH: 'other',
}

const tables: Record<ReasonList, Map<string, DisputeReason>> = {
  'x12-426': new Map(Object.entries(x12)),
  'comdis-4465': new Map(Object.entries(comdis)),
  peppol: new Map(Object.entries(peppol)),
}

/** @returns undefined where the code is not known or names no dispute */
export function reasonOfCode(list: ReasonList, code: string): DisputeReason | undefined {
  const written = code.trim().toUpperCase()
  const table = tables[list]
  // X12 pads its numbers to two places, EDIFACT does not; people write both both ways.
  return table.get(written) ?? table.get(written.padStart(2, '0')) ?? table.get(written.replace(/^0+(?=\d)/, ''))
}

/** Every code with a reason. */
export const codesWithReason: readonly { list: ReasonList; code: string; reason: DisputeReason }[] =
  reasonLists.flatMap((list) => [...tables[list]].map(([code, reason]) => ({ list, code, reason })))

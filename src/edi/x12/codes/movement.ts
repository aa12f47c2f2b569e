import type { ReceiptCondition, ShippedLine } from '../../../domain/trade/trade-line.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 368 (SN108): whether the rest of the line will still come. */
const completions = codeList<ShippedLine['completion']>({
  BK: 'backordered',
  BO: 'backordered',
  BP: 'backordered',
  CC: 'complete',
  CL: 'complete',
  CM: 'complete',
  CP: 'complete',
  IC: 'complete',
  PR: 'backordered',
})

export function completionOf(code: string): ShippedLine['completion'] {
  return completions.get(code)
}

/** X12 element 412 (RCD08): in which state, or how, the quantity in question was received. */
const conditions = codeList<ReceiptCondition>({
  '01': 'damaged',
  '02': 'short',
  '03': 'over',
  '04': 'quality',
  '05': 'wrong-item',
  '06': 'packaging',
  '07': 'good',
  '08': 'rejected',
  '09': 'hold',
  '10': 'scrapped',
  '12': 'over',
  '13': 'no-ship-notice',
  '14': 'no-ship-notice',
  '16': 'not-received',
})

export function conditionOf(code: string): ReceiptCondition {
  return conditions.get(code) ?? 'other'
}

import type { ReferenceMeaning } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** EDIFACT element 1153. */
export const referenceMeanings = codeList<ReferenceMeaning>({
  AAJ: 'delivery-note',
  AAK: 'ship-notice',
  AAQ: 'container',
  AAS: 'bill-of-lading',
  ALO: 'receipt',
  BM: 'bill-of-lading',
  CO: 'order',
  CN: 'pro',
  CT: 'contract',
  DQ: 'delivery-note',
  FC: 'tax-number',
  IA: 'vendor',
  IV: 'invoice',
  OI: 'invoice',
  ON: 'order',
  PL: 'price-list',
  POR: 'order-response',
  VA: 'tax-number',
})

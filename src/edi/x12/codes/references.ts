import type { ReferenceMeaning } from '../../../domain/trade-document.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 128, the references that documents of the supply chain are joined by. */
export const referenceMeanings = codeList<ReferenceMeaning>({
  '0K': 'claim',
  '2I': 'tracking',
  '2U': 'vendor',
  ASN: 'ship-notice',
  BL: 'bill-of-lading',
  BM: 'bill-of-lading',
  CN: 'pro',
  CT: 'contract',
  CW: 'claim',
  DJ: 'delivery-note',
  DP: 'department',
  IA: 'vendor',
  IK: 'invoice',
  IN: 'invoice',
  IV: 'invoice',
  MA: 'ship-notice',
  MB: 'bill-of-lading',
  OC: 'container',
  OI: 'invoice',
  PC: 'contract',
  PK: 'delivery-note',
  PL: 'price-list',
  PO: 'order',
  PR: 'price-list',
  RV: 'receipt',
  SI: 'ship-notice',
  VR: 'vendor',
})

import type { PartyRole } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 98. */
export const partyRoles = codeList<PartyRole>({
  BY: 'buyer',
  OB: 'buyer',
  SO: 'buyer',
  SE: 'supplier',
  SU: 'supplier',
  VN: 'supplier',
  II: 'supplier',
  ST: 'ship-to',
  SF: 'ship-from',
  SH: 'ship-from',
  BT: 'bill-to',
  RE: 'remit-to',
  RI: 'remit-to',
  PR: 'payer',
  PE: 'payee',
  CA: 'carrier',
})

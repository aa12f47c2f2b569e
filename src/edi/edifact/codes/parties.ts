import type { PartyRole } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** EDIFACT element 3035. */
export const partyRoles = codeList<PartyRole>({
  BY: 'buyer',
  OB: 'buyer',
  II: 'supplier',
  SE: 'supplier',
  SR: 'supplier',
  SU: 'supplier',
  CN: 'ship-to',
  DP: 'ship-to',
  ST: 'ship-to',
  CZ: 'ship-from',
  PW: 'ship-from',
  SF: 'ship-from',
  BT: 'bill-to',
  IV: 'bill-to',
  RE: 'remit-to',
  PR: 'payer',
  PE: 'payee',
  CA: 'carrier',
})

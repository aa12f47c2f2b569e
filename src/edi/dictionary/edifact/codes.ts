import { codeList } from '../../code-list.ts'

/** What EDIFACT codes mean, in our own words: the short lists that people ask about. Named by data element number. */

const document1001 = codeList<string>({
  '220': 'order',
  '224': 'rush order',
  '226': 'call-off order',
  '230': 'order change',
  '231': 'order response',
  '305': 'application acknowledgment',
  '312': 'acknowledgment',
  '313': 'application error',
  '351': 'despatch advice',
  '352': 'receiving advice',
  '380': 'invoice',
  '381': 'credit note',
  '383': 'debit note',
  '384': 'corrected invoice',
  '389': 'self-billed invoice',
  '481': 'remittance advice',
  '632': 'goods receipt',
})

const function1225 = codeList<string>({
  '1': 'cancellation',
  '4': 'change',
  '5': 'replacement',
  '6': 'confirmation',
  '7': 'duplicate',
  '9': 'original',
  '27': 'not accepted',
  '29': 'accepted without amendment',
  '31': 'copy',
})

const response4343 = codeList<string>({
  AB: 'message received',
  AC: 'acknowledged with detail and changes',
  AD: 'acknowledged with detail, no change',
  AI: 'only changes acknowledged',
  AP: 'accepted',
  CA: 'accepted on condition',
  NA: 'no acknowledgment wanted',
  RE: 'rejected',
})

const action1229 = codeList<string>({
  '1': 'added',
  '2': 'deleted',
  '3': 'changed',
  '4': 'no action',
  '5': 'accepted without amendment',
  '6': 'accepted with amendment',
  '7': 'not accepted',
  '13': 'buyer has deducted the amount',
  '14': 'buyer claims against the invoice',
  '15': 'charge back by the seller',
  '16': 'seller will issue a credit note',
  '19': 'seller rejects the dispute',
  '20': 'settlement',
})

const date2005 = codeList<string>({
  '2': 'delivery requested',
  '3': 'invoice',
  '4': 'order',
  '10': 'shipment requested',
  '11': 'despatch',
  '17': 'estimated delivery',
  '35': 'delivered',
  '37': 'ship not before',
  '38': 'ship not later than',
  '50': 'goods received',
  '63': 'deliver no later than',
  '64': 'deliver no earlier than',
  '67': 'current schedule delivery',
  '69': 'promised for delivery',
  '132': 'estimated arrival',
  '137': 'document',
  '138': 'payment',
  '140': 'payment due',
  '171': 'date of the reference',
})

const format2379 = codeList<string>({
  '101': 'YYMMDD',
  '102': 'CCYYMMDD',
  '201': 'YYMMDDHHMM',
  '203': 'CCYYMMDDHHMM',
  '204': 'CCYYMMDDHHMMSS',
  '610': 'CCYYMM',
  '616': 'CCYYWW',
  '718': 'CCYYMMDD-CCYYMMDD',
})

const reference1153 = codeList<string>({
  AAJ: 'delivery order',
  AAK: 'despatch advice',
  AAQ: 'container',
  AAS: 'transport document',
  ACW: 'message this answers',
  ADE: 'account',
  ALO: 'receiving advice',
  BM: 'bill of lading',
  CN: "carrier's number",
  CR: 'customer reference',
  CT: 'contract',
  DQ: 'delivery note',
  IA: "supplier's number at the buyer",
  IV: 'invoice',
  OI: 'invoice before',
  ON: 'order',
  PD: 'promotion',
  PL: 'price list',
  POR: 'order response',
  VA: 'VAT number',
  VN: "supplier's order number",
})

const party3035 = codeList<string>({
  BY: 'buyer',
  CA: 'carrier',
  CN: 'consignee',
  CZ: 'consignor',
  DP: 'delivery party',
  FW: 'forwarder',
  II: 'issuer of the invoice',
  IV: 'invoicee',
  OB: 'ordered by',
  PE: 'payee',
  PR: 'payer',
  SE: 'seller',
  SF: 'ship from',
  ST: 'ship to',
  SU: 'supplier',
  UC: 'ultimate consignee',
})

const agency3055 = codeList<string>({
  '9': 'GS1',
  '16': 'D-U-N-S',
  '91': 'assigned by the seller',
  '92': 'assigned by the buyer',
})

const product7143 = codeList<string>({
  BP: "buyer's part number",
  EN: 'GTIN',
  GTIN: 'GTIN',
  IN: "buyer's item number",
  MF: "manufacturer's article number",
  NB: 'batch number',
  SA: "supplier's article number",
  SRV: 'GTIN',
  UP: 'GTIN-12',
  VN: "supplier's item number",
  VP: "supplier's part number",
})

export const edifactCodes = {
  document1001,
  function1225,
  response4343,
  action1229,
  date2005,
  format2379,
  reference1153,
  party3035,
  agency3055,
  product7143,
}

import { codeList } from '../../code-list.ts'

const quantity6063 = codeList<string>({
  '1': 'discrete quantity',
  '12': 'despatched',
  '21': 'ordered',
  '46': 'delivered',
  '47': 'invoiced',
  '48': 'received',
  '52': 'per pack',
  '59': 'consumer units in the traded unit',
  '61': 'returned',
  '83': 'back-ordered',
  '113': 'to be delivered',
  '119': 'shipped short',
  '121': 'shipped over',
  '124': 'damaged',
  '131': 'delivery quantity',
  '194': 'received and accepted',
  '195': 'received, not accepted, to be returned',
  '196': 'received, not accepted, to be destroyed',
})

const unit6411 = codeList<string>({
  BX: 'box',
  C62: 'one',
  CT: 'carton',
  DZN: 'dozen',
  EA: 'each',
  GRM: 'gram',
  KGM: 'kilogram',
  LTR: 'litre',
  MTR: 'metre',
  PCE: 'piece',
  PR: 'pair',
  TNE: 'tonne',
})

const price5125 = codeList<string>({
  AAA: 'net',
  AAB: 'gross',
  AAE: 'for information',
  CAL: 'for calculation',
  CON: 'contract',
  INV: 'billing',
})

const amount5025 = codeList<string>({
  '8': 'allowance or charge',
  '9': 'amount due',
  '11': 'amount paid',
  '12': 'amount remitted',
  '39': 'invoice total',
  '52': 'discount',
  '77': 'invoice amount',
  '79': 'sum of the lines',
  '86': 'message total',
  '124': 'tax',
  '125': 'taxable amount',
  '165': 'adjustment',
  '176': 'total tax',
  '203': 'line amount',
  '204': 'allowance',
})

const allowanceOrCharge5463 = codeList<string>({ A: 'allowance', C: 'charge', N: 'neither' })

const nature4221 = codeList<string>({
  AC: 'over-shipped',
  AE: 'delivered but not advised',
  AF: 'delivered damaged',
  AG: 'delivered too late',
  BP: 'part shipped, rest on back-order',
  CP: 'part shipped, considered complete',
  CS: 'substituted',
})

const reason4295 = codeList<string>({
  AT: 'not ordered',
  AV: 'out of inventory',
  PC: 'difference in the pack',
  UM: 'difference in the unit of measure',
  UP: 'difference in the unit price',
})

/** Why an invoice is disputed, or an amount taken off. */
export const adjustmentReason4465 = codeList<string>({
  '2': 'goods below specification',
  '3': 'damaged goods',
  '4': 'short delivery',
  '5': 'price query',
  '6': 'proof of delivery required',
  '9': 'invoice error',
  '13': 'counter claim',
  '14': 'wrong delivery',
  '17': 'damaged in transport',
  '29': 'goods refused',
  '31': 'due date',
  '32': 'not delivered',
  '33': 'delivered late',
  '35': 'returned',
  '48': 'allowance or charge',
  '49': 'substitute delivered',
  '50': 'terms',
  '51': 'data missing',
  '52': 'wrong invoice',
  '53': 'duplicate invoice',
  '54': 'weight',
  '55': 'charge not authorised',
  '57': 'price change',
  '59': 'chargeback',
  '63': 'reinstatement of a chargeback',
})

const result0083 = codeList<string>({
  '1': 'acknowledged',
  '2': 'acknowledged, errors found',
  '3': 'parts rejected',
  '4': 'rejected with all below',
  '7': 'accepted, and all below that is not rejected by itself',
  '8': 'received',
})

const fault0085 = codeList<string>({
  '2': 'syntax version or level not supported',
  '7': 'receiver is not the actual one',
  '12': 'value invalid',
  '13': 'value missing',
  '14': 'value not supported in this position',
  '15': 'not supported in this position',
  '16': 'too many parts',
  '17': 'no agreement',
  '18': 'unspecified error',
  '20': 'service character invalid',
  '21': 'character invalid',
  '23': 'sender unknown',
  '26': 'duplicate',
  '28': 'references of header and trailer differ',
  '29': 'count does not match',
  '35': 'too many repetitions',
  '37': 'wrong kind of character',
  '39': 'value too long',
  '40': 'value too short',
})

export const moreEdifactCodes = {
  quantity6063,
  unit6411,
  price5125,
  amount5025,
  allowanceOrCharge5463,
  nature4221,
  reason4295,
  adjustmentReason4465,
  result0083,
  fault0085,
}

import { codeList } from '../../code-list.ts'

const date374 = codeList<string>({
  '001': 'cancel after',
  '002': 'delivery requested',
  '003': 'invoice',
  '004': 'order',
  '010': 'shipment requested',
  '011': 'shipped',
  '012': 'discount due',
  '013': 'net due',
  '017': 'estimated delivery',
  '018': 'available',
  '035': 'delivered',
  '037': 'ship not before',
  '038': 'ship no later than',
  '050': 'received',
  '061': 'cancel if not delivered by',
  '063': 'do not deliver after',
  '064': 'do not deliver before',
  '067': 'current schedule delivery',
  '068': 'current schedule ship',
  '069': 'promised for delivery',
  '080': 'scheduled for shipment after',
  '106': 'required by',
})

const reference128 = codeList<string>({
  '0K': 'claim',
  '2I': 'tracking number',
  BM: 'bill of lading',
  CN: "carrier's number (PRO)",
  CO: 'customer order',
  CT: 'contract',
  DP: 'department',
  IA: "supplier's number at the buyer",
  IK: 'invoice of the supplier',
  IV: 'invoice',
  LI: 'line number',
  MA: 'ship notice',
  OC: 'ocean container',
  OI: 'original invoice',
  PK: 'packing list',
  PO: 'purchase order',
  RV: 'receipt',
  SI: 'shipment number',
  VN: "supplier's order number",
  VR: "supplier's id",
})

const party98 = codeList<string>({
  BT: 'bill to',
  BY: 'buyer',
  CA: 'carrier',
  FR: 'message from',
  II: 'issuer of the invoice',
  OB: 'ordered by',
  PE: 'payee',
  PR: 'payer',
  RE: 'remit to',
  RI: 'remit to',
  SE: 'seller',
  SF: 'ship from',
  SH: 'shipper',
  SO: 'sold to',
  ST: 'ship to',
  SU: 'supplier',
  TO: 'message to',
  VN: 'vendor',
  Z7: 'mark for',
})

const partyId66 = codeList<string>({
  '1': 'D-U-N-S',
  '2': 'SCAC',
  '9': 'D-U-N-S with suffix',
  '15': 'standard address number',
  '91': 'assigned by the seller',
  '92': 'assigned by the buyer',
  UL: 'GLN',
})

const level735 = codeList<string>({ I: 'item', O: 'order', P: 'pack', S: 'shipment', T: 'pallet', F: 'component' })

const structure1005 = codeList<string>({
  '0001': 'shipment, order, pack, item',
  '0002': 'shipment, order, item, pack',
  '0003': 'shipment, pack, order, item',
  '0004': 'shipment, order, item',
})

const lineStatus368 = codeList<string>({
  BK: 'back-ordered from the shipment before',
  BP: 'part shipped, rest on back-order',
  CC: 'complete',
  CM: 'complete with additional quantity',
  CP: 'part shipped, considered complete',
  IC: 'cancelled',
  PR: 'part shipped',
})

const mark88 = codeList<string>({
  AA: 'SSCC',
  CP: "carrier's package number",
  GM: 'SSCC',
  UC: 'shipping container code',
})

const receiptType962 = codeList<string>({
  '1': 'dock receipt',
  '2': 'checked receipt',
  '3': 'disposition',
  '8': 'acceptance',
})

const condition412 = codeList<string>({
  '01': 'damaged',
  '02': 'short',
  '03': 'over',
  '04': 'insufficient quality',
  '05': 'wrong product',
  '06': 'wrong container',
  '07': 'good',
  '08': 'rejected',
  '09': 'on hold',
  '10': 'scrapped',
  '12': 'over, returned',
  '13': 'received without a matching ship notice',
  '14': 'received without a matching ship notice',
  '16': 'not received, ship notice wanted',
})

const quantity673 = codeList<string>({ '17': 'on hand', '33': 'available for sale', '29': 'planned', '63': 'on order' })

const transportStatus1650 = codeList<string>({
  AF: 'left the pick-up place with the shipment',
  AG: 'estimated delivery',
  AJ: 'tendered for delivery',
  CD: 'carrier left the delivery place',
  D1: 'unloaded at the delivery place',
  I1: 'left alone, in gate',
  L1: 'loading',
  OA: 'out gate',
  SD: 'delayed',
  X1: 'arrived at the delivery place',
  X2: 'estimated arrival at the consignee',
  X3: 'arrived at the pick-up place',
  X4: 'arrived at a terminal',
  X6: 'on the way to the delivery place',
})

export const movementCodes = {
  date374,
  reference128,
  party98,
  partyId66,
  level735,
  structure1005,
  lineStatus368,
  mark88,
  receiptType962,
  condition412,
  quantity673,
  transportStatus1650,
}

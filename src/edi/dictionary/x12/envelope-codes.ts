import { codeList } from '../../code-list.ts'

const partyIdI05 = codeList<string>({
  '01': 'D-U-N-S',
  '02': 'SCAC',
  '07': 'GLN',
  '08': 'UCC communications id',
  '12': 'telephone number',
  '14': 'D-U-N-S with suffix',
  '16': 'D-U-N-S with suffix',
  ZZ: 'mutually agreed',
})

const usageI14 = codeList<string>({ I: 'information', P: 'production', T: 'test' })

const yesNo = codeList<string>({ '0': 'no', '1': 'yes' })

export const setNames = codeList<string>({
  '214': 'transport status',
  '810': 'invoice',
  '812': 'credit or debit adjustment',
  '820': 'remittance advice',
  '824': 'application advice',
  '846': 'inventory advice',
  '850': 'purchase order',
  '855': 'order acknowledgment',
  '856': 'ship notice',
  '857': 'shipment and billing notice',
  '860': 'order change',
  '861': 'receiving advice',
  '865': 'order change acknowledgment',
  '997': 'functional acknowledgment',
  '999': 'implementation acknowledgment',
})

const group479 = codeList<string>({
  AG: 'application advice (824)',
  BS: 'shipment and billing notice (857)',
  CA: 'order change acknowledgment (865)',
  CD: 'credit or debit adjustment (812)',
  FA: 'acknowledgment (997, 999)',
  IB: 'inventory advice (846)',
  IN: 'invoice (810)',
  PC: 'order change (860)',
  PO: 'purchase order (850)',
  PR: 'order acknowledgment (855)',
  QM: 'transport status (214)',
  RA: 'remittance advice (820)',
  RC: 'receiving advice (861)',
  SH: 'ship notice (856)',
})

const interchangeResult = codeList<string>({ A: 'accepted', E: 'accepted, but with errors', R: 'rejected' })

export const envelopeCodes = { partyIdI05, usageI14, yesNo, setNames, group479, interchangeResult }

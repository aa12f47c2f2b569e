import { codeList } from '../../code-list.ts'

const invoiceType640 = codeList<string>({
  CI: 'consolidated invoice',
  CN: 'credit invoice',
  CR: 'credit memo',
  DI: 'debit invoice',
  DR: 'debit memo',
  FB: 'final bill',
  PR: 'product invoice',
})

const allowanceOrCharge248 = codeList<string>({
  A: 'allowance',
  C: 'charge',
  N: 'neither allowance nor charge',
  P: 'promotion',
  Q: 'charge asked for',
  R: 'allowance asked for',
  S: 'service',
})

const creditOrDebit478 = codeList<string>({ C: 'credit', D: 'debit' })

const handling305 = codeList<string>({
  A: 'off invoice',
  O: 'deducted from the next remittance',
})

const amountKind522 = codeList<string>({ '1': 'sum of the lines', GV: 'gross value', T: 'tax', TT: 'total' })

/** Why money is claimed or taken off. The same list serves 812, and 820 in RMR07 and ADX02. */
export const adjustmentReason426 = codeList<string>({
  '01': 'pricing error',
  '02': 'allowance or charge error',
  '03': 'extension error',
  '04': 'item not accepted: damaged',
  '05': 'item not accepted: quality',
  '06': 'quantity contested',
  '07': 'incorrect product',
  '11': 'returned: damaged',
  '12': 'returned: quality',
  '19': 'billed twice',
  '30': 'delivery charge incorrect',
  '42': 'lost',
  '44': 'required documents missing',
  '50': 'late charge',
  '59': 'item not received',
  '70': 'ship notice not received',
  '73': 'bill of lading not received',
  '86': 'paid twice',
  '87': 'shipped twice',
  '99': 'late shipment',
  A2: 'wrong product shipped',
  A5: 'overage',
  A9: 'proof of delivery not received',
  B8: 'routing violation',
  D3: 'unauthorised deduction',
  F1: 'defective product',
})

export const moneyCodes = {
  invoiceType640,
  allowanceOrCharge248,
  creditOrDebit478,
  handling305,
  amountKind522,
  adjustmentReason426,
}

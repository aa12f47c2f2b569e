import { ccyymmdd } from '../days.ts'
import { impliedCents, sum } from '../money.ts'
import type { X12Segment } from '../write-x12.ts'
import { party, type Site } from './trade-line.ts'

export type Chargeback = {
  number: string
  on: Date
  invoice: { number: string; on: Date }
  order: { number: string; on: Date }
  supplier: Site
  /** Reasons of element 426, as in `70`: no ship notice received. */
  reasons: { code: string; amount: string; text: string }[]
}

export const chargebackTotal = ({ reasons }: Chargeback) => sum(reasons.map(({ amount }) => amount))

/** 812, as a retailer sends it: the amount will be deducted from the next remittance. */
export const debitAdjustment = (charge: Chargeback): X12Segment[] => [
  [
    'BCD',
    ccyymmdd(charge.on),
    charge.number,
    'O',
    impliedCents(chargebackTotal(charge)),
    'C',
    ccyymmdd(charge.invoice.on),
    charge.invoice.number,
    '',
    ccyymmdd(charge.order.on),
    charge.order.number,
  ],
  ['CUR', 'BY', 'USD'],
  ...party('SU', charge.supplier),
  ...charge.reasons.flatMap(({ code, amount, text }, index): X12Segment[] => [
    ['CDD', code, 'C', index + 1, impliedCents(amount)],
    ['N9', 'ZZ', `${charge.number}-${index + 1}`, text],
  ]),
]

/** 820: one invoice paid, with the deduction taken from it. */
export function remittance(payment: {
  number: string
  on: Date
  invoice: string
  invoiced: string
  deduction: { reason: string; amount: string }
}): X12Segment[] {
  const { number, on, invoice, invoiced, deduction } = payment
  const paid = sum([invoiced, `-${deduction.amount}`])
  // BPR06 to 15, the bank accounts of both sides, stay out of a remittance advice.
  const accounts = Array.from({ length: 10 }, () => '')
  return [
    ['BPR', 'I', paid, 'C', 'ACH', 'CTX', ...accounts, ccyymmdd(on)],
    ['TRN', '1', number],
    ['N1', 'PR', 'ACME Retail'],
    ['ENT', 1],
    ['RMR', 'IV', invoice, 'PO', paid, invoiced, '', deduction.reason, `-${deduction.amount}`],
    ['DTM', '097', ccyymmdd(on)],
  ]
}

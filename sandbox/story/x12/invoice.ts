import { ccyymmdd } from '../days.ts'
import { impliedCents, sum, times } from '../money.ts'
import type { X12Segment } from '../write-x12.ts'
import type { Order } from './order.ts'
import { describedAs, party, pricedLine } from './trade-line.ts'

export type Invoice = {
  number: string
  on: Date
  /** `CR` for a credit memo, with the invoice it corrects. */
  credit?: { of: string }
  billOfLading?: string
  /** Quantity and price as billed, by order line. */
  billed: { line: string; quantity: string; price?: string }[]
  freight?: string
}

export function invoiceTotal(order: Order, invoice: Invoice): string {
  const amounts = billedLines(order, invoice).map((line) => times(line.quantity, line.price))
  return sum([...amounts, ...(invoice.freight ? [invoice.freight] : [])])
}

/** 810 */
export function invoice(order: Order, billed: Invoice): X12Segment[] {
  const { number, on, credit, billOfLading, freight } = billed
  const lines = billedLines(order, billed)
  return [
    credit
      ? ['BIG', ccyymmdd(on), number, ccyymmdd(order.on), order.number, '', '', 'CR', '', '', credit.of]
      : ['BIG', ccyymmdd(on), number, ccyymmdd(order.on), order.number],
    ['CUR', 'SE', 'USD'],
    ...(billOfLading ? [['REF', 'BM', billOfLading] as const] : []),
    ...party('RE', order.supplier),
    ...party('ST', order.shipTo),
    ['ITD', '01', '3', '2', '', '10', '', '30'],
    ...lines.flatMap((line): X12Segment[] => [pricedLine('IT1', line), describedAs(line)]),
    ['TDS', impliedCents(invoiceTotal(order, billed))],
    ...(freight ? [['SAC', 'C', 'D240', '', '', impliedCents(freight)] as const] : []),
    ['CTT', lines.length],
  ]
}

function billedLines(order: Order, { billed }: Invoice) {
  return billed.map(({ line: number, quantity, price }) => {
    const line = order.lines.find((ordered) => ordered.line === number)
    if (!line) throw new Error(`Order ${order.number} has no line ${number}`)
    return { ...line, quantity, price: price ?? line.price }
  })
}

import { ccyymmdd } from '../days.ts'
import { sum, times } from '../money.ts'
import type { X12Segment } from '../write-x12.ts'
import { describedAs, party, pricedLine, type Site, type TradeLine } from './trade-line.ts'

export type Order = {
  number: string
  on: Date
  shipNotBefore: Date
  shipNotAfter: Date
  deliverBy: Date
  contract?: string
  shipTo: Site
  supplier: Site
  lines: TradeLine[]
}

/** 850 */
export const purchaseOrder = (order: Order): X12Segment[] => [
  ['BEG', '00', 'NE', order.number, '', ccyymmdd(order.on), order.contract, 'AC'],
  ['CUR', 'BY', 'USD'],
  ['REF', 'IA', order.supplier.code],
  ['ITD', '01', '3', '2', '', '10', '', '30'],
  ['DTM', '037', ccyymmdd(order.shipNotBefore)],
  ['DTM', '038', ccyymmdd(order.shipNotAfter)],
  ['DTM', '002', ccyymmdd(order.deliverBy)],
  ...party('ST', order.shipTo),
  ...party('SU', order.supplier),
  ...order.lines.flatMap((line): X12Segment[] => [pricedLine('PO1', line), describedAs(line)]),
  ['CTT', order.lines.length],
  ['AMT', 'TT', sum(order.lines.map((line) => times(line.quantity, line.price)))],
]

/** A line's answer: ACK01 with the quantity it speaks of. A line may have several: part accepted, part backordered. */
export type LineAnswer = {
  line: string
  code: string
  quantity: string
  shipOn?: Date
  price?: string
  substitute?: string
}

/** 855. `AD` accepts without change, `AC` with change. */
export function orderResponse(
  order: Order,
  response: { type: 'AD' | 'AC'; on: Date; supplierReference: string; answers: LineAnswer[] },
): X12Segment[] {
  const { type, on, supplierReference } = response
  return [
    ['BAK', '00', type, order.number, ccyymmdd(order.on), '', '', '', supplierReference, ccyymmdd(on)],
    ['CUR', 'SE', 'USD'],
    ['REF', 'IA', order.supplier.code],
    ...order.lines.flatMap((line): X12Segment[] => [
      pricedLine('PO1', { ...line, price: response.answers.find((a) => a.line === line.line)?.price ?? line.price }),
      describedAs(line),
      ...response.answers.filter((answer) => answer.line === line.line).map((answer) => answered(line, answer)),
    ]),
    ['CTT', order.lines.length],
  ]
}

function answered(line: TradeLine, { code, quantity, shipOn, substitute }: LineAnswer): X12Segment {
  const when = shipOn ? ['068', ccyymmdd(shipOn)] : ['', '']
  return ['ACK', code, quantity, line.unit, ...when, '', ...(substitute ? ['UK', substitute] : [])]
}

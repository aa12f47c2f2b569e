import { ccyymmdd, hhmm } from '../days.ts'
import type { X12Segment } from '../write-x12.ts'
import type { Order } from './order.ts'
import { itemIds, party } from './trade-line.ts'

export type Receipt = {
  number: string
  at: Date
  shipment?: string
  /** Received good; `question` is what is not, with its condition code: 01 damaged, 02 short, 13 no ship notice. */
  received: { line: string; quantity: string; question?: { quantity: string; condition: string } }[]
}

/** 861 */
export const receivingAdvice = (order: Order, receipt: Receipt): X12Segment[] => [
  ['BRA', receipt.number, ccyymmdd(receipt.at), '00', '2'],
  ...(receipt.shipment ? [['REF', 'SI', receipt.shipment] as const] : []),
  ['DTM', '050', ccyymmdd(receipt.at), hhmm(receipt.at)],
  ['PRF', order.number, '', '', ccyymmdd(order.on)],
  ...party('ST', order.shipTo),
  ...receipt.received.flatMap(({ line: number, quantity, question }): X12Segment[] => {
    const line = order.lines.find((ordered) => ordered.line === number)
    if (!line) throw new Error(`Order ${order.number} has no line ${number}`)
    const doubtful = question ? ['', '', question.quantity, line.unit, question.condition] : []
    return [
      ['RCD', line.line, quantity, line.unit, ...doubtful],
      ['LIN', line.line, ...itemIds(line)],
    ]
  }),
  ['CTT', receipt.received.length],
]

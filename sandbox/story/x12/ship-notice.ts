import { ccyymmdd, hhmm } from '../days.ts'
import type { X12Segment } from '../write-x12.ts'
import type { Order } from './order.ts'
import { describedAs, itemIds, party } from './trade-line.ts'

export type Shipment = {
  number: string
  at: Date
  arrivesOn: Date
  carrier: { scac: string; name: string }
  billOfLading: string
  pro: string
  pallets: number
  weightPounds: string
  /** What is on this truck, by order line. `toDate` includes it. */
  shipped: { line: string; quantity: string; toDate: string; status?: 'BP' | 'CC' }[]
  /** One SSCC per order line's carton group; without them the notice has no pack level. */
  sscc?: string[]
}

/** 856: shipment, order and items, with a pack level where there are SSCCs. */
export function shipNotice(order: Order, shipment: Shipment): X12Segment[] {
  const { number, at, arrivesOn, carrier, sscc } = shipment
  const levels: X12Segment[] = [
    ['HL', 1, '', 'S'],
    ['TD1', 'PLT71', shipment.pallets, '', '', '', 'G', shipment.weightPounds, 'LB'],
    ['TD5', 'B', '2', carrier.scac, 'M', carrier.name],
    ['REF', 'BM', shipment.billOfLading],
    ['REF', 'CN', shipment.pro],
    ['DTM', '011', ccyymmdd(at), hhmm(at)],
    ['DTM', '017', ccyymmdd(arrivesOn)],
    ...party('SF', order.supplier),
    ...party('ST', order.shipTo),
    ['HL', 2, 1, 'O'],
    ['PRF', order.number, '', '', ccyymmdd(order.on)],
  ]
  let level = 2
  for (const [index, shipped] of shipment.shipped.entries()) {
    const line = order.lines.find((ordered) => ordered.line === shipped.line)
    if (!line) throw new Error(`Order ${order.number} has no line ${shipped.line}`)
    const carton = sscc?.[index]
    if (carton) levels.push(['HL', ++level, 2, 'P'], ['MAN', 'GM', carton])
    const parent = carton ? level : 2
    levels.push(
      ['HL', ++level, parent, 'I'],
      ['LIN', line.line, ...itemIds(line)],
      ['SN1', line.line, shipped.quantity, line.unit, shipped.toDate, line.quantity, line.unit, '', shipped.status],
      describedAs(line),
    )
  }
  return [['BSN', '00', number, ccyymmdd(at), hhmm(at), sscc ? '0001' : '0004'], ...levels, ['CTT', level]]
}

import type { WarehouseDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { conditionOf } from '../codes/movement.ts'
import { dateFact } from '../facts/read-dates.ts'
import { referenceFact } from '../facts/read-references.ts'
import { type Loops, splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, firstComponent, numberIn, type X12Reading } from '../x12-reading.ts'
import { readListedLine } from './listed-line.ts'

type WarehouseLine = WarehouseDocument['lines'][number]

type WarehouseLayout = {
  movement: WarehouseDocument['movement']
  beginning: string
  number: number
  order?: number
  /** The depositor's own order, where the document's number is another one. */
  depositor?: number
  shipment?: number
  date?: number
  line: string
  quantity: number
  unit: number
  caseCode: number
  pairs: number[]
  ordered?: number
  reason?: number
}

/** X12 004010: where each of the five sets begins and keeps what, W05 to W19. */
const layouts: Record<string, WarehouseLayout> = {
  '940': {
    movement: 'ship-order',
    beginning: 'W05',
    number: 2,
    order: 3,
    line: 'W01',
    quantity: 1,
    unit: 2,
    caseCode: 3,
    pairs: [4, 6],
  },
  '943': {
    movement: 'transfer',
    beginning: 'W06',
    number: 2,
    date: 3,
    shipment: 4,
    order: 6,
    line: 'W04',
    quantity: 1,
    unit: 2,
    caseCode: 3,
    pairs: [4, 6],
  },
  '944': {
    movement: 'received',
    beginning: 'W17',
    number: 3,
    date: 2,
    depositor: 4,
    shipment: 5,
    line: 'W07',
    quantity: 1,
    unit: 2,
    caseCode: 3,
    pairs: [4, 6],
  },
  '945': {
    movement: 'shipped',
    beginning: 'W06',
    number: 2,
    date: 3,
    shipment: 4,
    order: 6,
    line: 'W12',
    quantity: 3,
    unit: 5,
    caseCode: 6,
    pairs: [7, 17, 21],
    ordered: 2,
    reason: 1,
  },
  '947': {
    movement: 'adjusted',
    beginning: 'W15',
    number: 2,
    date: 1,
    depositor: 3,
    line: 'W19',
    quantity: 2,
    unit: 3,
    caseCode: 4,
    pairs: [5, 7],
    reason: 1,
  },
}

/** 940 shipping order, 943 stock transfer shipment, 944 stock transfer receipt, 945 shipping advice, 947 adjustment. */
export function readWarehouse(reading: X12Reading): WarehouseDocument {
  const layout = layouts[reading.transaction.set] ?? layouts['940']
  if (!layout) throw new Error('no layout for a warehouse set')
  const beginning = beginningSegment(reading, layout.beginning)
  const { header, loops, summary } = splitLoops(reading.transaction.segments, layout.line, ['W76', 'W03', 'W14', 'SE'])
  const order = layout.order === undefined ? '' : element(beginning, layout.order)
  return {
    kind: 'warehouse',
    ...documentBase(reading, [...header.filter(({ tag }) => tag !== 'LX'), ...summary], {
      number: element(beginning, layout.number),
      purpose: layout.beginning === 'W05' ? statusOf(element(beginning, 1)) : 'original',
      orderNumbers: [order],
      dates: layout.date === undefined ? [] : dateFact(reading, beginning, layout.date, 'document'),
      references: [
        ...(layout.shipment === undefined ? [] : referenceFact(beginning, layout.shipment, 'ship-notice')),
        ...(layout.depositor === undefined ? [] : referenceFact(beginning, layout.depositor, 'other')),
      ],
    }),
    movement: layout.movement,
    lines: numbered(reading, layout.line, loops).map(([number, loop]) =>
      readWarehouseLine(reading, layout, loop, number, order),
    ),
  }
}

/** X12 element 473 (W0501): N original, F cancel, R replacement. */
function statusOf(code: string): WarehouseDocument['purpose'] {
  return code === 'F' ? 'cancel' : code === 'R' ? 'replace' : 'original'
}

/** The LX before a line numbers it; it stands at the end of the loop before. */
function numbered(
  reading: X12Reading,
  tag: string,
  loops: Loops['loops'],
): [number: string, loop: Loops['loops'][number]][] {
  let number = ''
  const numbers = new Map<Segment, string>()
  for (const segment of reading.transaction.segments) {
    if (segment.tag === 'LX') number = element(segment, 1)
    else if (segment.tag === tag) numbers.set(segment, number)
  }
  return loops.map((loop) => [numbers.get(loop[0]) ?? '', loop])
}

function readWarehouseLine(
  reading: X12Reading,
  layout: WarehouseLayout,
  loop: Loops['loops'][number],
  number: string,
  order: string,
): WarehouseLine {
  const [opening] = loop
  const ordered =
    layout.ordered === undefined ? undefined : numberIn(reading, opening, layout.ordered, 'quantity ordered')
  const faults = loop.flatMap((segment) => readCondition(reading, segment))
  const reason = layout.reason === undefined ? '' : element(opening, layout.reason)
  return {
    ...readListedLine(reading, loop, layout, number),
    ...(order && { orderNumber: order }),
    ...(ordered !== undefined && {
      ordered: { quantity: ordered, unit: firstComponent(reading, element(opening, layout.unit)) },
    }),
    ...(reason && { reason }),
    ...(faults.length > 0 && { faults }),
  }
}

/** W13: so much (01) of which unit (02) arrived in which state (03). */
function readCondition(reading: X12Reading, w13: Segment): NonNullable<WarehouseLine['faults']> {
  const quantity = w13.tag === 'W13' ? numberIn(reading, w13, 1, 'quantity in question') : undefined
  const code = element(w13, 3)
  const unit = firstComponent(reading, element(w13, 2))
  if (quantity === undefined) return []
  return [{ condition: conditionOf(code), code, quantity, ...(unit && { unit }), position: w13.position }]
}

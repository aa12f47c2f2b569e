import type { OrderStatusDocument, SalesReportDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact, readDates } from '../facts/read-dates.ts'
import { readDestinations } from '../facts/read-destinations.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { descriptionOf, priceInCtp } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { readQuantities, type StatedQuantity } from '../facts/read-quantities.ts'
import { readReferences, referenceFact } from '../facts/read-references.ts'
import { readHierarchy } from '../hierarchy.ts'
import { splitLoops } from '../loops.ts'
import { orderOf } from '../sets/read-ship-notice.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, dateIn, firstComponent, positionOf, quantityIn, type X12Reading } from '../x12-reading.ts'

type Line = SalesReportDocument['lines'][number]

/** 852, product activity (X12 004010). XQ has the days it is about and no number; ZA says what happened to an item. */
export function readProductActivity(reading: X12Reading): SalesReportDocument {
  const xq = beginningSegment(reading, 'XQ')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'LIN', ['CTT', 'SE'])
  return {
    kind: 'sales-report',
    ...documentBase(reading, [...header, ...summary], {
      number: '',
      purpose: 'original',
      dates: reportPeriod(reading, xq),
    }),
    lines: loops.map((loop) => readLine(reading, loop, loop[0], readActivities(reading, loop))),
  }
}

/** XQ02 to XQ03. */
function reportPeriod(reading: X12Reading, xq: Segment): ReturnType<typeof dateFact> {
  const [first] = dateFact(reading, xq, 2, 'other')
  const until = dateIn(reading, xq, 3)
  return first ? [{ ...first, ...(until && { until }) }] : []
}

/** ZA: what happened (01), how much (02) of which unit (03). */
function readActivities(reading: X12Reading, loop: Segment[]): StatedQuantity[] {
  return loop
    .filter(({ tag }) => tag === 'ZA')
    .map((za) => ({
      code: element(za, 1),
      quantity: quantityIn(reading, za, 2, 'quantity'),
      unit: firstComponent(reading, element(za, 3)),
      position: positionOf(reading, za, 2),
    }))
}

/** 867, product transfer and resale report. In a PTD each QTY with its LIN is a line; what the PTD says is of its lines. */
export function readResaleReport(reading: X12Reading): SalesReportDocument {
  const bpt = beginningSegment(reading, 'BPT')
  const { header, loops: transfers, summary } = splitLoops(reading.transaction.segments, 'PTD', ['CTT', 'SE'])
  const loops = transfers.flatMap((transfer) => {
    const { header: head, loops: items } = splitLoops(transfer, 'QTY', [])
    return items.map((item): [Segment, ...Segment[]] => [...item, ...head.filter(({ tag }) => tag !== 'PTD')])
  })
  return {
    kind: 'sales-report',
    ...documentBase(reading, [...header, ...summary], {
      number: element(bpt, 2),
      purpose: purposeOf(element(bpt, 1)),
      dates: dateFact(reading, bpt, 3, 'document'),
    }),
    lines: loops.map((loop) =>
      readLine(
        reading,
        loop,
        loop.find(({ tag }) => tag === 'LIN'),
        readQuantities(reading, loop),
      ),
    ),
  }
}

function readLine(
  reading: X12Reading,
  loop: [Segment, ...Segment[]],
  lin: Segment | undefined,
  quantities: StatedQuantity[],
): Line {
  const [first] = quantities
  const description = descriptionOf(loop)
  const destinations = readDestinations(reading, loop)
  return {
    line: element(lin, 1),
    ids: lin ? readItemIds(reading, lin, 2) : [],
    ...(description && { description }),
    quantity: first?.quantity ?? '0',
    unit: first?.unit ?? '',
    ...priceInCtp(reading, loop),
    ...(destinations.length > 0 && { destinations }),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: loop[0].position,
    ...(first && { quantityPosition: first.position }),
    quantities,
  }
}

/** 870, order status report. BSR03 is its number; an item's ISR says how far it is. */
export function readOrderStatus(reading: X12Reading): OrderStatusDocument {
  const bsr = beginningSegment(reading, 'BSR')
  const { before, levels, after } = readHierarchy(reading)
  const items = levels.filter(({ level }) => level === 'I')
  const above = levels.filter(({ level }) => level !== 'I').flatMap(({ segments }) => segments)
  return {
    kind: 'order-status',
    ...documentBase(reading, [...before, ...above, ...after], {
      number: element(bsr, 3),
      purpose: 'original',
      orderNumbers: levels.map(({ segments }) => readOrderLineReference(segments).orderNumber ?? ''),
      dates: dateFact(reading, bsr, 4, 'document'),
      references: referenceFact(bsr, 7, 'other'),
    }),
    lines: items.map((item) => {
      const [hl = { tag: 'HL', parts: [], position: reading.transaction.position }, ...rest] = item.segments
      const opening = rest.find(({ tag }) => tag === 'PO1') ?? rest.find(({ tag }) => tag === 'LIN')
      const isOrdered = opening?.tag === 'PO1'
      const quantities = readQuantities(reading, rest)
      const line = readLine(reading, [hl, ...rest], isOrdered ? undefined : opening, quantities)
      return {
        ...line,
        line: element(opening, 1),
        ids: opening ? readItemIds(reading, opening, isOrdered ? 6 : 2) : [],
        ...(isOrdered &&
          opening && { quantity: quantityIn(reading, opening, 2, 'quantity'), unit: element(opening, 3) }),
        ...orderOf(item),
        statuses: rest.flatMap((segment) => readStatus(reading, segment)),
      }
    }),
  }
}

/** ISR: status (01) since or from (02). */
function readStatus(reading: X12Reading, isr: Segment): OrderStatusDocument['lines'][number]['statuses'] {
  if (isr.tag !== 'ISR') return []
  const at = dateIn(reading, isr, 2)
  return [{ code: element(isr, 1), ...(at && { at }), position: isr.position }]
}

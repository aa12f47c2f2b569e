import type { InvoiceDocument, ShipNoticeDocument, TradeDocument } from '../../../domain/trade/trade-document.ts'
import type { ShippedLine } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { itemLayout, readLine } from '../facts/read-line.ts'
import { numbersOf, readReferences } from '../facts/read-references.ts'
import { readSscc } from '../facts/read-sscc.ts'
import { readTerms } from '../facts/read-terms.ts'
import { ancestry, type Level, readHierarchy } from '../hierarchy.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, firstComponent, numberIn, requiredIn, type X12Reading } from '../x12-reading.ts'
import { readInvoiceAmounts, readInvoiceLine } from './read-invoice.ts'
import { orderOf, ssccOf } from './read-ship-notice.ts'

/** 857 is ship notice and invoice in one: a ship notice for the shipment, and an invoice for each total (TDS) in it. */
export function readShipmentAndBilling(reading: X12Reading): TradeDocument[] {
  const bht = beginningSegment(reading, 'BHT')
  const { before, levels } = readHierarchy(reading)
  const billed = levels.filter(({ segments }) => segments.some(({ tag }) => tag === 'TDS'))
  const items = levels.filter(({ segments }) => segments.some(({ tag }) => tag === 'IT1'))
  const itemsOf = itemsPerBill(billed, items)
  return [
    shipNotice(reading, bht, before, levels, items),
    ...billed.map((level) => invoice(reading, bht, before, level, itemsOf.get(level) ?? [], billed.length > 1)),
  ]
}

/** The items under each total; a single total is for all of them, wherever it stands. */
function itemsPerBill(billed: Level[], items: Level[]): Map<Level, Level[]> {
  const bills = new Map<Level, Level[]>(billed.map((level) => [level, []]))
  const [only] = billed.length === 1 ? billed : []
  for (const item of items) {
    const bill = only ?? ancestry(item).find((level) => bills.has(level))
    if (bill) bills.get(bill)?.push(item)
  }
  return bills
}

function shipNotice(
  reading: X12Reading,
  bht: Segment,
  before: Segment[],
  levels: Level[],
  items: Level[],
): ShipNoticeDocument {
  const structure = element(bht, 1)
  const isBilledItem = new Set(items)
  const aboutAll = levels.filter((level) => !isBilledItem.has(level)).flatMap(({ segments }) => segments)
  return {
    kind: 'ship-notice',
    ...documentBase(reading, [...before, ...aboutAll], {
      number: requiredIn(reading, bht, 3, 'shipment reference'),
      purpose: purposeOf(element(bht, 2)),
      orderNumbers: levels.map((level) => orderOf(level).orderNumber ?? ''),
      dates: dateFact(reading, bht, 4, 'document', 5),
      part: 'ship-notice',
    }),
    lines: items.map((item) => shippedLine(reading, item)),
    sscc: [...new Set(levels.flatMap(({ segments }) => readSscc(segments)))],
    ...(structure && { structure }),
  }
}

/** IT3 says what was shipped where that differs from what is billed (IT1). */
function shippedLine(reading: X12Reading, item: Level): ShippedLine {
  const it1 = itemSegment(reading, item)
  const it3 = item.segments.find(({ tag }) => tag === 'IT3')
  const shipped = it3 && numberIn(reading, it3, 1, 'quantity shipped')
  const unit = firstComponent(reading, element(it3, 2))
  return {
    ...readLine(reading, item.segments, it1, itemLayout),
    ...orderOf(item),
    ...(it3 && shipped !== undefined && { quantity: shipped, quantityPosition: it3.position, ...(unit && { unit }) }),
    sscc: ssccOf(item),
  }
}

function itemSegment(reading: X12Reading, item: Level): Segment {
  const nothing = { tag: 'IT1', parts: ['IT1'], position: reading.transaction.position }
  return item.segments.find(({ tag }) => tag === 'IT1') ?? nothing
}

function invoice(
  reading: X12Reading,
  bht: Segment,
  before: Segment[],
  level: Level,
  items: Level[],
  isOneOfSeveral: boolean,
): InvoiceDocument {
  const orderNumber = orderOf(level).orderNumber ?? ''
  const [stated] = numbersOf(readReferences(level.segments), 'invoice')
  const number = stated ?? element(bht, 3)
  const loops = items.map((item): [Segment, ...Segment[]] => {
    const it1 = itemSegment(reading, item)
    return [it1, ...item.segments.filter((segment) => segment !== it1)]
  })
  return {
    kind: 'invoice',
    ...documentBase(reading, [...before, ...level.segments], {
      number,
      purpose: purposeOf(element(bht, 2)),
      orderNumbers: [orderNumber, ...items.map((item) => orderOf(item).orderNumber ?? '')],
      dates: dateFact(reading, bht, 4, 'invoice', 5),
      part: isOneOfSeveral ? `invoice-${number}` : 'invoice',
    }),
    sign: 1,
    lines: loops.map((loop) => readInvoiceLine(reading, loop, orderNumber)),
    ...readInvoiceAmounts(reading, level.segments, loops),
    ...readTerms(reading, level.segments),
  }
}

import type { ScheduleDocument } from '../../../domain/trade/trade-document.ts'
import type { Line, LineOfOrder } from '../../../domain/trade/trade-line.ts'
import { sumOf } from '../../decimals.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact, readDates } from '../facts/read-dates.ts'
import { readDestinations } from '../facts/read-destinations.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { descriptionOf, priceInCtp } from '../facts/read-line.ts'
import { readNotes } from '../facts/read-notes.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { readReferences, referenceFact } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, dateIn, firstComponent, quantityIn, type X12Reading } from '../x12-reading.ts'

/** BFR of an 830 and BSS of an 862 keep the same in other places. */
const layouts = {
  '830': { tag: 'BFR', number: 2, release: 3, from: 6, to: 7, made: 8, contract: 10, order: 11 },
  '862': { tag: 'BSS', number: 2, release: 7, from: 5, to: 6, made: 3, contract: 9, order: 10 },
} as const

/** 830, planning schedule with release capability, and 862, shipping schedule (X12 004010). */
export function readSchedule(reading: X12Reading): ScheduleDocument {
  const layout = reading.transaction.set === '862' ? layouts['862'] : layouts['830']
  const beginning = beginningSegment(reading, layout.tag)
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'LIN', ['CTT', 'SE'])
  const order = element(beginning, layout.order)
  const release = element(beginning, layout.release)
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'schedule',
    ...documentBase(reading, [...header, ...summary], {
      number: element(beginning, layout.number) || release,
      purpose: purposeOf(element(beginning, 1)),
      orderNumbers: [order, ...loops.map((loop) => orderIn(loop).orderNumber ?? '')],
      dates: [
        ...dateFact(reading, beginning, layout.made, 'document'),
        ...dateFact(reading, beginning, layout.from, 'other'),
        ...dateFact(reading, beginning, layout.to, 'other'),
      ],
      references: [
        ...referenceFact(beginning, layout.release, 'other'),
        ...referenceFact(beginning, layout.contract, 'contract'),
      ],
    }),
    lines: loops.map((loop) => readScheduleLine(reading, loop, order)),
  }
}

function readScheduleLine(reading: X12Reading, loop: [Segment, ...Segment[]], order: string): LineOfOrder {
  const [lin] = loop
  const unit = firstComponent(
    reading,
    element(
      loop.find(({ tag }) => tag === 'UIT'),
      1,
    ),
  )
  const description = descriptionOf(loop)
  const schedule = readForecast(reading, loop, unit)
  const notes = readNotes(loop)
  const destinations = readDestinations(reading, loop)
  return {
    line: element(lin, 1),
    ids: readItemIds(reading, lin, 2).filter(({ qualifier }) => qualifier !== 'PO' && qualifier !== 'PL'),
    ...(description && { description }),
    quantity: sumOf(schedule.map(({ quantity }) => quantity)),
    unit,
    ...priceInCtp(reading, loop),
    ...(notes.length > 0 && { notes }),
    ...(destinations.length > 0 && { destinations }),
    ...(schedule.length > 0 && { schedule }),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: lin.position,
    ...(order && { orderNumber: order }),
    ...orderIn(loop),
  }
}

/** FST: quantity (01), how firm (02), when (04); the JIT below an FST of an 862 splits it by the hour. */
function readForecast(reading: X12Reading, loop: Segment[], unit: string): NonNullable<Line['schedule']> {
  return loop
    .filter(({ tag }) => tag === 'FST')
    .map((fst) => {
      const date = dateIn(reading, fst, 4, 7)
      const firmness = element(fst, 2)
      return {
        quantity: quantityIn(reading, fst, 1, 'forecast quantity'),
        ...(unit && { unit }),
        ...(date && { date }),
        ...(firmness && { firmness }),
        position: fst.position,
      }
    })
}

/** The order of a line: PRF, REF*PO, or among its product ids. */
function orderIn(loop: [Segment, ...Segment[]]): ReturnType<typeof readOrderLineReference> {
  const [{ parts }] = loop
  const at = parts.findIndex((part, number) => number >= 2 && number % 2 === 0 && part.trim() === 'PO')
  const among = at < 0 ? '' : (parts[at + 1]?.trim() ?? '')
  const stated = readOrderLineReference(loop)
  return among && stated.orderNumber === undefined ? { ...stated, orderNumber: among } : stated
}

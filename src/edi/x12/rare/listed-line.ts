import type { Line } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { readDates } from '../facts/read-dates.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { descriptionOf } from '../facts/read-line.ts'
import { readNotes } from '../facts/read-notes.ts'
import { readReferences } from '../facts/read-references.ts'
import { firstComponent, numberIn, positionOf, quantityIn, type X12Reading } from '../x12-reading.ts'

/** At which elements a segment of warehouses and groceries keeps what. `pairs` are where a qualifier and its value stand. */
type ListedLayout = { quantity?: number; unit?: number; price?: number; caseCode?: number; pairs: number[] }

/** A line whose opening segment has its product ids in single pairs, with other elements between and behind them. */
export function readListedLine(
  reading: X12Reading,
  loop: [Segment, ...Segment[]],
  layout: ListedLayout,
  line = '',
): Line {
  const [opening] = loop
  const caseCode = layout.caseCode === undefined ? '' : element(opening, layout.caseCode)
  const pairs = layout.pairs.flatMap((at) =>
    readItemIds(reading, { ...opening, parts: opening.parts.slice(0, at + 2) }, at),
  )
  const price = layout.price === undefined ? undefined : numberIn(reading, opening, layout.price, 'unit price')
  const texts = loop.flatMap((segment) => (segment.tag === 'G69' ? [element(segment, 1)] : []))
  const description = [descriptionOf(loop), ...texts].filter(Boolean).join(' ')
  const notes = readNotes(loop)
  return {
    line,
    ids: [...(caseCode ? [{ scheme: 'gtin' as const, qualifier: 'UA', value: caseCode }] : []), ...pairs],
    ...(description && { description }),
    quantity: layout.quantity === undefined ? '0' : quantityIn(reading, opening, layout.quantity, 'quantity'),
    unit: layout.unit === undefined ? '' : firstComponent(reading, element(opening, layout.unit)),
    ...(price !== undefined &&
      layout.price !== undefined && { price, pricePosition: positionOf(reading, opening, layout.price) }),
    ...(notes.length > 0 && { notes }),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: opening.position,
    ...(layout.quantity !== undefined && { quantityPosition: positionOf(reading, opening, layout.quantity) }),
  }
}

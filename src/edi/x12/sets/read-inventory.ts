import type { InventoryDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact, readDates } from '../facts/read-dates.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { descriptionOf, priceInCtp } from '../facts/read-line.ts'
import { readQuantities } from '../facts/read-quantities.ts'
import { readReferences } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, requiredIn, type X12Reading } from '../x12-reading.ts'

/** QTY01: can be sold, is there, is on hand; the first of these that a line states is its quantity. */
const available = ['33', '17', '37', '20', '1']

/** 846, inventory advice. */
export function readInventory(reading: X12Reading): InventoryDocument {
  const bia = beginningSegment(reading, 'BIA')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'LIN', ['CTT', 'SE'])
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'inventory',
    ...documentBase(reading, [...header, ...summary], {
      number: requiredIn(reading, bia, 3, 'report number'),
      purpose: purposeOf(element(bia, 1)),
      dates: dateFact(reading, bia, 4, 'document', 5),
    }),
    lines: loops.map((loop) => readInventoryLine(reading, loop)),
  }
}

function readInventoryLine(reading: X12Reading, loop: [Segment, ...Segment[]]): InventoryDocument['lines'][number] {
  const [lin] = loop
  const quantities = readQuantities(reading, loop)
  const [preferred] = available.flatMap((code) => quantities.filter((one) => one.code === code))
  const chosen = preferred ?? quantities[0]
  const description = descriptionOf(loop)
  return {
    line: element(lin, 1),
    ids: readItemIds(reading, lin, 2),
    ...(description && { description }),
    quantity: chosen?.quantity ?? '0',
    unit: chosen?.unit ?? '',
    ...priceInCtp(reading, loop),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: lin.position,
    ...(chosen && { quantityPosition: chosen.position }),
    quantities,
  }
}

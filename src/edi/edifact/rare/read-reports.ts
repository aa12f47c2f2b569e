import type { InventoryDocument, PriceListDocument, SalesReportDocument } from '../../../domain/trade/trade-document.ts'
import { purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberIn, numberOfMessage, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readLine } from '../facts/read-line.ts'
import { readQuantities } from '../facts/read-quantities.ts'
import { type LineLoop, splitLines } from '../loops.ts'

/** QTY 6063 of a stock: actual, on hand, can be sold; the first of these that a line states is its quantity. */
const inStock = ['145', '17', '33', '198', '48']

/** INVRPT, inventory report (UN/EDIFACT D.96A). */
export function readInventoryReport(reading: EdifactReading): InventoryDocument {
  return { kind: 'inventory', ...readReport(reading, inStock) }
}

/** QTY 6063 153: what was sold. */
const sold = ['153', '47', '12', '1']

/** SLSRPT, sales data report. LOC names the store that the lines behind it are of. */
export function readSalesReport(reading: EdifactReading): SalesReportDocument {
  const report = readReport(reading, sold)
  const places = placesOfLines(reading.segments)
  return {
    kind: 'sales-report',
    ...report,
    lines: report.lines.map((line, index) => {
      const place = places[index]
      if (!place) return line
      const { quantity, unit } = line
      return {
        ...line,
        destinations: [{ id: value(place, 2), quantity, ...(unit && { unit }), position: place.position }],
      }
    }),
  }
}

/** For each LIN the latest LOC that stands before it. */
function placesOfLines(segments: EdifactSegment[]): (EdifactSegment | undefined)[] {
  const places: (EdifactSegment | undefined)[] = []
  let place: EdifactSegment | undefined
  for (const segment of segments) {
    if (segment.tag === 'LOC' && value(segment, 2) !== '') place = segment
    else if (segment.tag === 'LIN') places.push(place)
  }
  return places
}

function readReport(reading: EdifactReading, codes: string[]): Omit<SalesReportDocument, 'kind'> {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  checkLineCount(reading, summary, lines.length)
  return {
    ...documentBase(reading, [...header, ...summary], {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
    }),
    lines: lines.map((loop) => ({
      ...readLine(reading, loop, codes),
      quantities: readQuantities(reading, loop).map(({ code, quantity, unit, at }) => ({
        code,
        quantity,
        unit,
        position: at,
      })),
    })),
  }
}

/** PRICAT, price and sales catalogue. Every PRI of a line is a price of its own. */
export function readPriceCatalogue(reading: EdifactReading): PriceListDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  return {
    kind: 'price-list',
    ...documentBase(reading, [...header, ...summary], {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
    }),
    lines: lines.map((loop) => ({
      ...readLine(reading, loop, [], { mayLackQuantity: true }),
      prices: readPrices(reading, loop),
    })),
  }
}

function readPrices(reading: EdifactReading, loop: LineLoop): PriceListDocument['lines'][number]['prices'] {
  return loop.flatMap((pri) => {
    const price = pri.tag === 'PRI' ? numberIn(reading, pri, 1, 2, 'price') : undefined
    if (price === undefined) return []
    const quantity = numberIn(reading, pri, 1, 5, 'quantity the price is for')
    const unit = value(pri, 1, 6)
    return [
      {
        code: value(pri, 1),
        price,
        ...(quantity !== undefined && { basis: { quantity, ...(unit && { unit }) } }),
        position: positionOf(reading, pri, 1),
      },
    ]
  })
}

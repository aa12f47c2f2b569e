import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import type { Line } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { priceBases } from '../codes/price-bases.ts'
import { firstComponent, numberIn, positionOf, quantityIn, type X12Reading } from '../x12-reading.ts'
import { readComponent, splitComponents } from './read-components.ts'
import { readDates } from './read-dates.ts'
import { readDestinations } from './read-destinations.ts'
import { readItemIds } from './read-item-ids.ts'
import { readNotes } from './read-notes.ts'
import { readPack } from './read-pack.ts'
import { readReferences } from './read-references.ts'

/** At which elements a line's opening segment keeps what. */
type LineLayout = {
  line: number
  quantity: number
  unit: number
  price?: { amount: number; basis: number }
  /** Where the product ids begin, if not in a LIN. */
  ids?: number
}

/** PO1 and IT1; the baseline item data of orders and of invoices are laid out alike. */
export const itemLayout: LineLayout = { line: 1, quantity: 2, unit: 3, price: { amount: 4, basis: 5 }, ids: 6 }
/** POC, of order changes: the kind of change (02) and what is left to receive (04) stand between. */
export const changeLayout: LineLayout = { line: 1, quantity: 3, unit: 5, price: { amount: 6, basis: 7 }, ids: 8 }
/** SN1 of ship notices and RCD of receipts: the product and often the line number stand in a LIN beside it. */
export const movementLayout: LineLayout = { line: 1, quantity: 2, unit: 3 }

/** A line from its opening segment and those that follow it up to the next line. */
export function readLine(
  reading: X12Reading,
  whole: Segment[],
  opening: Segment,
  layout: LineLayout,
  options: { mayLackQuantity?: boolean } = {},
): Line {
  const { own: loop, components } = splitComponents(whole)
  const lin = loop.find((segment) => segment.tag === 'LIN' && segment !== opening)
  const unit = firstComponent(reading, element(opening, layout.unit))
  // Files have tens of thousands of lines: filled in place, without an object for every fact that may be missing.
  const line: Line = {
    line: element(layout.ids === undefined ? lin : undefined, 1) || element(opening, layout.line),
    ids: layout.ids === undefined ? [] : readItemIds(reading, opening, layout.ids),
    quantity: options.mayLackQuantity
      ? (numberIn(reading, opening, layout.quantity, 'quantity') ?? '0')
      : quantityIn(reading, opening, layout.quantity, 'quantity'),
    unit,
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: opening.position,
    quantityPosition: positionOf(reading, opening, layout.quantity),
  }
  if (lin) line.ids.push(...readItemIds(reading, lin, 2))
  addPrice(reading, line, loop, opening, layout)
  const description = descriptionOf(loop)
  if (description) line.description = description
  const pack = readPack(reading, loop, unit)
  if (pack) line.pack = pack
  if (loop.some(({ tag }) => tag === 'SCH')) line.schedule = readSchedule(reading, loop)
  addDetails(reading, line, loop, components)
  return line
}

/** What few lines have: texts, a split over places, components. */
function addDetails(reading: X12Reading, line: Line, loop: Segment[], components: Segment[][]): void {
  if (loop.length === 1 && components.length === 0) return
  const notes = readNotes(loop)
  if (notes.length > 0) line.notes = notes
  const destinations = readDestinations(reading, loop)
  if (destinations.length > 0) line.destinations = destinations
  if (components.length > 0) line.components = components.map((component) => readComponent(reading, component))
}

export function descriptionOf(loop: Segment[]): string {
  let description = ''
  for (const segment of loop) {
    const text = segment.tag === 'PID' ? element(segment, 5) : ''
    if (text !== '') description += description === '' ? text : ` ${text}`
  }
  return description
}

type LinePrice = Pick<Line, 'price' | 'priceBasis' | 'pricePosition'>

function addPrice(reading: X12Reading, line: Line, loop: Segment[], opening: Segment, layout: LineLayout): void {
  const price = layout.price && numberIn(reading, opening, layout.price.amount, 'unit price')
  if (!layout.price || price === undefined) {
    Object.assign(line, priceInCtp(reading, loop))
    return
  }
  line.price = price
  line.pricePosition = positionOf(reading, opening, layout.price.amount)
  const code = element(opening, layout.price.basis)
  const basis = priceBases.get(code) ?? basisInCtp(reading, loop, price)
  if (basis) line.priceBasis = basis
  else if (code !== '') line.priceBasis = { quantity: '1', code }
}

/** For how many the price of a line is, where a CTP below repeats it and says so. */
function basisInCtp(reading: X12Reading, loop: Segment[], price: string): Line['priceBasis'] {
  if (!loop.some(({ tag }) => tag === 'CTP')) return undefined
  const repeated = priceInCtp(reading, loop)
  return Number(repeated.price) === Number(price) ? repeated.priceBasis : undefined
}

/** What a shop asks its customers is not what the buyer pays. */
const retailPrices = new Set(['MSR', 'RES', 'RTL', 'SRP', 'MSP'])

/** A price in a CTP below the line; CTP04 and 05 say for how many of which unit. */
export function priceInCtp(reading: X12Reading, loop: Segment[]): LinePrice {
  const ctp = loop.find((segment) => segment.tag === 'CTP' && !retailPrices.has(element(segment, 2)))
  const price = ctp && numberIn(reading, ctp, 3, 'unit price')
  if (!ctp || price === undefined) return {}
  const quantity = numberIn(reading, ctp, 4, 'quantity the price is for')
  const unit = firstComponent(reading, element(ctp, 5))
  return {
    price,
    ...(quantity !== undefined && { priceBasis: { quantity, ...(unit && { unit }) } }),
    pricePosition: positionOf(reading, ctp, 3),
  }
}

/** SCH: the line's quantity split over dates. */
function readSchedule(reading: X12Reading, loop: Segment[]): NonNullable<Line['schedule']> {
  return loop
    .filter(({ tag }) => tag === 'SCH')
    .map((segment) => {
      const unit = firstComponent(reading, element(segment, 2))
      const scheduled = scheduledDate(reading, segment)
      return {
        quantity: quantityIn(reading, segment, 1, 'scheduled quantity'),
        ...(unit && { unit }),
        ...(scheduled && { date: scheduled.at, meaning: scheduled.meaning }),
        position: segment.position,
      }
    })
}

export function scheduledDate(reading: X12Reading, sch: Segment): DatedFact | undefined {
  return readDates(reading, [
    { tag: 'DTM', parts: ['DTM', element(sch, 5), element(sch, 6), element(sch, 7)], position: sch.position },
  ])[0]
}

import type { PackFactor, PriceBasis } from '../../../domain/trade/trade-facts.ts'
import type { Line } from '../../../domain/trade/trade-line.ts'
import { sumOf } from '../../decimals.ts'
import { type EdifactReading, numberIn, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import type { LineLoop } from '../loops.ts'
import { splitLine } from '../split-line.ts'
import { amountOf, readAmounts } from './read-amounts.ts'
import { readDates } from './read-dates.ts'
import { readItemIds } from './read-item-ids.ts'
import { readNotes } from './read-notes.ts'
import { quantityOf, readQuantities, type StatedQuantity } from './read-quantities.ts'
import { readReferences } from './read-references.ts'
import { readDestination, readSchedule } from './read-schedule.ts'

/**
 * A line; `codes` are the quantities (QTY 6063) that count for this message, the best first. An answer or a deletion may
 * lack one: then the line's is what was ordered.
 */
export function readLine(
  reading: EdifactReading,
  whole: LineLoop,
  codes: string[],
  options: { mayLackQuantity?: boolean } = {},
): Line {
  const { own: loop, places, schedule: schedules } = splitLine(whole)
  const [lin] = loop
  const quantities = readQuantities(reading, loop)
  const schedule = schedules.flatMap((group) => readSchedule(reading, group))
  const destinations = places.flatMap((group) => readDestination(reading, group))
  const chosen = quantityOf(quantities, ...codes) ?? quantities.find(({ code }) => !asides.has(code))
  const parts = schedule.length > 0 ? schedule : destinations
  if (!chosen && !options.mayLackQuantity && parts.length === 0 && loop.every(({ tag }) => tag !== 'QTY')) {
    reading.report('value-missing', lin.position, { element: 'QTY', what: 'quantity' })
  }
  const notes = readNotes(loop)
  const description = describeItem(loop)
  const pack = readPack(quantities, chosen?.unit ?? '')
  const amount = amountOf(readAmounts(reading, loop), '203', '66', '38')?.amount
  return {
    line: value(lin, 1),
    ids: readItemIds(lin, loop),
    ...(description && { description }),
    quantity: chosen?.quantity ?? sumOf(parts.map(({ quantity }) => quantity)),
    unit: chosen?.unit ?? parts[0]?.unit ?? '',
    ...readPrice(reading, loop),
    ...(amount !== undefined && { amount }),
    ...(pack && { pack }),
    ...(notes.length > 0 && { notes }),
    ...(destinations.length > 0 && { destinations }),
    ...(schedule.length > 0 && { schedule }),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: lin.position,
    ...(chosen && { quantityPosition: chosen.at }),
  }
}

/** Quantities that describe the packaging, or what went wrong: short, over, damaged, not accepted, to follow. */
const asides = new Set(['52', '59', '83', '119', '121', '124', '195', '196'])

function readPack(quantities: StatedQuantity[], lineUnit: string): PackFactor | undefined {
  const size = quantityOf(quantities, '59', '52')
  if (!size || !/[1-9]/.test(size.quantity)) return undefined
  return { quantity: size.quantity, ...(lineUnit && { of: lineUnit }), ...(size.unit && { unit: size.unit }) }
}

/** Free text (IMD+F) first; else whatever text a coded description carries. */
function describeItem(loop: EdifactSegment[]): string {
  const texts = loop.filter(({ tag }) => tag === 'IMD').map((imd) => (imd.elements[3] ?? []).slice(3).join(' ').trim())
  return texts.find(Boolean) ?? ''
}

/** PRI 5125: net, invoiced, calculation gross, gross. Prices that only inform (AAE, AAF) are not what is paid. */
const priceKinds = ['AAA', 'INV', 'CAL', 'AAB', 'CON', 'CT', 'NTP', '']

export function readPrice(
  reading: EdifactReading,
  loop: EdifactSegment[],
): Pick<Line, 'price' | 'priceBasis' | 'pricePosition'> {
  const prices = loop.filter(({ tag }) => tag === 'PRI')
  const [pri] = priceKinds.flatMap((kind) => prices.filter((price) => value(price, 1) === kind))
  const price = pri && numberIn(reading, pri, 1, 2, 'price')
  if (!pri || price === undefined) return {}
  const quantity = numberIn(reading, pri, 1, 5, 'quantity the price is for')
  const unit = value(pri, 1, 6)
  const code = value(pri, 1)
  const priceBasis: PriceBasis | undefined =
    quantity === undefined && unit === ''
      ? undefined
      : { quantity: quantity ?? '1', ...(unit && { unit }), ...(code && { code }) }
  return { price, ...(priceBasis && { priceBasis }), pricePosition: positionOf(reading, pri, 1) }
}

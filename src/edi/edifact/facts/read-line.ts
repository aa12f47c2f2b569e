import type { PackFactor, PriceBasis } from '../../../domain/trade/trade-facts.ts'
import type { Line } from '../../../domain/trade/trade-line.ts'
import { type EdifactReading, numberIn, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import type { LineLoop } from '../loops.ts'
import { amountOf, readAmounts } from './read-amounts.ts'
import { readDates } from './read-dates.ts'
import { readItemIds } from './read-item-ids.ts'
import { quantityOf, readQuantities, type StatedQuantity } from './read-quantities.ts'
import { readReferences } from './read-references.ts'

/** A line; `codes` are the quantities (QTY 6063) that count for this message, the best first. */
export function readLine(reading: EdifactReading, loop: LineLoop, codes: string[]): Line {
  const [lin] = loop
  const quantities = readQuantities(reading, loop)
  const chosen = quantityOf(quantities, ...codes) ?? quantities.find(({ code }) => !asides.has(code))
  if (!chosen && loop.every(({ tag }) => tag !== 'QTY')) {
    reading.report('value-missing', lin.position, { element: 'QTY', what: 'quantity' })
  }
  const description = describeItem(loop)
  const pack = readPack(quantities, chosen?.unit ?? '')
  const amount = amountOf(readAmounts(reading, loop), '203', '66', '38')?.amount
  return {
    line: value(lin, 1),
    ids: readItemIds(lin, loop),
    ...(description && { description }),
    quantity: chosen?.quantity ?? '0',
    unit: chosen?.unit ?? '',
    ...readPrice(reading, loop),
    ...(amount !== undefined && { amount }),
    ...(pack && { pack }),
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

import type { Decimal, WrittenDate } from '../../domain/trade/trade-facts.ts'
import { readDecimal, readImpliedDecimal } from '../decimals.ts'
import type { Source } from '../source.ts'
import { readDigits } from '../written-dates.ts'
import { positionOf, type TradacomsSegment, value } from './tradacoms-segment.ts'

/** One message (MHD to MTR), with the header of its transmission (STX) and the file header message before it. */
export type TradacomsReading = {
  source: Source
  set: string
  start: TradacomsSegment | undefined
  file: TradacomsSegment[]
  segments: TradacomsSegment[]
}

export function first(segments: TradacomsSegment[], tag: string): TradacomsSegment | undefined {
  return segments.find((segment) => segment.tag === tag)
}

/** A number whose last `places` digits stand behind the point, which is not sent: prices have 4, sums 2, rates 3. */
export function numberIn(
  { source }: TradacomsReading,
  segment: TradacomsSegment | undefined,
  element: number,
  places: number,
  component = 1,
): Decimal | undefined {
  const written = value(segment, element, component)
  if (!segment || written === '') return undefined
  const decimal = places === 0 ? readDecimal(written) : readImpliedDecimal(written, places)
  if (decimal === undefined) {
    source.report('number-unreadable', positionOf(segment, element), {
      element: `${segment.tag}${String(element).padStart(2, '0')}`,
      what: 'number',
      value: written,
    })
  }
  return decimal === undefined ? undefined : withoutFill(decimal, places)
}

/** `8.0000` is written `8.00`: four places are sent whether they are needed or not. */
function withoutFill(decimal: Decimal, places: number): Decimal {
  if (places <= 2 || !decimal.includes('.')) return decimal
  const [whole = '', fraction = ''] = decimal.split('.')
  const kept = fraction.replace(/0+$/, '')
  return places === 3 && kept === '' ? whole : `${whole}.${kept.padEnd(places === 3 ? 0 : 2, '0')}`
}

/** YYMMDD, with a time (HHMMSS) in another component where there is one. */
export function dayIn(
  { source }: TradacomsReading,
  segment: TradacomsSegment | undefined,
  element: number,
  component = 1,
  time?: number,
): WrittenDate | undefined {
  const written = value(segment, element, component)
  if (!segment || /^0*$/.test(written)) return undefined
  const at = readDigits(written, time === undefined ? '' : value(segment, element, time))
  if (at === undefined) {
    source.report('date-unreadable', positionOf(segment, element), { element: segment.tag, value: written })
  }
  return at
}

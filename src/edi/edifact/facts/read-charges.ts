import type { Charge } from '../../../domain/trade/trade-facts.ts'
import { multiply } from '../../arithmetic.ts'
import { magnitude, negate } from '../../decimals.ts'
import { type EdifactReading, numberIn } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { amountOf, readAmounts } from './read-amounts.ts'
import { readQuantities } from './read-quantities.ts'

/** What may stand between an allowance or a tax and its amount. */
const details = new Set(['ALI', 'DTM', 'QTY', 'RNG', 'PCD', 'MOA', 'RTE', 'CUX', 'RFF', 'LOC'])

/** Allowances and charges (ALC) and taxes (TAX), each with the segments below it. */
export function readCharges(reading: EdifactReading, segments: EdifactSegment[], line?: string): Charge[] {
  return segments.flatMap((segment, index) => {
    if (segment.tag !== 'ALC' && segment.tag !== 'TAX') return []
    const below = detailsFrom(segments, index + 1)
    const charge = segment.tag === 'ALC' ? allowance(reading, segment, below) : tax(reading, segment, below)
    return charge ? [line === undefined ? charge : { ...charge, line }] : []
  })
}

function detailsFrom(segments: EdifactSegment[], start: number): EdifactSegment[] {
  let end = start
  while (details.has(segments[end]?.tag ?? '')) end++
  return segments.slice(start, end)
}

function allowance(reading: EdifactReading, alc: EdifactSegment, below: EdifactSegment[]): Charge | undefined {
  const lowers = value(alc, 1) === 'A'
  const amount = amountOf(readAmounts(reading, below), '8', '23', '204', '131')?.amount ?? byRate(reading, below)
  const pcd = below.find(({ tag }) => tag === 'PCD')
  const rate = pcd && numberIn(reading, pcd, 1, 2, 'percent')
  if (amount === undefined && rate === undefined) return undefined
  const code = value(alc, 5)
  const text = value(alc, 5, 4)
  const size = magnitude(amount ?? '0')
  return {
    kind: lowers ? 'allowance' : 'charge',
    amount: lowers ? negate(size) : (amount ?? '0'),
    ...(amount === undefined && { isOpen: true as const }),
    ...(rate !== undefined && { rate }),
    ...(code && { code }),
    ...(text && { text }),
    position: alc.position,
  }
}

/** RTE, so much for each, times the QTY beside it. */
function byRate(reading: EdifactReading, below: EdifactSegment[]): string | undefined {
  const rte = below.find(({ tag }) => tag === 'RTE')
  const rate = rte && numberIn(reading, rte, 1, 2, 'rate')
  const [quantity] = readQuantities(reading, below)
  if (rate === undefined || !quantity) return undefined
  const product = multiply(rate, quantity.quantity)
  const per = (rte && numberIn(reading, rte, 1, 3, 'quantity the rate is for')) ?? '1'
  return product !== undefined && Number(per) === 1 ? product : undefined
}

/** A TAX without an amount (MOA+124) only says which rate applies. */
function tax(reading: EdifactReading, segment: EdifactSegment, below: EdifactSegment[]): Charge | undefined {
  const amount = amountOf(readAmounts(reading, below), '124')?.amount
  if (amount === undefined) return undefined
  const rate = numberIn(reading, segment, 5, 4, 'tax rate')
  const code = value(segment, 2)
  return { kind: 'tax', amount, ...(rate !== undefined && { rate }), ...(code && { code }), position: segment.position }
}

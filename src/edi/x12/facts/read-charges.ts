import type { Charge } from '../../../domain/trade/trade-facts.ts'
import { multiply } from '../../arithmetic.ts'
import { magnitude, negate } from '../../decimals.ts'
import { element, type Segment } from '../../segment.ts'
import { amountIn, numberIn, type X12Reading } from '../x12-reading.ts'

/** Allowances and charges (SAC, ITA before 004010) and taxes (TXI). */
export function readCharges(reading: X12Reading, segments: Segment[], line?: string): Charge[] {
  const charges: Charge[] = []
  for (const segment of segments) {
    const charge = chargeIn(reading, segment)
    if (charge) charges.push(line === undefined ? charge : { ...charge, line })
  }
  return charges
}

function chargeIn(reading: X12Reading, segment: Segment): Charge | undefined {
  if (segment.tag === 'TXI') return tax(reading, segment)
  return segment.tag === 'SAC' || segment.tag === 'ITA' ? allowance(reading, segment) : undefined
}

/** At which elements each segment keeps what. */
const layouts = {
  SAC: { code: 2, amount: 5, percent: 7, rate: 8, quantity: 10, handling: 12, text: 15 },
  ITA: { code: 3, amount: 7, percent: 9, rate: 6, quantity: 10, handling: 4, text: 13 },
} as const

/**
 * X12 element 331, ways of handling that leave the bill as it is: bill back, check, credit to the account, paid by the
 * vendor, issued by a reseller, for information only.
 */
const settledApart = new Set(['01', '03', '04', '05', '09', '15'])

/** `N`, neither allowance nor charge, has no effect on the total. */
function allowance(reading: X12Reading, segment: Segment): Charge | undefined {
  const indicator = element(segment, 1)
  if (!['A', 'C', 'P', 'Q', 'R', 'S'].includes(indicator)) return undefined
  const layout = segment.tag === 'ITA' ? layouts.ITA : layouts.SAC
  const lowers = indicator === 'A' || indicator === 'P' || indicator === 'R'
  const amount = amountIn(reading, segment, layout.amount, 'amount') ?? byRate(reading, segment, layout)
  const rate = numberIn(reading, segment, layout.percent, 'percent')
  const code = element(segment, layout.code)
  const text = element(segment, layout.text)
  return {
    kind: lowers ? 'allowance' : 'charge',
    // The indicator says which way it goes, whatever sign the amount bears.
    amount: lowers ? negate(magnitude(amount ?? '0')) : (amount ?? '0'),
    ...(amount === undefined && { isOpen: true }),
    ...(rate !== undefined && { rate }),
    ...(settledApart.has(element(segment, layout.handling)) && { isSettledApart: true }),
    ...(code && { code }),
    ...(text && { text }),
    position: segment.position,
  }
}

/** So much for each of so many. */
function byRate(reading: X12Reading, segment: Segment, at: { rate: number; quantity: number }): string | undefined {
  const rate = numberIn(reading, segment, at.rate, 'rate')
  const quantity = numberIn(reading, segment, at.quantity, 'quantity')
  return rate === undefined || quantity === undefined ? undefined : multiply(rate, quantity)
}

function tax(reading: X12Reading, segment: Segment): Charge | undefined {
  const rate = numberIn(reading, segment, 3, 'percent')
  const code = element(segment, 1)
  const amount = numberIn(reading, segment, 2, 'tax amount')
  return {
    kind: 'tax',
    amount: amount ?? '0',
    ...(amount === undefined && { isOpen: true }),
    ...(rate !== undefined && { rate }),
    ...(code && { code }),
    position: segment.position,
  }
}

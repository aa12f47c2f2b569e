import type { Charge } from '../../../domain/trade/trade-facts.ts'
import { negate } from '../../decimals.ts'
import { element, type Segment } from '../../segment.ts'
import { amountIn, numberIn, type X12Reading } from '../x12-reading.ts'

/** Allowances and charges (SAC) and taxes (TXI). `N`, neither allowance nor charge, has no effect on the total. */
export function readCharges(reading: X12Reading, segments: Segment[], line?: string): Charge[] {
  const charges: Charge[] = []
  for (const segment of segments) {
    const charge = segment.tag === 'SAC' || segment.tag === 'TXI' ? chargeIn(reading, segment) : undefined
    if (charge) charges.push(line === undefined ? charge : { ...charge, line })
  }
  return charges
}

function chargeIn(reading: X12Reading, segment: Segment): Charge | undefined {
  return segment.tag === 'SAC' ? allowance(reading, segment) : tax(reading, segment)
}

function allowance(reading: X12Reading, segment: Segment): Charge | undefined {
  const indicator = element(segment, 1)
  if (!['A', 'C', 'P', 'Q', 'R', 'S'].includes(indicator)) return undefined
  const lowers = indicator === 'A' || indicator === 'P' || indicator === 'R'
  const amount = amountIn(reading, segment, 5, 'amount') ?? '0'
  const rate = numberIn(reading, segment, 7, 'percent')
  const code = element(segment, 2)
  const text = element(segment, 15)
  return {
    kind: lowers ? 'allowance' : 'charge',
    amount: lowers ? negate(amount) : amount,
    ...(rate !== undefined && { rate }),
    ...(code && { code }),
    ...(text && { text }),
    position: segment.position,
  }
}

function tax(reading: X12Reading, segment: Segment): Charge | undefined {
  const rate = numberIn(reading, segment, 3, 'percent')
  const code = element(segment, 1)
  return {
    kind: 'tax',
    amount: numberIn(reading, segment, 2, 'tax amount') ?? '0',
    ...(rate !== undefined && { rate }),
    ...(code && { code }),
    position: segment.position,
  }
}

import type { Decimal, PackFactor } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { firstComponent, numberIn, type X12Reading } from '../x12-reading.ts'

const pieces = new Set(['EA', 'PC', 'UN'])

/**
 * What one ordered unit holds, from PO4: 01 counts the inner packs, or the pieces where there are none; 14 counts the
 * pieces of an inner pack. 02 and 03 give a pack's size, which some senders use for the pieces (`PO4*1*24*EA`).
 */
export function readPack(reading: X12Reading, loop: Segment[], lineUnit: string): PackFactor | undefined {
  const po4 = loop.find(({ tag }) => tag === 'PO4')
  const packs = po4 && numberIn(reading, po4, 1, 'pack')
  if (!po4 || packs === undefined) return undefined
  const sizeUnit = firstComponent(reading, element(po4, 3))
  const size = numberIn(reading, po4, 2, 'size')
  const perInnerPack = numberIn(reading, po4, 14, 'inner pack')
  const counted = perInnerPack ?? (packs === '1' && pieces.has(sizeUnit) ? size : undefined)
  const quantity = counted === undefined ? packs : timesWhole(packs, counted)
  if (quantity === undefined || !/[1-9]/.test(quantity)) return undefined
  return { quantity, ...(lineUnit && { of: lineUnit }), unit: pieces.has(sizeUnit) ? sizeUnit : 'EA' }
}

function timesWhole(first: Decimal, second: Decimal): Decimal | undefined {
  const whole = /^\d{1,9}$/
  return whole.test(first) && whole.test(second) ? String(BigInt(first) * BigInt(second)) : undefined
}

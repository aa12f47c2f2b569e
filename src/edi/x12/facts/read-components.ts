import type { LineComponent } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { firstComponent, numberIn, type X12Reading } from '../x12-reading.ts'
import { readItemIds } from './read-item-ids.ts'

/** What describes the component that an SLN opened; anything else is about the line again. */
const details = new Set(['SLN', 'MSG', 'SI', 'PID', 'PO3', 'TC2', 'ADV', 'DTM', 'CTP', 'PO4'])

/** A line's own segments, and each SLN with those that follow it. */
export function splitComponents(loop: Segment[]): { own: Segment[]; components: Segment[][] } {
  if (!loop.some(({ tag }) => tag === 'SLN')) return { own: loop, components: [] }
  const own: Segment[] = []
  const components: Segment[][] = []
  let current: Segment[] | undefined
  for (const segment of loop) {
    if (segment.tag === 'SLN') {
      current = [segment]
      components.push(current)
    } else if (current && details.has(segment.tag)) current.push(segment)
    else {
      current = undefined
      own.push(segment)
    }
  }
  return { own, components }
}

/** SLN: relation (03), quantity (04) and unit (05) in one of the item, price (06), product ids (from 09). */
export function readComponent(reading: X12Reading, segments: Segment[]): LineComponent {
  const [sln = { tag: 'SLN', parts: ['SLN'], position: reading.transaction.position }] = segments
  const relation = element(sln, 3)
  const quantity = numberIn(reading, sln, 4, 'quantity')
  const unit = firstComponent(reading, element(sln, 5))
  const price = numberIn(reading, sln, 6, 'unit price')
  const description = segments
    .flatMap((segment) => (segment.tag === 'PID' ? [element(segment, 5)] : []))
    .filter(Boolean)
    .join(' ')
  return {
    ids: readItemIds(reading, sln, 9),
    ...(description && { description }),
    ...(quantity !== undefined && { quantity }),
    ...(unit && { unit }),
    ...(price !== undefined && { price }),
    ...(relation && { relation }),
    position: sln.position,
  }
}

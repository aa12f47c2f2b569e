import type { Line } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { firstComponent, numberIn, type X12Reading } from '../x12-reading.ts'

type Destinations = NonNullable<Line['destinations']>

/** SDQ: unit (01), qualifier of the places (02), then pairs of a place and what it gets, ten to a segment. */
export function readDestinations(reading: X12Reading, loop: Segment[]): Destinations {
  const found: Destinations = []
  for (const segment of loop) {
    if (segment.tag !== 'SDQ') continue
    const unit = firstComponent(reading, element(segment, 1))
    const qualifier = element(segment, 2)
    for (let number = 3; number + 1 < segment.parts.length && number <= 21; number += 2) {
      const id = element(segment, number)
      const quantity = numberIn(reading, segment, number + 1, 'quantity')
      if (id === '' || quantity === undefined) continue
      found.push({
        id,
        ...(qualifier && { qualifier }),
        quantity,
        ...(unit && { unit }),
        position: segment.position,
      })
    }
  }
  return found
}

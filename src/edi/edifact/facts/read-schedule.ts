import type { Line } from '../../../domain/trade/trade-line.ts'
import type { EdifactReading } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readDates } from './read-dates.ts'
import { readQuantities } from './read-quantities.ts'

type Scheduled = NonNullable<Line['schedule']>[number]

/** SCC with its quantities, each with the dates that follow it; a date before the first quantity is that one's. */
export function readSchedule(reading: EdifactReading, [scc, ...rest]: EdifactSegment[]): Scheduled[] {
  const firmness = scc ? value(scc, 1) : ''
  const [first = [], ...others] = splitBefore(rest, 'QTY')
  const groups = first[0]?.tag === 'QTY' ? [first, ...others] : [[...(others[0] ?? []), ...first], ...others.slice(1)]
  return groups.flatMap((group) => {
    const [quantity] = readQuantities(reading, group)
    const date = readDates(reading, group).at(-1)?.at
    if (!quantity) return []
    return [
      {
        quantity: quantity.quantity,
        ...(quantity.unit && { unit: quantity.unit }),
        ...(date && { date }),
        ...(firmness && { firmness }),
        position: scc?.position ?? quantity.position,
      },
    ]
  })
}

/** LOC with what goes there. */
export function readDestination(reading: EdifactReading, group: EdifactSegment[]): NonNullable<Line['destinations']> {
  const [loc] = group
  const [quantity] = readQuantities(reading, group)
  const qualifier = value(loc, 2, 3)
  if (!loc || !quantity) return []
  return [
    {
      id: value(loc, 2),
      ...(qualifier && { qualifier }),
      quantity: quantity.quantity,
      ...(quantity.unit && { unit: quantity.unit }),
      position: loc.position,
    },
  ]
}

function splitBefore(segments: EdifactSegment[], tag: string): EdifactSegment[][] {
  const groups: EdifactSegment[][] = []
  for (const segment of segments) {
    const last = groups.at(-1)
    if (last && segment.tag !== tag) last.push(segment)
    else groups.push([segment])
  }
  return groups
}

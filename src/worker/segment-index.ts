import type { Position } from '../domain/trade/trade-facts.ts'

/**
 * Which segment an offset belongs to. Segments are in order and do not overlap; a place between two belongs to the one
 * before, a place before all of them to the first.
 * @returns -1 where there are none
 */
export function segmentIndexAt(segments: { position: Position }[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle]?.position.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

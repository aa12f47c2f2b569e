import { ssccDigits } from '../../sscc.ts'
import { compositesFrom, type EdifactSegment } from '../edifact-segment.ts'

/** Serial numbers of logistic units: GIN+BJ (or AW, the older code), several to a segment. */
export function readSscc(segments: EdifactSegment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.tag !== 'GIN' || !['BJ', 'AW'].includes(segment.elements[1]?.[0] ?? '')) return []
    return compositesFrom(segment, 2).flat().filter(Boolean).map(ssccDigits)
  })
}

import { checkCount } from '../check-trailer.ts'
import { element, type Segment } from '../segment.ts'
import type { X12Reading } from './x12-reading.ts'

/**
 * CTT01 counts the lines, or in a ship notice the HL loops; it is the only check that a line got lost together with
 * an adjusted SE01.
 */
export function checkLineCount(reading: X12Reading, segments: Segment[], counted: number, what = 'lines'): void {
  const ctt = segments.find(({ tag }) => tag === 'CTT')
  if (ctt) checkCount(reading.report, ctt, { element: 'CTT01', what }, element(ctt, 1), counted)
}

import { type EdifactSegment, value } from './edifact-segment.ts'
import type { LineLoop } from './loops.ts'

/** A line taken apart: what is about all of it, and how it is split over dates (SCC) and places (LOC). */
export type SplitLine = { own: LineLoop; schedule: EdifactSegment[][]; places: EdifactSegment[][] }

const ofSchedule = new Set(['QTY', 'DTM', 'RFF'])
const ofPlace = new Set(['QTY', 'DTM', 'PCD'])

/** SCC opens the quantities and dates of one delivery; a LOC directly before a QTY opens those of one place. */
export function splitLine(loop: LineLoop): SplitLine {
  const split: SplitLine = { own: [loop[0]], schedule: [], places: [] }
  let open: { group: EdifactSegment[]; members: ReadonlySet<string> } | undefined
  loop.forEach((segment, index) => {
    if (index === 0) return
    if (segment.tag === 'SCC') {
      open = { group: [segment], members: ofSchedule }
      split.schedule.push(open.group)
    } else if (segment.tag === 'LOC' && loop[index + 1]?.tag === 'QTY' && value(segment, 2) !== '') {
      open = { group: [segment], members: ofPlace }
      split.places.push(open.group)
    } else if (open?.members.has(segment.tag)) open.group.push(segment)
    else {
      open = undefined
      split.own.push(segment)
    }
  })
  return split
}

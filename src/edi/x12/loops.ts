import type { Segment } from '../segment.ts'

/** A set taken apart: what comes before the lines, each line with what follows it, and what comes after them. */
export type Loops = { header: Segment[]; loops: [opening: Segment, ...rest: Segment[]][]; summary: Segment[] }

/**
 * `opening` begins a line, `closing` ends the last one. A closing segment before the first line changes nothing.
 * Segments of the summary that a careless sender put before the lines are still in the header.
 */
export function splitLoops(segments: Segment[], opening: string, closing: string[]): Loops {
  const split: Loops = { header: [], loops: [], summary: [] }
  let target = split.header
  for (const segment of segments) {
    if (segment.tag === opening) {
      const loop: Loops['loops'][number] = [segment]
      split.loops.push(loop)
      target = loop
    } else {
      if (target !== split.header && closing.includes(segment.tag)) target = split.summary
      target.push(segment)
    }
  }
  return split
}

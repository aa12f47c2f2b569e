import type { EdifactSegment } from './edifact-segment.ts'

export type LineLoop = [lin: EdifactSegment, ...rest: EdifactSegment[]]

/** A message taken apart: what comes before the lines, each LIN with what follows it, and what comes after UNS. */
export type Loops = { header: EdifactSegment[]; lines: LineLoop[]; summary: EdifactSegment[] }

export function splitLines(segments: EdifactSegment[]): Loops {
  const split: Loops = { header: [], lines: [], summary: [] }
  let target = split.header
  for (const segment of segments) {
    if (segment.tag === 'LIN') {
      const loop: LineLoop = [segment]
      split.lines.push(loop)
      target = loop
    } else {
      // UNS+D, in old directories, only says that the lines begin.
      const endsLines = segment.tag === 'UNS' && segment.elements[1]?.[0] !== 'D'
      if (endsLines || segment.tag === 'UNT') target = split.summary
      target.push(segment)
    }
  }
  return split
}

/** A message taken apart at every segment with this tag. */
export function splitAt(segments: EdifactSegment[], tag: string): { header: EdifactSegment[]; loops: LineLoop[] } {
  const header: EdifactSegment[] = []
  const loops: LineLoop[] = []
  for (const segment of segments) {
    if (segment.tag === tag) loops.push([segment])
    else (loops.at(-1) ?? header).push(segment)
  }
  return { header, loops }
}

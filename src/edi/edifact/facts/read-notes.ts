import type { EdifactSegment } from '../edifact-segment.ts'

/** Free text of FTX segments: the five lines of C108. */
export function readNotes(segments: EdifactSegment[]): string[] {
  return segments.flatMap((segment) => {
    const text = segment.tag === 'FTX' ? (segment.elements[4] ?? []).join(' ').trim() : ''
    return text === '' ? [] : [text]
  })
}

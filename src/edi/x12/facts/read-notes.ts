import { codeList } from '../../code-list.ts'
import { element, type Segment } from '../../segment.ts'

/** Which element of which segment is free text for people. */
const textElements = codeList<number[]>({ NTE: [2], MSG: [1], K1: [1, 2], MTX: [2], G86: [1] })

export function readNotes(segments: Segment[]): string[] {
  return segments.flatMap((segment) => {
    const text = (textElements.get(segment.tag) ?? [])
      .map((number) => element(segment, number))
      .join(' ')
      .trim()
    return text === '' ? [] : [text]
  })
}

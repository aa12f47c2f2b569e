import { codeList } from '../../code-list.ts'
import { element, type Segment } from '../../segment.ts'

/** Which element of which segment is free text for people. References may carry some beside their number. */
const textElements = codeList<number[]>({
  NTE: [2],
  MSG: [1],
  K1: [1, 2],
  MTX: [2],
  MIT: [2],
  G86: [1],
  N9: [3],
  REF: [3],
  RED: [1],
})

export function readNotes(segments: Segment[]): string[] {
  const notes: string[] = []
  for (const segment of segments) {
    const elements = textElements.get(segment.tag) ?? []
    const text = elements
      .map((number) => element(segment, number))
      .join(' ')
      .trim()
    if (text !== '') notes.push(text)
  }
  return notes
}

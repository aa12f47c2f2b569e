import { codeList } from '../code-list.ts'
import type { Report } from '../problems.ts'
import { element, type Segment } from '../segment.ts'
import { elementName } from './x12-reading.ts'

/** `both`: either none or both of two elements; `then`: the first needs the second; `any`: one of two must be there. */
type Note = [kind: 'both' | 'then' | 'any', first: number, second: number]

/** The conditions on elements of one segment that the standard sets, for the segments that documents are made of. */
const notesOf = codeList<Note[]>({
  ACK: [['both', 2, 3]],
  CTP: [['both', 4, 5]],
  MAN: [['both', 4, 5]],
  N1: [
    ['any', 2, 3],
    ['both', 3, 4],
  ],
  N9: [['any', 2, 3]],
  PO1: [
    ['then', 3, 2],
    ['then', 5, 4],
  ],
  PO4: [
    ['both', 2, 3],
    ['then', 5, 6],
    ['both', 6, 7],
    ['both', 8, 9],
  ],
  REF: [['any', 2, 3]],
  SAC: [['both', 6, 7]],
  SN1: [['both', 5, 6]],
})

export function checkSyntaxNotes(report: Report, segment: Segment): void {
  for (const [kind, first, second] of notesOf.get(segment.tag) ?? []) {
    const hasFirst = element(segment, first) !== ''
    const hasSecond = element(segment, second) !== ''
    const isBroken = kind === 'any' ? !hasFirst && !hasSecond : hasFirst !== hasSecond && (hasFirst || kind === 'both')
    if (!isBroken) continue
    const [present, absent] = hasSecond ? [second, first] : [first, second]
    const values = { element: elementName(segment, present), other: elementName(segment, absent) }
    report(kind === 'any' ? 'either-missing' : 'pair-incomplete', segment.position, values)
  }
}

import { element, type Segment } from '../../segment.ts'
import { ssccDigits } from '../../sscc.ts'

/** Serial numbers of logistic units, from MAN01/02 and MAN04/05. */
export function readSscc(segments: Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.tag !== 'MAN') return []
    return [marked(segment, 1), marked(segment, 4)].flat()
  })
}

function marked(man: Segment, qualifier: number): string[] {
  const isSscc = ['GM', 'AA'].includes(element(man, qualifier))
  const value = element(man, qualifier + 1)
  return isSscc && value !== '' ? [ssccDigits(value)] : []
}

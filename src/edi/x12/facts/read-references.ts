import type { Reference } from '../../../domain/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { referenceMeanings } from '../codes/references.ts'
import { elementName } from '../x12-reading.ts'

/** References of REF, N9 and L11 (value and qualifier the other way round), and the container that TD3 names. */
export function readReferences(segments: Segment[]): Reference[] {
  return segments.flatMap((segment) => {
    if (segment.tag === 'REF' || segment.tag === 'N9')
      return reference(segment, element(segment, 1), element(segment, 2))
    if (segment.tag === 'L11') return reference(segment, element(segment, 2), element(segment, 1))
    if (segment.tag === 'TD3') return container(segment)
    return []
  })
}

function container(td3: Segment): Reference[] {
  const value = element(td3, 2) + element(td3, 3)
  return /^[A-Z]{4}\d{6,7}$/.test(value) ? [{ meaning: 'container', code: 'TD303', value, position: td3.position }] : []
}

function reference(segment: Segment, code: string, value: string): Reference[] {
  if (value === '') return []
  return [{ meaning: referenceMeanings.get(code) ?? 'other', code, value, position: segment.position }]
}

/** A reference that stands in an element of its own, such as BIG10; `code` then names the element. */
export function referenceFact(segment: Segment, number: number, meaning: Reference['meaning']): Reference[] {
  const value = element(segment, number)
  return value === '' ? [] : [{ meaning, code: elementName(segment, number), value, position: segment.position }]
}

/** The numbers among references that mean this, in order, each once. */
export function numbersOf(references: Reference[], meaning: Reference['meaning']): string[] {
  return [...new Set(references.filter((reference) => reference.meaning === meaning).map(({ value }) => value))]
}

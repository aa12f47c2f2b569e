import type { Reference } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { referenceMeanings } from '../codes/references.ts'
import { elementName } from '../x12-reading.ts'

/** References of REF, N9 and L11 (value and qualifier the other way round), and the container that TD3 names. */
export function readReferences(segments: Segment[]): Reference[] {
  const references: Reference[] = []
  for (const segment of segments) {
    const reference = referenceIn(segment)
    if (reference && reference.value !== '') references.push(reference)
  }
  return references
}

function referenceIn(segment: Segment): Reference | undefined {
  switch (segment.tag) {
    case 'REF':
    case 'N9':
      return reference(segment, element(segment, 1), element(segment, 2))
    case 'L11':
      return reference(segment, element(segment, 2), element(segment, 1))
    case 'TD3': {
      const value = element(segment, 2) + element(segment, 3)
      const isContainer = /^[A-Z]{4}\d{6,7}$/.test(value)
      return isContainer ? { meaning: 'container', code: 'TD303', value, position: segment.position } : undefined
    }
    default:
      return undefined
  }
}

function reference({ position }: Segment, code: string, value: string): Reference {
  return { meaning: referenceMeanings.get(code) ?? 'other', code, value, position }
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

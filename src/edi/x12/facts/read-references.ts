import type { Reference } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { referenceMeanings } from '../codes/references.ts'
import { elementName } from '../x12-reading.ts'

/** References of REF, N9 and L11 (value and qualifier the other way round), and the container or trailer that TD3 and N7 name. */
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
    case 'TD3':
      return equipment(segment, 1, 2, 'TD303')
    case 'N7':
      return equipment(segment, 11, 1, 'N702')
    default:
      return undefined
  }
}

/** X12 element 40, the codes of trailers and of containers. */
const trailers = new Set([
  'DT',
  'FH',
  'FN',
  'FR',
  'FT',
  'RT',
  'TF',
  'TL',
  'TM',
  'TN',
  'TQ',
  'TR',
  'TV',
  'TW',
  'VE',
  'VT',
])
const containers = new Set([
  '20',
  '2B',
  '40',
  '4B',
  'AC',
  'AT',
  'CC',
  'CG',
  'CI',
  'CJ',
  'CK',
  'CL',
  'CM',
  'CN',
  'CQ',
  'CS',
  'CT',
  'CU',
  'CW',
  'CX',
  'CZ',
])

/** Initial and number of what the goods stand in. Where no code says what that is, the shape of a container number does. */
function equipment(segment: Segment, kind: number, initial: number, code: string): Reference | undefined {
  const value = element(segment, initial) + element(segment, initial + 1)
  const stated = element(segment, kind)
  const isContainer = containers.has(stated) || (stated === '' && /^[A-Z]{3}[UJZ]\d{6,7}$/.test(value))
  const meaning = trailers.has(stated) ? 'trailer' : isContainer ? 'container' : 'other'
  return element(segment, initial + 1) === '' ? undefined : { meaning, code, value, position: segment.position }
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

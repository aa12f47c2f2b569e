import type { ExplainedElement, Place } from '../explained-element.ts'
import { carrierX12Segments } from './carrier-segments.ts'
import { codesOf } from './code-of-element.ts'
import { sharedX12Segments } from './more-segments.ts'
import { rareX12Segments } from './rare-segments.ts'
import { x12Segments } from './segments.ts'

/** Elements of type N2: cents, without a point. */
const amounts = new Set([
  'TDS-01',
  'TDS-02',
  'TDS-03',
  'TDS-04',
  'SAC-05',
  'BCD-04',
  'CDD-04',
  'B3-07',
  'G33-01',
  'G72-08',
  'L1-04',
  'L3-05',
])

export function explainX12(tag: string, place?: Place): ExplainedElement {
  const entry = [x12Segments, sharedX12Segments, rareX12Segments, carrierX12Segments]
    .find((list) => list.has(tag))
    ?.get(tag)
  if (!place) return { name: entry?.name ?? 'Unknown segment', code: tag }
  const code = `${tag}-${String(place.element).padStart(2, '0')}`
  const name = nameOf(entry, place.element) ?? 'Unknown element'
  const holds = amounts.has(code) ? 'amount' : /\bdate\b/i.test(name) ? 'date' : undefined
  return { name, code, codes: codesOf(tag, place.element), holds }
}

function nameOf(entry: ReturnType<typeof x12Segments.get>, element: number): string | undefined {
  const named = entry?.elements[element - 1]
  if (named || !entry?.pairs || element < entry.pairs) return named
  return entry.elements[entry.pairs - 1 + ((element - entry.pairs) % 2)]
}

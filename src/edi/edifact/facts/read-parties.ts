import type { NamedParty } from '../../../domain/trade/trade-facts.ts'
import { partyRoles } from '../codes/parties.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** Parties of NAD segments: id in C082, name in C080 or, unstructured, in C058. */
export function readParties(segments: EdifactSegment[]): NamedParty[] {
  return segments.filter(({ tag }) => tag === 'NAD').map(partyOf)
}

function partyOf(nad: EdifactSegment): NamedParty {
  const code = value(nad, 1)
  const qualifier = value(nad, 2, 3)
  const unstructured = all(nad, 3)
  const name = all(nad, 4).join(' ') || unstructured[0] || ''
  const place = [value(nad, 8), value(nad, 6), value(nad, 7), value(nad, 9)].filter(Boolean).join(' ')
  const address = [...unstructured.slice(1), ...all(nad, 5), place].filter(Boolean)
  return {
    role: partyRoles.get(code) ?? 'other',
    code,
    id: value(nad, 2),
    ...(name && { name }),
    ...(qualifier && { qualifier }),
    ...(address.length > 0 && { address }),
    position: nad.position,
  }
}

function all(segment: EdifactSegment, element: number): string[] {
  return (segment.elements[element] ?? []).map((text) => text.trim()).filter(Boolean)
}

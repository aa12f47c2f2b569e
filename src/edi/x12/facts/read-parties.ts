import type { NamedParty } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { partyRoles } from '../codes/parties.ts'

/** Parties of N1 loops: N1 and the N2, N3 and N4 that follow it. */
export function readParties(segments: Segment[]): NamedParty[] {
  const parties: NamedParty[] = []
  let current: NamedParty | undefined
  for (const segment of segments) {
    if (segment.tag === 'N1') {
      current = partyOf(segment)
      parties.push(current)
    } else if (segment.tag === 'N2' || segment.tag === 'N3' || segment.tag === 'N4') {
      if (current) addTo(current, segment)
    } else if (segment.tag !== 'PER' && segment.tag !== 'REF') current = undefined
  }
  return parties
}

function partyOf(segment: Segment): NamedParty {
  const code = element(segment, 1)
  const name = element(segment, 2)
  const qualifier = element(segment, 3)
  return {
    role: partyRoles.get(code) ?? 'other',
    code,
    id: element(segment, 4),
    ...(name && { name }),
    ...(qualifier && { qualifier }),
    position: segment.position,
  }
}

function addTo(party: NamedParty, segment: Segment): void {
  const [, first = '', second = '', ...rest] = segment.parts.map((part) => part.trim())
  const line = segment.tag === 'N4' ? [first, second, ...rest].slice(0, 4).filter(Boolean).join(' ') : ''
  const lines = segment.tag === 'N4' ? [line] : [first, second]
  party.address = [...(party.address ?? []), ...lines.filter(Boolean)]
}

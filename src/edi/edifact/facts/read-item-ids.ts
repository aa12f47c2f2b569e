import type { ItemId } from '../../../domain/trade/trade-facts.ts'
import { itemIdSchemes } from '../codes/item-ids.ts'
import { compositesFrom, type EdifactSegment } from '../edifact-segment.ts'

/** PIA 4347: additional, and product identification. 3 and 4 name a substitute instead. */
const identifying = new Set(['1', '5', ''])

/** The product of a line: C212 of its LIN and of the PIA below it. */
export function readItemIds(lin: EdifactSegment, loop: EdifactSegment[]): ItemId[] {
  const more = loop.filter(({ tag, elements }) => tag === 'PIA' && identifying.has(elements[1]?.[0] ?? ''))
  return [...idsFrom(lin, 3).slice(0, 1), ...more.flatMap((pia) => idsFrom(pia, 2))]
}

/** What is sent in place of what was ordered. */
export function readSubstitutes(loop: EdifactSegment[]): ItemId[] {
  const substitutes = loop.filter(({ tag, elements }) => tag === 'PIA' && ['3', '4'].includes(elements[1]?.[0] ?? ''))
  return substitutes.flatMap((pia) => idsFrom(pia, 2))
}

function idsFrom(segment: EdifactSegment, element: number): ItemId[] {
  return compositesFrom(segment, element).flatMap(([written = '', code = '']) => {
    const value = written.trim()
    const qualifier = code.trim()
    return value === '' ? [] : [{ scheme: itemIdSchemes.get(qualifier) ?? 'other', qualifier, value }]
  })
}

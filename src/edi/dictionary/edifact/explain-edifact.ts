import type { ExplainedElement, Place } from '../explained-element.ts'
import { codesOf } from './code-of-element.ts'
import { edifactSegments } from './segments.ts'

export function explainEdifact(tag: string, place?: Place): ExplainedElement {
  const entry = edifactSegments.get(tag)
  if (!place) return { name: entry?.name ?? 'Unknown segment', code: tag }
  const named = entry?.elements[place.element - 1]
  const isComposite = Array.isArray(named)
  const name = isComposite ? named[place.component - 1] : named
  const number = String(place.element).padStart(2, '0')
  return {
    name: name ?? 'Unknown element',
    code: isComposite ? `${tag}-${number}.${place.component}` : `${tag}-${number}`,
    codes: codesOf(tag, place.element, place.component),
    holds: name === 'Date' || name === 'Date sent' ? 'date' : undefined,
  }
}

import type { BusinessNumber } from './kinds.ts'
import { findByTemplates, type NumberTemplate } from './number-templates.ts'
import { readNumbers } from './reader.ts'

export type { BusinessNumber, BusinessNumberKind } from './kinds.ts'

/**
 * The business numbers in a text, in the order they stand there, none overlapping another.
 *
 * Reads English, German, French, Spanish and Japanese wording; never throws; takes time in proportion to the text.
 * What an admin's template names outranks what the words around it say.
 */
export function findBusinessNumbers(text: string, options: { templates?: NumberTemplate[] } = {}): BusinessNumber[] {
  const { visible, placeOf } = visibleText(text)
  const templated = findByTemplates(visible, options.templates ?? [])
  const read = readNumbers(visible).filter(
    (number) => !templated.some((known) => known.start < number.end && number.start < known.end),
  )
  return [...templated, ...read]
    .sort((one, other) => one.start - other.start)
    .map((number) => ({ ...number, start: placeOf(number.start), end: placeOf(number.end - 1) + 1 }))
}

/** Soft hyphens, zero-width blanks and marks of direction: on the screen there is nothing, and they are copied along. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u200e\u200f\u2060]/u

/** The text as it shows, and where each of its characters stands in the text as written. */
function visibleText(text: string): { visible: string; placeOf: (offset: number) => number } {
  if (!INVISIBLE.test(text)) return { visible: text, placeOf: (offset) => offset }
  const places: number[] = []
  let visible = ''
  for (let at = 0; at < text.length; at++) {
    if (INVISIBLE.test(text.charAt(at))) continue
    places.push(at)
    visible += text.charAt(at)
  }
  return { visible, placeOf: (offset) => places[offset] ?? text.length }
}

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
  const templated = findByTemplates(text, options.templates ?? [])
  const read = readNumbers(text).filter(
    (number) => !templated.some((known) => known.start < number.end && number.start < known.end),
  )
  return [...templated, ...read].sort((one, other) => one.start - other.start)
}

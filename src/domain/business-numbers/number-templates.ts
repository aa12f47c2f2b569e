import { fold } from './fold.ts'
import type { BusinessNumber, BusinessNumberKind } from './kinds.ts'

/** How one of the account's own numbers looks: `#` stands for a digit, `@` for a letter, anything else for itself. */
export type NumberTemplate = { kind: BusinessNumberKind; template: string }

const isDigit = (unit: string): boolean => /\d/.test(unit)
const isLetter = (unit: string): boolean => /\p{L}/u.test(unit)
const isPartOfWord = (unit: string): boolean => /[\p{L}\d]/u.test(unit) && !/[\u3040-\u30ff\u3400-\u9fff]/.test(unit)

/** Finds what looks like a template and is not part of something longer. Case and full width make no difference. */
export function findByTemplates(text: string, templates: NumberTemplate[]): BusinessNumber[] {
  const patterns = templates
    .map(({ kind, template }) => ({ kind, units: [...fold(template.trim())] }))
    .filter(({ units }) => units.some((unit) => unit === '#'))
    .sort((one, other) => other.units.length - one.units.length)
  if (patterns.length === 0) return []

  const folded = fold(text)
  const found: BusinessNumber[] = []
  for (let at = 0; at < folded.length; ) {
    const pattern = patterns.find(({ units }) => fitsAt(folded, at, units))
    const end = at + (pattern?.units.length ?? 1)
    if (pattern) found.push({ kind: pattern.kind, value: text.slice(at, end), start: at, end })
    at = end
  }
  return found
}

function fitsAt(folded: string, at: number, units: string[]): boolean {
  const end = at + units.length
  if (end > folded.length) return false
  const fits = units.every((unit, place) => {
    const written = folded.charAt(at + place)
    return unit === '#' ? isDigit(written) : unit === '@' ? isLetter(written) : unit === written
  })
  if (!fits) return false
  const opensInside = isPartOfWord(folded.charAt(at)) && isPartOfWord(folded.charAt(at - 1))
  const endsInside = isPartOfWord(folded.charAt(end - 1)) && isPartOfWord(folded.charAt(end))
  return !opensInside && !endsInside
}

import type { Signs } from './signs.ts'

/** One thing that a text says, and where. `words` are folded. */
export type Sign = { sort: keyof Signs; words: string; start: number; end: number }

const SORTS = [
  'newcomer',
  'joining',
  'invitation',
  'onTheWay',
  'hint',
  'partner',
  'settled',
  'somebodyElse',
  'everyday',
  'access',
  'documents',
  'process',
] as const satisfies readonly (keyof Signs)[]

export type SignPattern = { sort: Sign['sort']; pattern: RegExp }

export function patternsOf(dictionaries: Partial<Signs>[]): SignPattern[] {
  return dictionaries.flatMap((signs) =>
    SORTS.flatMap((sort) => (signs[sort] ? [{ sort, pattern: patternOf(signs[sort]) }] : [])),
  )
}

function patternOf(lines: string): RegExp {
  const sources = lines.split('\n').map((line) => line.trim())
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.filter((source) => source !== '').join('|')})`, 'gu')
}

/** All signs in a folded text, in any of the languages; one that two languages share counts once. */
export function findSigns(folded: string, patterns: readonly SignPattern[]): Sign[] {
  const found = new Map<string, Sign>()
  for (const { sort, pattern } of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const sign = { sort, words: match[0], start: match.index, end: match.index + match[0].length }
      const known = found.get(`${sort} ${sign.start}`)
      if (!known || known.end < sign.end) found.set(`${sort} ${sign.start}`, sign)
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start)
}

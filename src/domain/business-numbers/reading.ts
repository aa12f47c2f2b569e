import type { Hold } from './hold.ts'
import type { BusinessNumber, BusinessNumberKind } from './kinds.ts'
import type { Token } from './lexer.ts'

/** Where we are in a text: what was found, and whose number comes next. */
export type Reading = {
  readonly text: string
  readonly tokens: Token[]
  readonly french: boolean
  readonly found: BusinessNumber[]
  /** The latest word that owns business numbers. */
  ours?: Hold | undefined
  /** A later word that owns other numbers, and keeps them from ours: "phone", "Kunde". */
  others?: Hold | undefined
  /** How many more words may belong to the latest "for" or "of". */
  prepositionReach: number
}

/** Notes the number from token `first` to token `last`; returns the place after it. */
export function note(reading: Reading, kind: BusinessNumberKind, first: number, last = first): number {
  const start = reading.tokens[first]?.start ?? 0
  const end = reading.tokens[last]?.end ?? 0
  reading.found.push({ kind, value: reading.text.slice(start, end), start, end })
  return last + 1
}

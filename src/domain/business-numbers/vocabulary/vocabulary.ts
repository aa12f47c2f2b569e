import type { BusinessNumberKind } from '../kinds.ts'

/**
 * Whose number follows: one of ours, an article's (which may be a GTIN all the same), or `other`: a phone, a date,
 * a ticket, anything that must not be taken for ours. `carrier` owns a parcel's number right behind its name.
 */
export type Owner = BusinessNumberKind | 'carrier' | 'item' | 'other'

/**
 * The words of one language, separated by commas. A phrase is compared without accents, dots and hyphens.
 * A phrase in capitals counts only where the ticket has it in capitals, too (`SO`, `OC`, `DN`).
 */
export type Vocabulary = {
  owners: Record<Owner, string>
  /** "number", "no.": what follows is a number, whatever its shape. */
  numberWords: string
  /** Words that may stand between an owner and its number. */
  fillers: string
  /** Words between the numbers of a list. */
  listWords: string
  /** What is counted or measured when it follows a number: pieces, kilograms, hours, currencies. */
  units: string
  /** Currencies before a number, and words after which a number is a date or a time. */
  prefixes: string
}

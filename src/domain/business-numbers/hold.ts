import type { BusinessNumberKind } from './kinds.ts'
import type { Owner } from './vocabulary/vocabulary.ts'

/** A word that may own the next number, and how far we have read since. */
export type Hold = {
  owner: Owner
  /** The word itself, folded. */
  word: string
  /** Where the word stands in the text. */
  start: number
  /** Such a word alone makes the short number beside it a business number: `PO 99`, `INV 7`. */
  abbreviated: boolean
  /** It may be a thing that is counted rather than one that has a number: "case", "item", "line". */
  countable: boolean
  /** Weight of the words since the owner or its latest number; words that only lead up to a number weigh nothing. */
  distance: number
  /** "no.", "#" or "number" came after the owner. */
  marked: boolean
  /** A colon came, and no word since. */
  announced: boolean
  /** The sentence ended before the number came: "Where is my order? The number is …". */
  suspended: boolean
  /** The owner that this word only says more about: the PRO in "the PRO for this load is …". */
  about?: Hold | undefined
  /** The latest number given to it, folded. */
  latest?: string
}

/** Words of everyday talk that now and then stand for a ship notice: "delivery to 60638 Chicago". */
const EVERYDAY_WORD =
  /^(?:deliver(?:y|ies)|shipments?|livraisons?|expeditions?|entregas?|embarques?|(?:an|aus|teil)?lieferung(?:en)?|出荷|納品)$/
export const isEveryday = ({ word }: Hold): boolean => EVERYDAY_WORD.test(word)

export const WORD_WEIGHT = 5
export const CJK_WEIGHT = 2

export function holdFor(owner: Owner, word: { key: string; start: number; countable: boolean }): Hold {
  const abbreviated = /^[^a-z]*(?:[a-z][^a-z]*){1,3}$/.test(word.key) && !/[\u3040-\u9fff]/.test(word.key)
  const { start, countable } = word
  return {
    owner,
    word: word.key,
    start,
    abbreviated,
    countable,
    distance: 0,
    marked: false,
    announced: false,
    suspended: false,
  }
}

/** How many words an owner reaches over to a number that looks like one. Common words reach less far. */
const REACH: Record<Owner, number> = {
  order: 5,
  invoice: 5,
  'ship-notice': 4,
  'bill-of-lading': 4,
  claim: 4,
  pro: 3,
  container: 6,
  sscc: 6,
  gtin: 6,
  tracking: 4,
  receipt: 4,
  carrier: 0,
  item: 1,
  other: 2,
}

export function inReach(hold: Hold): boolean {
  const words = REACH[hold.owner] + (hold.marked && hold.owner !== 'other' ? 4 : 0)
  return hold.distance <= words * WORD_WEIGHT
}

/** A carrier's name alone can own a parcel's number. */
export function kindOf({ owner }: Hold): BusinessNumberKind | undefined {
  if (owner === 'carrier') return 'tracking'
  return owner === 'item' || owner === 'other' ? undefined : owner
}

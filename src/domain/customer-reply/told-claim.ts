import type { ClaimKind } from '../claims/claim-words.ts'
import { type Claimed, readClaim } from '../claims/read-claim.ts'
import type { QuantityOfItem } from './document-facts.ts'
import type { ItemNames } from './item-names.ts'

/** What a sentence of the partner comes to, so that it can be told in other words and in another language. */
export type ToldClaim = {
  kind: 'claimed'
  what: Exclude<ClaimKind, 'invoiced'>
  isPast: boolean
  goods?: QuantityOfItem
  /** As `2026-11-24`. `by` where it is the last day, not the day itself. */
  day?: string
  by?: boolean
  /** `currency` is an ISO code. */
  amount?: { amount: string; currency: string }
  invoice?: string
}

/** Words that change nothing about when or how much: which of the goods, from where, with whom. */
const harmless = new Set(
  'other missing open remaining issue issued outstanding balance dock warehouse truck carrier today tomorrow restlichen übrigen fehlenden autres restants manquants otros restantes altri rimanenti andere overige outros uiterlijk entro até bis avant'.split(
    ' ',
  ),
)

/** The day that is named is the last one. */
const LAST_DAY = /\b(?:by|until|bis|avant|entro|uiterlijk|até|antes)\b/iu

/** Names that are words as well: "we may ship" promises nothing, whoever is called May. */
const DOUBTS = new Set('may might can could should would will not no never'.split(' '))

/**
 * @param topic orders that everything is about; a sentence about another one is not told as if it were about them
 * @param people names of the partner's people: "Grace will correct it" says the same as "we will correct it"
 * @returns nothing where a sentence has a word that could deny or limit the rest, or says too much for one statement
 */
export function toldClaim(
  sentence: string,
  saidAt: Date,
  {
    topic,
    people,
    items,
    by = false,
  }: { topic: ReadonlySet<string>; people: readonly string[]; items: ItemNames; by?: boolean },
): ToldClaim | undefined {
  const claim = readClaim(sentence, saidAt)
  if (!claim || claim.kind === 'invoiced') return undefined
  const { quantities, codes, amounts, days, invoices, lines } = claim
  if (!claim.orders.every((order) => topic.has(order))) return undefined
  const names = new Set(people.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((name) => !DOUBTS.has(name)))
  if (claim.words.some((word) => !harmless.has(word) && !names.has(word))) return undefined
  if ([quantities, codes, amounts, days, invoices, lines].some(({ length }) => length > 1)) return undefined
  const [quantity] = quantities
  const [code] = codes
  const [amount] = amounts
  const item = code === undefined ? '' : items.get(code)
  // A number that is no item of ours, or a line without its item, would be told as something that it is not.
  if (item === undefined || (lines.length > 0 && quantity === undefined)) return undefined
  const money = amount && moneyOf(amount)
  if (amount && !money) return undefined
  const [day] = days
  const [invoice] = invoices
  return {
    kind: 'claimed',
    what: claim.kind,
    isPast: claim.isPast,
    ...(quantity || item ? { goods: { quantity: quantity?.value ?? '', unit: quantity?.unit ?? '', item } } : {}),
    ...(day ? { day, by: by || (!claim.isPast && LAST_DAY.test(sentence)) } : {}),
    ...(money ? { amount: money } : {}),
    ...(invoice ? { invoice } : {}),
  }
}

const signs: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

function moneyOf({ value, unit }: Claimed): { amount: string; currency: string } | undefined {
  return unit === undefined ? undefined : { amount: value, currency: signs[unit] ?? unit }
}

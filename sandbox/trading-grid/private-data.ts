import { type BusinessNumber, findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import { mentionsRoutingAndAccount, placeBankDetails } from '../../src/domain/ticket/bank-details.ts'
import { overlap, type PlacedPersonalData, placePersonalData } from '../../src/domain/ticket/personal-data.ts'
import { readableText } from '../../src/domain/ticket/readable-text.ts'
import type { PrivateDataKind } from '../../src/trading-grid/contract/overview.ts'

/** What stands before a number of the transaction, and never before a phone number. */
const LABEL =
  /(?:\b(?:p\.?o|order|invoice|inv|credit note|tracking|parcel|shipment|delivery|b\/l|bol|pro|container|claim|ref(?:erence)?|bestellung|rechnung|lieferung|lieferschein|sendung)(?:[ -]?(?:number|no|nr|num))?|\b(?:load|release|vendor|supplier|quote|quotation|booking|pick-?up|appointment|rma|return|asn|manifest|trailer|seal|lot|batch|contract)(?:[ -]?(?:number|no|nr|num|id)| ?(?=#))|(?<!\p{L})(?!(?:telefon|handy|ruf|fax|mobil|mobilfunk|rückruf)nummer)\p{L}{3,}nummer)[ .:#-]*$/iu
/** A UPS number in groups: its last ones alone read like a phone number. */
const PARCEL_BEGINS = /\b1Z(?: ?[A-Z\d]){1,15} ?$/i
const LABEL_CHARACTERS = 40
const SENTENCE_CHARACTERS = 200
/** A list of numbers goes on in the next line. */
const SENTENCE_END = /[.!?]\s|\n\s*\n|(?<![\d:,])\n/

/** Who and what a ticket is about. */
type Around = {
  /** Of people and companies whom the partner need not know. */
  names: string[]
  /** Of these, the people. */
  people?: string[]
  /** People of the partner, whom a title may stand before. */
  partners?: string[]
  known: string[]
  domains: string[]
}

/**
 * Which kinds of personal and bank data a text holds. The numbers of the transaction are none: neither what reads like an
 * order, invoice or tracking number, nor the `known` numbers of its documents. Addresses at `domains` are the partner's own.
 */
export function privateDataIn(
  written: string,
  { names, people = [], partners = [], known, domains }: Around,
): PrivateDataKind[] {
  const { text } = readableText(written)
  const ours = known.flatMap((value) => placesOf(text, readableText(value).text))
  const read = findBusinessNumbers(text)
  const isBusinessNumber = (one: PlacedPersonalData) =>
    ours.some((number) => overlap(one, number)) ||
    read.some((number) => overlap(one, number) && (isProven(number) || isTailOf(one, number))) ||
    (!one.certain && (isLabelled(text, one.start) || isReadInItsSentence(text, one)))
  const isPartners = (one: PlacedPersonalData) =>
    domains.some((domain) => plainAddress(one.text).endsWith(`@${domain.toLowerCase()}`))
  const surnames = partners.map((name) => name.split(' ').at(-1)?.toLowerCase() ?? '')
  const isTheirs = (one: PlacedPersonalData) =>
    one.kind === 'name' && surnames.includes(one.text.split(/\s/).at(-1)?.toLowerCase() ?? '')
  const found = placePersonalData(text, names, people).filter((one) =>
    one.kind === 'email' ? !isPartners(one) : one.kind === 'name' ? !isTheirs(one) : !isBusinessNumber(one),
  )
  const kinds = new Set<PrivateDataKind>(found.map(({ kind }) => kind))
  const accounts = placeBankDetails(text).filter((account) => !ours.some((number) => overlap(account, number)))
  if ((accounts.length > 0 || mentionsRoutingAndAccount(text)) && !kinds.has('iban')) kinds.add('account')
  return [...kinds]
}

/** An order named a sentence earlier says nothing about ten digits that stand alone: they may be dialled. */
function isReadInItsSentence(text: string, { start, end }: PlacedPersonalData): boolean {
  const before = text.slice(Math.max(0, start - SENTENCE_CHARACTERS), start)
  const after = text.slice(end, end + SENTENCE_CHARACTERS)
  const begun = before.split(SENTENCE_END).at(-1) ?? ''
  const ended = after.split(SENTENCE_END)[0] ?? ''
  const [from, to] = [begun.length, begun.length + end - start]
  return findBusinessNumbers(begun + text.slice(start, end) + ended).some((number) =>
    overlap({ start: from, end: to }, number),
  )
}

/** Their check digits, not a word before them, tell what they are. */
const isProven = ({ kind }: BusinessNumber): boolean => kind === 'sscc' || kind === 'gtin' || kind === 'container'
/** An extension behind a phone number makes it no longer number. */
const isTailOf = (one: PlacedPersonalData, number: BusinessNumber): boolean =>
  number.start < one.start && digitsIn(number.value) > digitsIn(one.text)
const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** As it would be dialled up: `jo (at) northwind (dot) example` is jo@northwind.example. */
const plainAddress = (found: string): string =>
  found
    .toLowerCase()
    .replace(/ ?[([{<] ?(?:at|@|ät) ?[)\]}>] ?| at /, '@')
    .replace(/ ?[([{<] ?(?:dot|punkt|\.) ?[)\]}>] ?| dot /g, '.')
    .replace(/\s/g, '')

function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_CHARACTERS), start)
  return LABEL.test(before) || PARCEL_BEGINS.test(before)
}

function placesOf(text: string, value: string): { start: number; end: number }[] {
  const places = []
  const [within, wanted] = [text.toLowerCase(), value.toLowerCase()]
  for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + 1)) {
    places.push({ start, end: start + wanted.length })
  }
  return places
}

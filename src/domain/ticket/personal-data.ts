import { placeIbans } from './bank-details.ts'
import { placeCards } from './card-numbers.ts'
import { placeName, placeSurname, placeTitled } from './people-names.ts'
import { placePhones } from './phone-numbers.ts'
import { readableText } from './readable-text.ts'
import { placeSpelledDigits } from './spelled-digits.ts'

export type PersonalData = { kind: 'email' | 'phone' | 'iban' | 'card' | 'name'; text: string }
/** `certain`: no label before it makes it something else. */
export type PlacedPersonalData = PersonalData & { start: number; end: number; certain: boolean }

const AT = String.raw`(?: ?@ ?| ?[([{<] ?(?:at|@|ät) ?[)\]}>] ?)`
const DOT = String.raw`(?: ?[([{<] ?(?:dot|punkt|\.) ?[)\]}>] ?|\.)`
const EMAILS = [
  new RegExp(
    String.raw`(?:"[^"\n@]{1,64}"|[\p{L}\d._%+'-]{1,64})${AT}[\p{L}\d-]{1,63}(?:${DOT}[\p{L}\d-]{1,63}){0,6}${DOT}\p{L}[\p{L}\d-]{0,23}`,
    'giu',
  ),
  /(?<![\p{L}\d])[\p{L}\d._%+-]{1,64} at [\p{L}\d-]{1,63}(?: dot [\p{L}\d-]{2,63}){1,3}(?![\p{L}\d])/giu,
]
/** Looks like one, even with a wrong digit. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/gi

/**
 * What in a text a partner should not get by accident: addresses, phone, account and card numbers, and the names given.
 * For the agent who decides it is a hint, not a filter.
 */
export function findPersonalData(text: string, names: string[]): PersonalData[] {
  const readable = readableText(text)
  const seen = new Set<string>()
  return placePersonalData(readable.text, names).flatMap((place) => {
    const found = { kind: place.kind, text: readable.written(place) }
    const key = `${found.kind} ${found.text}`
    if (seen.has(key)) return []
    seen.add(key)
    return [found]
  })
}

/**
 * Every place in a readable text, so that a caller who knows what else a number is can tell.
 * @param people of `names`, those whose surname alone tells who it is
 */
export function placePersonalData(text: string, names: string[], people: string[] = []): PlacedPersonalData[] {
  const placed = (kind: PersonalData['kind'], certain: boolean) => (place: { start: number; end: number }) => ({
    kind,
    certain,
    text: text.slice(place.start, place.end),
    ...place,
  })
  const emails = EMAILS.flatMap((pattern) => matches(text, pattern)).map(placed('email', true))
  const ibans = withoutOverlaps([
    ...placeIbans(text).map(placed('iban', true)),
    ...matches(text, IBAN).map(placed('iban', false)),
  ])
  const cards = placeCards(text).map(placed('card', true))
  const phones = withoutOverlaps([
    ...placePhones(text).map(({ certain, ...place }) => placed('phone', certain)(place)),
    ...placeSpelledDigits(text).map(placed('phone', false)),
  ])
  return [
    ...emails,
    ...ibans,
    ...cards,
    ...phones.filter((phone) => ![...ibans, ...cards].some((other) => overlap(phone, other))),
    ...withoutOverlaps([
      ...names.flatMap((name) => placeName(text, name).map(placed('name', true))),
      ...placeTitled(text).map(placed('name', true)),
      ...people.flatMap((name) => placeSurname(text, name).map(placed('name', true))),
    ]),
  ]
}

export const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end

const withoutOverlaps = (found: PlacedPersonalData[]): PlacedPersonalData[] =>
  found.filter((one, index) => !found.some((other, place) => place < index && overlap(one, other)))

const matches = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

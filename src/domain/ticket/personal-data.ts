export type PersonalData = { kind: 'email' | 'phone' | 'iban' | 'card' | 'name'; text: string }
export type PlacedPersonalData = PersonalData & { start: number; end: number }

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,190}\.\p{L}{2,24}/gu
const IBAN = /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?\b/gi
const PHONES = [
  /** In at least three groups, as in 312-555-0142. */
  /(?<![\w-])\+?\d{1,4}[ ()/.-]{1,2}\d{2,5}(?:[ ()/.-]{1,2}\d{2,5}){1,4}(?![\w-])/g,
  /** International, however it is grouped: +491701234567, 0049 170 1234567. */
  /(?<![\w+])(?:\+|00)[1-9](?:[ \u00a0()/.-]{0,2}\d){7,14}(?![\w-])/g,
  /** With the trunk prefix and one gap: 0170 1234567, (030) 123456. */
  /(?<![\w.,:#-])\(?0[1-9]\d{1,4}\)?[ \u00a0/-]{1,2}\d{4,9}(?![\w-])/g,
  /** Mobile numbers in one piece: German, British, French. */
  /(?<![\w.-])(?:01[567]\d{8,9}|07\d{9}|0[67]\d{8})(?![\w-])/g,
]
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/
/** Carriers print twelve digits and more in groups of four; nobody writes a phone number like that. */
const isParcel = (written: string): boolean => /^[1-9]\d{3}(?:[ -]\d{4}){2,5}$/.test(written)
const CARD = /(?<![\w-])(?:\d[ \u00a0-]?){14,15}\d(?![\w-])/g
/** Of the lengths that are in use: American Express, and Visa, Mastercard, Discover. */
const CARD_RANGES = /^(?:3[47]\d{13}|(?:4|5[1-5]|2[2-7]|6)\d{14,15})$/

/**
 * What in a text a partner should not get by accident: addresses, phone, account and card numbers, and the names given.
 * For the agent who decides it is a hint, not a filter.
 */
export function findPersonalData(text: string, names: string[]): PersonalData[] {
  const seen = new Set<string>()
  return placePersonalData(text, names).flatMap(({ kind, text: found }) => {
    const key = `${kind} ${found}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ kind, text: found }]
  })
}

/** Every place, so that a caller who knows what else a number is can tell. */
export function placePersonalData(text: string, names: string[]): PlacedPersonalData[] {
  const ibans = matches(text, IBAN, 'iban')
  const cards = matches(text, CARD, 'card').filter((found) => isCardNumber(found.text))
  const phones = PHONES.flatMap((pattern) => matches(text, pattern, 'phone')).filter(
    (found) =>
      !DATE.test(found.text) && !isParcel(found.text) && ![...ibans, ...cards].some((other) => overlap(found, other)),
  )
  const once = phones.filter((found, index) => !phones.some((other, place) => place < index && overlap(found, other)))
  return [
    ...matches(text, EMAIL, 'email'),
    ...ibans,
    ...cards,
    ...once,
    ...names.flatMap((name) => placesOfName(text, name.trim())),
  ]
}

export const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end

function matches(text: string, pattern: RegExp, kind: PersonalData['kind']): PlacedPersonalData[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    text: found.trim(),
    start: index,
    end: index + found.length,
  }))
}

/** As a word of its own: Sam does not stand in “the same”. */
function placesOfName(text: string, name: string): PlacedPersonalData[] {
  if (name.length <= 2) return []
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\d])${written}(?![\\p{L}\\d])`, 'giu')
  return matches(text, pattern, 'name').map((found) => ({ ...found, text: name }))
}

/** ISO 7812: from the right, every second digit doubled, and the sum of all digits is a multiple of ten. */
function isCardNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  if (!CARD_RANGES.test(digits)) return false
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

export type PlacedNumber = { start: number; end: number }
/** `certain`: the digits or the words around them say that it is one, whatever label stands before it. */
export type PlacedPhone = PlacedNumber & { certain: boolean }

const GAP = '[ ()/.*_~|-]{1,4}'
/** Grouped like phone numbers alone are: North American, international, and the mobile numbers of Germany, Britain, France. */
const CERTAIN = [
  new RegExp(String.raw`(?<!\d|\d[.,])(?:(?:\+?1)${GAP})?\(?[2-9]\d{2}${GAP}[2-9]\d{2}${GAP}\d{4}(?!\d|[.,]\d)`, 'g'),
  /(?<!\d)\([2-9]\d{2} ?\)? ?[2-9]\d{6}\)?(?!\d)/g,
  /(?<![\d+]|[Dd][Uu][Nn][Ss] ?)\+ ?[1-9](?:[ ()/.*_~-]{0,4}\d){6,14}(?!\d)/g,
  /(?<!\d|\d[.,-])\(?01[567]\d{1,2}\)?[ /._-]{1,3}\d{3,4}[ _-]?\d{3,5}(?!\d)/g,
  /(?<!\d|\d[.,-])07\d{3}[ ._-]{1,3}\d{3}[ ._-]?\d{3}(?!\d)/g,
  /(?<!\d|\d[.,-])0[1-9](?:[ ._-]{1,3}\d{2}){4}(?![ ._-]?\d)/g,
]
const POSSIBLE = [
  /** In at least three groups. */
  /(?<![\p{L}\d]|[\p{L}\d][-_])\+?\d{1,4}[ ()/._-]{1,3}\d{2,5}(?:[ ()/._-]{1,3}\d{2,5}){1,4}(?![\d-])/gu,
  /(?<![\p{L}\d+])00[1-9](?:[ ()/._-]{0,3}\d){7,14}(?![\d-])/gu,
  /** With the trunk prefix and one gap: (030) 123456. */
  /(?<![\p{L}\d]|\d[.,:-]|[\p{L}\d]-)\(?0[1-9]\d{1,4}\)?[ /_-]{1,3}\d{4,9}(?![\d-])/gu,
  /** Mobile numbers in one piece: German, British, French. */
  /(?<![\p{L}\d]|\d[.,]|[\p{L}\d]-)(?:01[567]\d{8,9}|07\d{9}|0[67]\d{8})(?![\d-])/gu,
  /** Ten digits of the North American plan, in however many pieces. */
  /(?<![\p{L}\d]|\d[.,]|[\p{L}\d][-_/])1?[2-9]\d{2}[ ()./_-]{0,4}[2-9]\d{2}[ ()./_-]{0,4}\d{4}(?![\p{L}\d]|[.,-]\d)/gu,
  /** Every digit on its own. */
  /(?<!\d[ ._-]?)\d(?:[ ._-]{1,3}\d){9,14}(?![ ._-]?\d)/g,
]
const FEWEST_DIGITS = 7
const SPOKEN =
  /(?:(?<!\p{L})(?:tele(?:phone|fon)|tel|phone|fon|téléphone|mobile|mobil|mob|cell(?:phone)?|handy(?:nummer|nr)?|call|dial|fax|whatsapp|sms)|(?<!\p{L})(?:reach|ring) (?:me|us))(?:[ .:,#/-]*(?:number|nummer|no|nr|num|is|ist|me|us|him|her|at|on|under|unter|mich|uns|an)(?!\p{L}))*[ .:,#/(-]*$/iu
const SPOKEN_BEHIND =
  /^[ ,)(:/-]*(?:(?:is|ist|was|it's|that's) )?(?:(?:my|our|his|her|their|the|mein|meine|unsere|die|das) )?(?:new |direct |private |neue )?(?:tel|telephone|telefon|phone|mobile|mobil|mob|cell|cellphone|handy|handynummer|fax|whatsapp)(?!\p{L})/iu
const AFTER_SPOKEN = /\+?\(?\d(?:[ ()/._-]{0,3}\d){6,14}(?!\d)/g
const SPOKEN_CHARACTERS = 48

const DATE = String.raw`(?:(?:19|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d{2}|(?<=[-/.])\d{2}))`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
/** What else has groups of digits: days and times, amounts, IPv4 addresses, dimensions and counts with their unit. */
const NO_PHONES = [
  new RegExp(String.raw`(?<![\d+(]|\d[ .-])${DATE}(?![-/.]?\d)(?:[ T,]{0,2}${TIME}(?: ?- ?${TIME})?)?`, 'g'),
  new RegExp(String.raw`(?<!\d)${TIME}(?: ?- ?${TIME})?(?!\d)`, 'g'),
  /(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)/g,
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d|\d)/g,
  /(?<!\d)\d{1,5}(?:[ ]?[-/x*×][ ]?\d{1,5}){1,3} ?(?:mm|cm|m|in|inch(?:es)?|ft|kg|g|lbs?|pcs|pieces|cartons|pallets|units|stk|stück)(?![\p{L}\d])/giu,
]
/** Carriers print twelve digits and more in groups of four; nobody writes a phone number like that. */
const PARCEL = /^[1-9]\d{3}(?:[ -]\d{4}){2,5}$/
const LABEL =
  /(?:(?<!\p{L})(?:parts?|items?|artikel(?:nr)?|article|sku|material|model|serial|lots?|batch|charge|duns|d-u-n-s|hs|hts|taric|tariff|qty|quantit(?:y|ies)|menge|upc|ean)(?:[ -]?(?:code|number|no|nr|num|numbers))?)[ .:#=-]*$/iu

/** Phone numbers in a readable text. */
export function placePhones(text: string): PlacedPhone[] {
  const certain = [...CERTAIN.flatMap((pattern) => places(text, pattern)), ...afterPhoneWords(text)]
  const rest = blanked(text, [...certain, ...NO_PHONES.flatMap((pattern) => places(text, pattern))])
  const possible = POSSIBLE.flatMap((pattern) => places(rest, pattern)).filter(({ start, end }) => {
    const written = text.slice(start, end).trim()
    return (
      written.replace(/\D/g, '').length >= FEWEST_DIGITS && !PARCEL.test(written) && !LABEL.test(before(text, start))
    )
  })
  return [
    ...certain.map((place) => ({ ...place, certain: true })),
    ...possible.map((place) => ({ ...place, certain: SPOKEN_BEHIND.test(behind(text, place.end)) })),
  ]
}

const before = (text: string, start: number): string => text.slice(Math.max(0, start - SPOKEN_CHARACTERS), start)
const behind = (text: string, end: number): string => text.slice(end, end + SPOKEN_CHARACTERS)

/** Seven digits are enough behind a word such as “call” or “mobile”. */
function afterPhoneWords(text: string): PlacedNumber[] {
  return places(text, AFTER_SPOKEN).filter(({ start }) => SPOKEN.test(before(text, start)))
}

function places(text: string, pattern: RegExp): PlacedNumber[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }))
}

/** With a mark in place of each character, so that every other place stays where it is. */
function blanked(text: string, without: PlacedNumber[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of without.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue
    rest += text.slice(at, Math.max(at, start)) + ';'.repeat(end - Math.max(at, start))
    at = end
  }
  return rest + text.slice(at)
}

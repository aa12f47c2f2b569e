/** Visa, Mastercard, American Express, Diners Club, Discover, JCB, UnionPay and Maestro, with the lengths in use. */
const ISSUED =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d|222|22[3-9]|2[3-6]\d|27[01]|272)\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6\d{14,15}|35(?:2[89]|[3-8]\d)\d{12}|62\d{15,17})$/
const RUN = /(?<![\d+])\d(?:[ ._/*\n-]{0,3}\d){12,}(?!\d)/g
/** As they are embossed: four by four, or 4-6-5 and 4-6-4. */
const EMBOSSED = /^(?:4 4 4 4( 3)?|4 6 5|4 6 4|1[3-9])$/
const MOST_GROUPS = 40

/** Card numbers in a readable text: an issuer's prefix and the right check digit. */
export function placeCards(text: string): { start: number; end: number }[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    isCardNumber(run.replace(/\D/g, '')) ? [{ start: index, end: index + run.length }] : embossedIn(run, index),
  )
}

/** A count or a day may stand right before or behind a card number. */
function embossedIn(run: string, offset: number): { start: number; end: number }[] {
  const groups = [...run.matchAll(/\d+/g)]
  return groups.flatMap((first, from) => {
    for (let count = 1; count <= 5 && from < MOST_GROUPS; count++) {
      const some = groups.slice(from, from + count)
      const shape = some.map(([digits]) => digits.length).join(' ')
      if (!EMBOSSED.test(shape) || !isCardNumber(some.map(([digits]) => digits).join(''))) continue
      const last = some.at(-1)
      return [{ start: offset + first.index, end: offset + (last?.index ?? 0) + (last?.[0].length ?? 0) }]
    }
    return []
  })
}

/** ISO 7812: from the right, every second digit doubled, and the sum of all digits is a multiple of ten. */
function isCardNumber(digits: string): boolean {
  if (!ISSUED.test(digits)) return false
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

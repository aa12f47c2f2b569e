/** GS1 mod 10 over GTIN-8/12/13/14 and SSCC: the weights 3 and 1 alternate from the right, before the check digit. */
function hasGs1CheckDigit(digits: string): boolean {
  let sum = 0
  for (let place = 1; place < digits.length; place++) {
    sum += Number(digits[digits.length - 1 - place]) * (place % 2 === 1 ? 3 : 1)
  }
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1))
}

/** Digits alone: 8, 12, 13 or 14 of them. */
export function isGtin(digits: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(digits) && !/^0+$/.test(digits) && hasGs1CheckDigit(digits)
}

/** Digits alone: 18 of them, or 20 with the application identifier 00 in front. */
export function isSscc(digits: string): boolean {
  if (/^00\d{18}$/.test(digits)) return isSscc(digits.slice(2))
  return /^\d{18}$/.test(digits) && !/^0+$/.test(digits) && hasGs1CheckDigit(digits)
}

/** ISO 6346 gives letters the values 10 to 38, leaving out the multiples of 11. */
const CONTAINER_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const containerLetterValue = (letter: string): number => {
  const order = CONTAINER_LETTERS.indexOf(letter)
  return order + 10 + Math.floor((order + 9) / 10)
}

/** Owner code, category U, J or Z, serial number and check digit, with nothing in between: `MSCU1234566`. */
export function isContainerNumber(text: string): boolean {
  const code = text.toUpperCase()
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(code)) return false
  let sum = 0
  for (let place = 0; place < 10; place++) {
    const character = code.charAt(place)
    const value = /\d/.test(character) ? Number(character) : containerLetterValue(character)
    sum += value * 2 ** place
  }
  return (sum % 11) % 10 === Number(code.at(-1))
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const

/** A postal item of the Universal Postal Union (S10), as in `RR123456785DE`. */
export function isPostalItem(text: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(text)) return false
  const sum = S10_WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place + 2]), 0)
  const check = 11 - (sum % 11)
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(text[10])
}

import { readableText } from './readable-text.ts'

/**
 * The word before may be glued to it: IBANDE89…. A gap behind the country is taken in capitals or behind “IBAN”,
 * since “no 45” begins no Norwegian account.
 */
const IBAN_START =
  /(?=(?<![A-Za-z\d])[A-Z]{2}[ ._:/\n-]{0,3}\d|[A-Z]{2}\d|(?<![A-Za-z\d])[A-Za-z]{2}\d|(?<=[Ii][Bb][Aa][Nn][ :.]{0,2})[A-Za-z]{2}[ ._:/\n-]{0,3}\d)/g
const IBAN_GAP = /[ ._:/*\n-]/
const WIDEST_GAP = 3

const ROUTING = /(?<!\d)\d{9}(?!\d)/g
/** Words that tell an account or a routing number from any other number. */
const ACCOUNT =
  /(?<![\p{L}\d])(?:acc(?:oun)?t|a\/c|routing|aba|rtn|bank|wire|konto(?:nummer)?|compte|cuenta)(?![\p{L}\d])/iu
const ACCOUNT_NUMBER = /(?<![\d.,-])\d(?:[ -]?\d){4,16}(?!\d|[.,]\d)/g

/** Numbers that only their label makes bank details: an order number has as many digits. */
const LABELLED =
  /(?<![\p{L}\d])(?:aba|rtn|routing|sort[ -]?code|bank account|accounts?|acct|acc|a\/c|kto|konto|(?:bank|giro)konto|kontonummer|kontonr|bankverbindung|bank(?:ing)? details|blz|bankleitzahl|clabe|compte|cuenta)(?:[ .-]{0,2}(?:number|nummer|no|nr|num|#))?[ .:=#-]*(?:(?<=[:#]) *\n *)?(?:(?:is|ist|lautet)[ :]+)?(\d(?:[ ._/-]{0,3}\d){4,19})(?!\d)/giu
/** A customer's or a supplier's account is one in the books, not in a bank. */
const IN_THE_BOOKS =
  /(?:customer|client|vendor|supplier|debtor|creditor|carrier|shipper|freight|user|ledger|g\/l|zendesk|ups|fedex|dhl|kunden|lieferanten)[’'s]*[ -]*$/i
const DAY = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2})$/

/**
 * Whether a text names a bank account: an IBAN whose check digits hold, or a US routing number with an account,
 * or a number that is labelled as one.
 * Who was asked to pay elsewhere by a message was often asked by a thief.
 */
export function mentionsBankDetails(text: string): boolean {
  const readable = readableText(text).text
  return placeBankDetails(readable).length > 0 || mentionsRoutingAndAccount(readable)
}

/** The bank details in a text, as they stand there. */
export function findBankDetails(text: string): string[] {
  const readable = readableText(text)
  return [...new Set(placeBankDetails(readable.text).map(readable.written))]
}

type Place = { start: number; end: number }

/** In a readable text. */
export const placeBankDetails = (text: string): Place[] => [...placeIbans(text), ...placeLabelledAccounts(text)]

export function placeIbans(text: string): Place[] {
  const found: Place[] = []
  for (const { index } of text.matchAll(IBAN_START)) {
    const end = index >= (found.at(-1)?.end ?? 0) ? ibanEnd(text, index) : undefined
    if (end !== undefined) found.push({ start: index, end })
  }
  return found
}

/** The country tells the length, however the characters are spaced. */
function ibanEnd(text: string, start: number): number | undefined {
  const country = text.slice(start, start + 2).toUpperCase()
  const length = ibanLengths.get(country)
  if (length === undefined) return undefined
  let iban = country
  let gap = 0
  for (let at = start + 2; at < text.length && gap <= WIDEST_GAP; at++) {
    const character = text.charAt(at)
    if (IBAN_GAP.test(character)) gap++
    else if (!/[A-Za-z\d]/.test(character)) return undefined
    else {
      iban += character.toUpperCase()
      gap = 0
      if (iban.length === 4 && !/\d\d$/.test(iban)) return undefined
      if (iban.length === length) {
        const next = text.charAt(at + 1)
        const goesOn = /\d/.test(character) ? /\d/.test(next) : /[A-Za-z\d]/.test(next)
        return !goesOn && hasIbanCheckDigits(iban) ? at + 1 : undefined
      }
    }
  }
  return undefined
}

function placeLabelledAccounts(text: string): Place[] {
  return [...text.matchAll(LABELLED)].flatMap(({ 0: found, 1: number = '', index }) => {
    const isInTheBooks = !/^bank/i.test(found) && IN_THE_BOOKS.test(text.slice(Math.max(0, index - 24), index))
    if (DAY.test(number) || isInTheBooks) return []
    const end = index + found.length
    return [{ start: end - number.length, end }]
  })
}

/** ISO 13616: the first four behind the rest, letters as 10 to 35, and the remainder of 97 is 1. */
function hasIbanCheckDigits(iban: string): boolean {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** SWIFT's IBAN registry. */
const ibanLengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** In a readable text. */
export function mentionsRoutingAndAccount(text: string): boolean {
  if (!ACCOUNT.test(text)) return false
  const routing = (text.match(ROUTING) ?? []).filter(isRoutingNumber)
  return routing.some((number) =>
    (text.match(ACCOUNT_NUMBER) ?? []).some((other) => other.replace(/\D/g, '') !== number),
  )
}

/** Of the American Bankers Association: the weights 3, 7, 1 over nine digits add up to a multiple of ten. */
function isRoutingNumber(digits: string): boolean {
  // The Federal Reserve's districts, thrifts and electronic transactions; anything else is no routing number.
  const district = Number(digits.slice(0, 2))
  const known = district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72)
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * ([3, 7, 1][place % 3] ?? 0), 0)
  return known && sum > 0 && sum % 10 === 0
}

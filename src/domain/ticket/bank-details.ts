/** Spaces are written between groups of four, or anywhere; the check digits tell whether it is one. */
const IBAN = /(?<![A-Za-z\d])[A-Za-z]{2}\d{2}(?:[ \u00a0.-]?[A-Za-z\d]){11,30}(?![A-Za-z\d])/g
const SHORTEST_IBAN = 15
const LONGEST_IBAN = 34

const ROUTING = /(?<!\d)\d{9}(?!\d)/g
/** Words that tell an account or a routing number from any other number. */
const ACCOUNT =
  /(?<![\p{L}\d])(?:acc(?:oun)?t|a\/c|routing|aba|rtn|bank|wire|konto(?:nummer)?|compte|cuenta)(?![\p{L}\d])/iu
const ACCOUNT_NUMBER = /(?<![\d.,-])\d(?:[ -]?\d){4,16}(?!\d|[.,]\d)/g

/**
 * Whether a text names a bank account: an IBAN whose check digits hold, or a US routing number with an account.
 * Who was asked to pay elsewhere by a message was often asked by a thief.
 */
export function mentionsBankDetails(text: string): boolean {
  return mentionsIban(text) || mentionsRoutingAndAccount(text)
}

function mentionsIban(text: string): boolean {
  return (text.match(IBAN) ?? []).some((found) => {
    const characters = found.replace(/[^A-Za-z\d]/g, '').toUpperCase()
    // A word that follows may look like one more group: every length that an IBAN can have is tried.
    for (let length = Math.min(characters.length, LONGEST_IBAN); length >= SHORTEST_IBAN; length--) {
      if (hasIbanCheckDigits(characters.slice(0, length))) return true
    }
    return false
  })
}

/** ISO 13616: the first four behind the rest, letters as 10 to 35, and the remainder of 97 is 1. */
function hasIbanCheckDigits(iban: string): boolean {
  // Chance alone lets one in 97 pass; the lengths that countries use let through a tenth of those.
  if (ibanLengths.get(iban.slice(0, 2)) !== iban.length) return false
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

function mentionsRoutingAndAccount(text: string): boolean {
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

/** In groups of four, as banks print it, or in one piece. */
const IBAN_START = /\b[A-Z]{2}\d{2}(?=[ \u00A0-]?[A-Z0-9])/gi
const GROUP = /[ \u00A0-]?([A-Z0-9]{1,4})/iy
const [MIN_LENGTH, MAX_LENGTH, MIN_DIGITS] = [15, 34, 10]
/** Numbers that only their label makes bank details: an order number has as many digits. */
const LABELLED =
  /\b(?:aba|routing|sort[ -]?code|account|acct|a\/c|konto|kontonummer|kontonr|blz|bankleitzahl|clabe)(?:[ -]?(?:number|no|nr|num|#))?\.?[ \t]*(?:is|ist|[:=#-])?[ \t]*(\d[\d -]{4,20}\d)/gi

/** The bank details in a text, as they stand there. */
export function findBankDetails(text: string): string[] {
  const ibans = [...text.matchAll(IBAN_START)].flatMap(({ index }) => ibanAt(text, index) ?? [])
  const labelled = [...text.matchAll(LABELLED)].flatMap(([, number]) => number ?? [])
  return [...new Set([...ibans, ...labelled])]
}

/** The next words may look like further groups: every place where a word ends could be its end. */
function ibanAt(text: string, start: number): string | undefined {
  let end = start + 4
  for (let length = 4; length <= MAX_LENGTH; ) {
    if (length >= MIN_LENGTH && !/[A-Z0-9]/i.test(text[end] ?? '') && isIban(text.slice(start, end))) {
      return text.slice(start, end)
    }
    GROUP.lastIndex = end
    const group = GROUP.exec(text)
    if (!group) return undefined
    end = GROUP.lastIndex
    length += group[1]?.length ?? 0
  }
  return undefined
}

export const withoutBankDetails = (text: string): string =>
  findBankDetails(text).reduce((rest, found) => rest.replaceAll(found, '…'), text)

/** ISO 7064 MOD 97-10: what merely looks like one almost never passes. */
function isIban(written: string): boolean {
  const iban = written.replace(/[^A-Z0-9]/gi, '').toUpperCase()
  if (iban.length > MAX_LENGTH || iban.replace(/\D/g, '').length < MIN_DIGITS) return false
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((character) => Number.parseInt(character, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

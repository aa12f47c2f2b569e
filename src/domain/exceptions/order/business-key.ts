/** A document's own number, as it is compared: surrounding blanks and case do not count. */
export const sameNumber = (number: string) => number.trim().toUpperCase()

/** As people copy numbers: without punctuation and leading zeros, so that `INV-0055010` is `INV55010`. */
export function looseNumber(number: string): string {
  const plain = sameNumber(number).replace(/[^\p{L}\p{N}]/gu, '')
  return plain.replace(/(?<!\d)0+(?=\d)/gu, '')
}

/** An order's number, also where it is written with its label: `PO 4500001001`. */
export function looseOrderNumber(number: string): string {
  return looseNumber(number).replace(/^PO(?=\d)/, '')
}

/** A line's number: `010` is `10`. */
export function lineNumber(line: string | undefined): string {
  return (line ?? '')
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}

/** Control numbers are compared as numbers where they are: senders drop leading zeros. */
export function controlNumber(control: string | undefined): string {
  return (control ?? '').trim().replace(/^0+(?=\d)/, '')
}

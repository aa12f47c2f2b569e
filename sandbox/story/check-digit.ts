/** Appends the GS1 check digit: for GTIN-12/13/14, GLN and SSCC alike, counted from the right, weights 3 and 1. */
export function withCheckDigit(digits: string): string {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1
    sum += Number(digits[index]) * weight
  }
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** The 18 digits of an SSCC as it may be written: bare, with its application identifier 00, or in brackets. */
export function ssccDigits(written: string): string {
  const bare = written.replace(/^\(00\)/, '').replace(/\s/g, '')
  return /^00\d{18}$/.test(bare) ? bare.slice(2) : bare
}

/**
 * RFC 4180: CR LF, quotes only where they are needed. A text that a spreadsheet would calculate gets an apostrophe, which
 * makes it text there; a number is ours and stays one, `-5` included.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number) => {
    const text = typeof value === 'number' ? String(value) : value.replace(FORMULA, "'$&")
    return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), 'utf8')
}

/** What a spreadsheet takes for the beginning of a formula; the wide forms are what it makes of them in East Asian editions. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

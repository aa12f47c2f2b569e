import { codeList } from '../code-list.ts'

const named = codeList<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

/** Resolves the five entities of XML and character numbers; anything else stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return named.get(name) ?? written
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}

import { fold } from '../business-numbers/fold.ts'

const TITLE =
  '(?:mrs?|ms|miss|mx|dr|prof|herrn?|frau|sir|madam|mme|mlle|monsieur|madame|sr|sra|senora?|dear|hi|hello|hallo|liebe[rs]?|regards|thanks|thank you|cheers|best|sincerely|gruss|grusse|grussen|mfg)'
const STROKES = new Map(Object.entries({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 's' }))

const comparable = (text: string): string => fold(text).replace(/[łøđıß]/g, (letter) => STROKES.get(letter) ?? letter)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where a name stands, also with its parts turned round, shortened to an initial, or with a title alone. */
export function placeName(text: string, name: string): { start: number; end: number }[] {
  const parts = comparable(name.normalize('NFC'))
    .split(/[\s,]+/)
    .filter((part) => part !== '')
  if (name.trim().length <= 2) return []
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const ways = [parts.map(escaped).join('[ \\n,.-]+')]
  if (parts.length > 1 && last.length > 1) {
    const given = parts.slice(0, -1).map(escaped)
    const [initial, surname] = [escaped(first.charAt(0)), escaped(last)]
    ways.push(
      `${escaped(first)}[ \\n]+(?:\\p{L}\\.?[ \\n]+|\\p{L}+[ \\n]+){0,2}${surname}`,
      `${surname} ?, ?(?:${escaped(first)}|${initial}(?:\\.|(?!\\p{L})))`,
      `${surname}[ \\n]+${given.join('[ \\n]+')}`,
      `${initial}(?:\\.[ \\n]*\\p{L})?[. ][ \\n]*${surname}`,
    )
    for (const part of [first, last]) if (part.length > 2) ways.push(`${TITLE}[.,!]?[ \\n]+${escaped(part)}`)
  }
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${ways.join('|')})(?![\\p{L}\\d])`, 'gu')
  return [...comparable(text).matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

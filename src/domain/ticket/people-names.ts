import { fold } from '../business-numbers/fold.ts'

const TITLE =
  '(?:mrs?|ms|miss|mx|dr|prof|herrn?|frau|sir|madam|mme|mlle|monsieur|madame|sr|sra|senora?|dear|hi|hello|hallo|liebe[rs]?|regards|thanks|thank you|cheers|best|sincerely|gruss|grusse|grussen|mfg)'
const STROKES = new Map(Object.entries({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 's' }))

const comparable = (text: string): string =>
  fold(text)
    .replace(/[łøđıß]/g, (letter) => STROKES.get(letter) ?? letter)
    .replace(/[‘’ʼ´`]/g, "'")
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

/** Words that are somebody's name as well, and what accounts of companies are called. */
const ORDINARY = new Set(
  'price order orders short case cases may march august bill ship store stores shop team support service services sales office warehouse retail logistics trading traders inc llc ltd gmbh ag co corp corporation company group wholesale hardware foods supply desk customer'.split(
    ' ',
  ),
)
const SHORTEST_SURNAME = 3

/** Where the surname of a person stands alone, with a capital letter. */
export function placeSurname(text: string, name: string): { start: number; end: number }[] {
  const parts = comparable(name.normalize('NFC')).split(/[\s,]+/)
  const surname = parts.at(-1) ?? ''
  if (parts.length < 2 || surname.length < SHORTEST_SURNAME || ORDINARY.has(surname)) return []
  const pattern = new RegExp(`(?<![\\p{L}\\d])${escaped(surname)}(?![\\p{L}\\d])`, 'gu')
  return [...comparable(text).matchAll(pattern)]
    .map(({ index }) => ({ start: index, end: index + surname.length }))
    .filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)))
}

/** “Dr.” behind a house number is a street. */
const TITLED =
  /(?<![\p{L}\d.])(?:(?:Mr|Mrs|Ms|Mx|Prof)\.?|Miss|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Se[ñn]ora?|Sra\.?|Signora?|(?<!\d (?:\p{Lu}\p{L}+ ){1,3})Dr\.?)[ \n]+(?:Dr\.? )?(?:(?:von|van|de|del|den|der|di|la|le|zu|ten|al) ){0,2}(?!(?:Office|Windows|Excel|Word|Teams|Project|Ing)(?!\p{L}))\p{Lu}[\p{L}'’-]{1,30}/gu

/** Somebody's name behind a title, whoever they are. */
export function placeTitled(text: string): { start: number; end: number }[] {
  return [...text.matchAll(TITLED)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

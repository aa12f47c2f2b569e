/** A text as a person reads it, in plain characters; each place in it leads back to what was written. */
export type ReadableText = { text: string; written: (place: { start: number; end: number }) => string }

const ENTITIES = new Map(
  Object.entries<string>({
    amp: '&',
    commat: '@',
    period: '.',
    lowbar: '_',
    plus: '+',
    num: '#',
    sol: '/',
    lpar: '(',
    rpar: ')',
    colon: ':',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    hyphen: '-',
    dash: '-',
    ndash: '-',
    mdash: '-',
    minus: '-',
    shy: '',
    zwnj: '',
    zwj: '',
    ZeroWidthSpace: '',
    NoBreak: '',
    wbr: '',
  }),
)
/** An entity, even one that was escaped once more, or a character with its marks. */
const PIECE = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,14}));|\P{M}\p{M}*|\p{M}+/gsu
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const DIGIT = /^\p{Nd}$/u
/** A client breaks a line that is at least this long; a shorter one was ended by its author. */
const WRAPPED_FROM = 60
const QUOTE_PREFIX = /(?:[ \t]*[>|])+[ \t]*|[ \t]+/y

/** NFKC with entities decoded, invisible characters dropped, one kind of dash, space and digit, and wrapped lines joined. */
export function readableText(source: string): ReadableText {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of source.matchAll(PIECE)) {
    const [written, decimal, hexadecimal, name] = match
    const end = match.index + written.length
    for (const character of plain(written, decimal, hexadecimal, name)) {
      characters.push(character)
      starts.push(match.index)
      ends.push(end)
    }
  }
  const kept = placesWithoutWraps(characters.join(''))
  return {
    text: kept.map(({ character }) => character).join(''),
    written: ({ start, end }) => {
      const [first, last] = [kept[start], kept[end - 1]]
      return first && last ? source.slice(starts[first.at], ends[last.at]) : ''
    },
  }
}

/** As UTF-16 units, like the offsets of what is found. */
function plain(written: string, decimal?: string, hexadecimal?: string, name?: string): string[] {
  if (/^[ -~\n]$/.test(written)) return [written]
  let meant = written
  if (name !== undefined) meant = ENTITIES.get(name) ?? written
  else if (decimal !== undefined || hexadecimal !== undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    meant = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
  }
  const visible = meant.normalize('NFKC').replace(INVISIBLE, '')
  return [...visible].flatMap((character) => [...plainCharacter(character)].flatMap((one) => one.split('')))
}

function plainCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character
  if (/[\p{Pd}\u2212\u2043\u02d7]/u.test(character)) return '-'
  if (/[\p{Zs}\t]/u.test(character)) return ' '
  if (/[\u2024\u3002\u00b7\u2022\u2027\u30fb]/.test(character)) return '.'
  if (character === '\r') return ''
  if (/[\n\v\f\u0085\u2028\u2029]/.test(character)) return '\n'
  if (DIGIT.test(character)) return digitOf(character.codePointAt(0) ?? 0)
  // A mark over or around a digit leaves it a digit.
  if (/[\u0300-\u036f\u20d0-\u20ff]/.test(character)) return ''
  return character
}

/** Unicode lists the ten digits of a script in a row, from zero. */
function digitOf(code: number): string {
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

function placesWithoutWraps(text: string): { character: string; at: number }[] {
  const kept: { character: string; at: number }[] = []
  let lineStart = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character !== '\n') {
      kept.push({ character, at })
      continue
    }
    const length = at - lineStart
    QUOTE_PREFIX.lastIndex = at + 1
    const next = QUOTE_PREFIX.test(text) ? QUOTE_PREFIX.lastIndex : at + 1
    lineStart = at + 1
    const before =
      text
        .slice(Math.max(0, at - 2), at)
        .trimEnd()
        .at(-1) ?? ''
    const after = text.charAt(next)
    const broken = /[-/(.@_+]/.test(before) || /[-/).@_]/.test(after)
    if (broken && length > 0 && /[\p{L}\d]/u.test(text.slice(Math.max(0, at - 3), at))) {
      // The number or address goes on: nothing stands between its parts.
      if (before === '.' && length < WRAPPED_FROM && /\D\. *$/.test(text.slice(Math.max(0, at - 3), at))) {
        kept.push({ character: '\n', at })
      }
    } else kept.push({ character: length >= WRAPPED_FROM ? ' ' : '\n', at })
    at = next - 1
  }
  return kept
}

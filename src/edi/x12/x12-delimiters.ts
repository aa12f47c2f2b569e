import type { Delimiters } from '../segment.ts'

/** An ISA has 106 characters; one that was padded or folded wrongly still ends within this many. */
const LONGEST_ISA = 400
/** Where the 16th separator stands when all elements have the length that the standard fixes. */
const LAST_SEPARATOR = 103

/**
 * Reads the separators from an interchange header, which is where X12 declares them: the character after `ISA`,
 * the one in ISA16 and the one after it. Counting separators instead of characters also reads a header that lost
 * or gained a blank.
 */
export function delimitersFromIsa(
  text: string,
  at: number,
): { delimiters: Delimiters; asStandard: boolean } | undefined {
  const element = text[at + 3] ?? ''
  if (!canSeparate(element)) return undefined
  const [separators, last] = sixteenSeparators(text, element, at)
  if (last === undefined) return undefined
  const eleventh = text.slice((separators[10] ?? 0) + 1, separators[11])
  return {
    delimiters: {
      element,
      ...closingCharacters(text, last + 1),
      release: '',
      // Before 00402, ISA11 held a letter.
      repetition: eleventh.length === 1 && canSeparate(eleventh) ? eleventh : '',
    },
    asStandard: text.slice(at, last).replace(/[\r\n]/g, '').length === LAST_SEPARATOR,
  }
}

function sixteenSeparators(
  text: string,
  element: string,
  at: number,
): [separators: number[], last: number | undefined] {
  const separators: number[] = []
  let found = at + 3
  while (found >= 0 && found <= at + LONGEST_ISA) {
    separators.push(found)
    if (separators.length === 16) return [separators, found]
    found = text.indexOf(element, found + 1)
  }
  return [separators, undefined]
}

/** The component separator (ISA16) and the segment terminator. Some senders leave ISA16 out. */
function closingCharacters(text: string, at: number): { component: string; segment: string } {
  const padded =
    /^[ \t]{0,8}([^\sA-Za-z0-9])[ \t]{1,8}([^A-Za-z0-9 \t])|^[ \t]{1,8}([^\sA-Za-z0-9])([^\sA-Za-z0-9])/.exec(
      text.slice(at, at + 20),
    )
  if (padded) return withoutPadding(text, at, padded)
  const [first = '~', second = '~'] = text.slice(at, at + 2)
  const firstEndsIt = isLineBreak(first) || !canSeparate(second)
  if (firstEndsIt || (isLineBreak(second) && nextLineEndsWith(text, at + 2, first))) {
    return { component: '', segment: terminator(first, text[at + 1]) }
  }
  return { component: canSeparate(first) ? first : '', segment: terminator(second, text[at + 2]) }
}

/** ISA16 padded with blanks: what ends every segment that follows is the character behind them. */
function withoutPadding(text: string, at: number, padded: RegExpExecArray): { component: string; segment: string } {
  const [matched, ...characters] = padded
  const [component = '', segment = ''] = characters.filter((character) => character !== undefined)
  const behind = at + matched.length
  // Only blanks before a line break: then the character before them may be the terminator after all.
  if (isLineBreak(segment) && nextLineEndsWith(text, behind, component)) return { component: '', segment: component }
  return { component, segment: terminator(segment, text[behind]) }
}

function nextLineEndsWith(text: string, at: number, character: string): boolean {
  const line =
    text
      .slice(at, at + LONGEST_ISA)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  return line.endsWith(character)
}

/** Senders on Windows end segments with CR LF: the LF ends it, and the CR before it is trimmed as a blank. */
function terminator(character: string, next: string | undefined): string {
  return character === '\r' && next === '\n' ? '\n' : character
}

/** Where the interchange header is missing, the group or set header still shows the separators. */
export function delimitersFromHeader(text: string, at: number): Delimiters | undefined {
  const element = text[at + 2] ?? ''
  if (!canSeparate(element) || isLineBreak(element)) return undefined
  const quoted = `\\u${element.charCodeAt(0).toString(16).padStart(4, '0')}`
  const next = text.startsWith('GS', at) ? 'ST' : 'B[A-Z0-9]{2}|AK1|SE'
  const following = new RegExp(`([^A-Za-z0-9 ])\\s*(?:${next})${quoted}`).exec(text.slice(at, at + LONGEST_ISA))
  if (!following) return undefined
  const [matched, segment = '~'] = following
  return { element, component: '', segment: terminator(segment, matched[1]), release: '', repetition: '' }
}

function isLineBreak(character: string): boolean {
  return character === '\r' || character === '\n'
}

function canSeparate(character: string): boolean {
  return character !== '' && !/[A-Za-z0-9 ]/.test(character)
}

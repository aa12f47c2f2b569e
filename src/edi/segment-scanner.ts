import { type Delimiters, findUnescaped, type Segment } from './segment.ts'

/** A reading head over a text: moves on with every segment that is taken. */
export type SegmentScanner = { readonly text: string; at: number; readonly delimiters: Delimiters }

// Some senders indent segments, fold lines or pad with NUL; none of it is ever data between two segments.
const BLANK = /[^\s\0\ufeff]/g

// A segment without its terminator would take the next one for its own data, even the next interchange's header.
const LINE_OF_ITS_OWN = /\n[ \t]{0,20}(?=([A-Z][A-Z0-9]{1,2})[^A-Za-z0-9\s])/g

/** Index of the first character at or after `from` that is not a blank; the text's length when there is none. */
export function skipBlanks(text: string, from: number): number {
  if (text.charCodeAt(from) > 0x20 && text.charCodeAt(from) < 0x7f) return from
  BLANK.lastIndex = from
  return BLANK.exec(text)?.index ?? text.length
}

/** Takes the next segment, or nothing at the end of the text. Empty segments are passed over. */
export function nextSegment(scanner: SegmentScanner): Segment | undefined {
  const { text, delimiters } = scanner
  for (;;) {
    const start = skipBlanks(text, scanner.at)
    if (start >= text.length) {
      scanner.at = text.length
      return undefined
    }
    const terminator = findUnescaped(text, delimiters.segment, start, delimiters.release)
    let written = text.slice(start, terminator < 0 ? text.length : terminator)
    scanner.at = terminator < 0 ? text.length : terminator + 1
    const swallowed = written.includes('\n') ? swallowedFrom(scanner, written, start) : -1
    if (swallowed >= 0) {
      written = written.slice(0, swallowed)
      scanner.at = start + swallowed
    }
    written = withoutTrailingBlanks(written)
    if (written === '') continue
    const segment = toSegment(written, start, delimiters)
    return swallowed < 0 ? segment : { ...segment, unterminated: true }
  }
}

/** Whether another interchange begins here, perhaps with other separators. Takes nothing. */
export function interchangeFollows({ text, at }: SegmentScanner): boolean {
  const start = skipBlanks(text, at)
  const first = text.charCodeAt(start)
  // Nearly every segment ends this question with its first letter.
  if (first !== 0x49 && first !== 0x55) return false
  return beginsInterchange(text, start)
}

/**
 * ISA01 has two digits, UNB a syntax identifier of four letters, and UNA six characters before another header. A long
 * line that was folded may begin with the same three letters.
 */
const HEADER =
  /(?:ISA([^A-Za-z0-9\s])\d\d\1|UNB[^A-Za-z0-9\s][A-Z0-9]{4}[^A-Za-z0-9]|UNA[^\r\n]{5,6}(?:[\r\n]|\s{0,4})\s{0,4}UN[BGH][^A-Za-z0-9\s])/y

function beginsInterchange(text: string, at: number): boolean {
  HEADER.lastIndex = at
  return HEADER.test(text)
}

/**
 * Where in a segment a new line begins the next one, because this one lost its terminator: with a segment's tag and the
 * separator of elements. A line that was folded behind a separator goes on with a value and not with a tag.
 * @returns -1 where none does
 */
function swallowedFrom({ text, delimiters }: SegmentScanner, written: string, start: number): number {
  LINE_OF_ITS_OWN.lastIndex = 0
  for (let line = LINE_OF_ITS_OWN.exec(written); line; line = LINE_OF_ITS_OWN.exec(written)) {
    const [matched, tag = ''] = line
    const at = start + line.index + matched.length
    if (beginsInterchange(text, at)) return line.index
    const before = written.slice(0, line.index).trimEnd().at(-1) ?? ''
    const isFolded = before === delimiters.element || before === delimiters.component || before === delimiters.release
    if (text[at + tag.length] === delimiters.element && !isFolded && isTagOf(tag, delimiters)) return line.index
  }
  return -1
}

/** EDIFACT, which alone has a release character, knows tags of three letters only. */
function isTagOf(tag: string, { release }: Delimiters): boolean {
  return release === '' || /^[A-Z]{3}$/.test(tag)
}

function withoutTrailingBlanks(written: string): string {
  let end = written.length
  while (end > 0 && written.charCodeAt(end - 1) <= 0x20) end--
  return end === written.length ? written : written.slice(0, end)
}

function toSegment(written: string, start: number, delimiters: Delimiters): Segment {
  const position = { start, end: start + written.length }
  const parts = splitElements(withoutLineBreaks(written), delimiters)
  const [tag = ''] = parts
  return { tag: tag.trim(), parts, position }
}

/** A line break inside a segment was put there to fold a long line; it is not part of any value. */
function withoutLineBreaks(written: string): string {
  return written.includes('\n') || written.includes('\r') ? written.replace(/[\r\n]+/g, '') : written
}

function splitElements(written: string, { element, release }: Delimiters): string[] {
  if (release === '' || !written.includes(release)) return splitPlain(written, element)
  const parts: string[] = []
  let from = 0
  for (;;) {
    const separator = findUnescaped(written, element, from, release)
    if (separator < 0) break
    parts.push(written.slice(from, separator))
    from = separator + 1
  }
  parts.push(written.slice(from))
  return parts
}

/** As `split`, which is slower on texts that are each taken apart once. */
function splitPlain(written: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = written.indexOf(separator); at >= 0; at = written.indexOf(separator, from)) {
    parts.push(written.slice(from, at))
    from = at + 1
  }
  parts.push(written.slice(from))
  return parts
}

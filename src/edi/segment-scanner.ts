import { type Delimiters, findUnescaped, type Segment } from './segment.ts'

/** A reading head over a text: moves on with every segment that is taken. */
export type SegmentScanner = { readonly text: string; at: number; readonly delimiters: Delimiters }

// Some senders indent segments, fold lines or pad with NUL; none of it is ever data between two segments.
const BLANK = /[^\s\0\ufeff]/g

// A last segment without its terminator would take the next interchange's header for its own data.
const SWALLOWED_HEADER = /\n[ \t]{0,20}(?:ISA|UNA|UNB)[^A-Za-z0-9\s]/

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
    const swallowed = written.includes('\n') && SWALLOWED_HEADER.exec(written)
    if (swallowed) {
      written = written.slice(0, swallowed.index)
      scanner.at = start + swallowed.index
    }
    written = withoutTrailingBlanks(written)
    if (written !== '') return toSegment(written, start, delimiters)
  }
}

/** Whether another interchange begins here, perhaps with other separators. Takes nothing. */
export function interchangeFollows({ text, at }: SegmentScanner): boolean {
  const start = skipBlanks(text, at)
  const first = text.charCodeAt(start)
  // Nearly every segment ends this question with its first letter.
  if (first !== 0x49 && first !== 0x55) return false
  return HEADERS.some((tag) => text.startsWith(tag, start) && !isWordCharacter(text.charCodeAt(start + tag.length)))
}

const HEADERS = ['ISA', 'UNA', 'UNB']

function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
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
  if (release === '' || !written.includes(release)) return written.split(element)
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

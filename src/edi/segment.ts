import type { Position } from '../domain/trade/trade-facts.ts'

/** The characters that one interchange uses to take itself apart. */
export type Delimiters = {
  element: string
  /** Empty when the interchange names none. */
  component: string
  segment: string
  /** EDIFACT only: the character after it is data. Empty in X12, which has no such thing. */
  release: string
  /** Empty where elements cannot repeat. */
  repetition: string
}

export type Segment = {
  tag: string
  /**
   * The tag and then the elements, so that an index is the element's number in the standard: `parts[2]` of an
   * SN1 is SN102. As written, release characters included.
   */
  parts: string[]
  position: Position
  /** It had no terminator: a new line began the next segment. */
  unterminated?: true
}

/** The element with that number, without the blanks around it; empty when the segment is shorter. */
export function element(segment: Segment | undefined, number: number): string {
  return segment?.parts[number]?.trim() ?? ''
}

/** Where the element with that number stands; the whole segment when it has no such element. */
export function elementPosition(text: string, segment: Segment, number: number, delimiters: Delimiters): Position {
  const { position, parts } = segment
  if (number >= parts.length) return position
  if (delimiters.release === '' && parts.length > 1) {
    const length = parts.reduce((sum, part) => sum + part.length + 1, -1)
    if (length === position.end - position.start) return positionByLength(position.start, parts, number)
  }
  const written = text.slice(position.start, position.end)
  let from = 0
  for (let passed = 0; passed < number; passed++) {
    const separator = findUnescaped(written, delimiters.element, from, delimiters.release)
    if (separator < 0) return position
    from = separator + 1
  }
  const separator = findUnescaped(written, delimiters.element, from, delimiters.release)
  return { start: position.start + from, end: separator < 0 ? position.end : position.start + separator }
}

/** Quicker than searching the text again; wrong where a line break was taken out of a folded segment. */
function positionByLength(start: number, parts: string[], number: number): Position {
  let from = start
  for (let index = 0; index < number; index++) from += (parts[index]?.length ?? 0) + 1
  return { start: from, end: from + (parts[number]?.length ?? 0) }
}

/** Index of the next `sought` that no release character protects, or -1. */
export function findUnescaped(text: string, sought: string, from: number, release: string): number {
  let found = text.indexOf(sought, from)
  if (release === '') return found
  while (found > from && isReleased(text, found, release, from)) found = text.indexOf(sought, found + 1)
  return found
}

function isReleased(text: string, at: number, release: string, from: number): boolean {
  let releases = 0
  while (at - releases > from && text[at - releases - 1] === release) releases++
  return releases % 2 === 1
}

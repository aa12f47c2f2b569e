import { decodeEntities } from './xml/entities.ts'

/** A text as its sender wrote it, and where each of its characters stands in what was pasted. */
export type Unwrapped = { text: string; placeOf(offset: number): number }

/** A piece of the written text that was put in another one's place. Pieces are in order and do not overlap. */
type Edit = { start: number; end: number; instead: string }

// A header behind nothing but quotation marks; the run of marks is what every line of the quotation begins with.
const QUOTED_HEADER = /^([ \t]{0,4}(?:>[ \t]?){1,9})(?=(?:ISA|GS|ST|UNA|UNB|UNH|STX)[^A-Za-z0-9\s]|<\?xml|<[A-Za-z])/m

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi

/**
 * Takes off what mail programs and web pages put around a document: quotation marks before every line, and characters
 * written as entities. Nothing where a text needs neither, which is nearly always.
 */
export function unwrapPasted(text: string): Unwrapped | undefined {
  const unquoted = withEdits(text, quotationMarks(text))
  const decoded = withEdits(unquoted?.text ?? text, escapes(unquoted?.text ?? text))
  if (!unquoted || !decoded) return decoded ?? unquoted
  return { text: decoded.text, placeOf: (offset) => unquoted.placeOf(decoded.placeOf(offset)) }
}

function quotationMarks(text: string): Edit[] {
  const [, marks] = QUOTED_HEADER.exec(text) ?? []
  if (marks === undefined) return []
  const depth = marks.split('>').length - 1
  const line = new RegExp(`^[ \\t]{0,4}(?:>[ \\t]?){1,${depth}}`, 'gm')
  return [...text.matchAll(line)].map(({ index, 0: { length } }) => joined(text, { start: index, end: index + length }))
}

/** A mail program breaks long lines at a blank, which the line break then stands for. */
function joined(text: string, { start, end }: { start: number; end: number }): Edit {
  const before = /([^\r\n]?)(\r?\n)$/.exec(text.slice(Math.max(0, start - 3), start))
  const isInside =
    before?.[1] !== undefined && /[\p{L}\p{N},.]/u.test(before[1]) && /[\p{L}\p{N}]/u.test(text[end] ?? '')
  const beginsSegment = /^[A-Z][A-Z0-9]{1,2}[^A-Za-z0-9\s]/.test(text.slice(end, end + 4))
  if (!before || !isInside || beginsSegment) return { start, end, instead: '' }
  return { start: start - (before[2] ?? '').length, end, instead: ' ' }
}

/** XML has entities of its own; it is pasted escaped where its first tag is. */
function escapes(text: string): Edit[] {
  const isXml = /^\s*<|<\?xml/.test(text)
  if (isXml || !text.includes('&')) return []
  return [...text.matchAll(ENTITY)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    instead: /^&nbsp;$/i.test(written) ? ' ' : decodeEntities(written.toLowerCase()),
  }))
}

function withEdits(text: string, edits: Edit[]): Unwrapped | undefined {
  if (edits.length === 0) return undefined
  let written = ''
  let from = 0
  const kept: { at: number; start: number }[] = []
  for (const { start, end, instead } of edits) {
    kept.push({ at: written.length, start: from })
    written += text.slice(from, start)
    if (instead !== '') kept.push({ at: written.length, start })
    written += instead
    from = end
  }
  kept.push({ at: written.length, start: from })
  written += text.slice(from)
  return { text: written, placeOf: (offset) => placeIn(kept, offset) }
}

function placeIn(kept: { at: number; start: number }[], offset: number): number {
  let low = 0
  let high = kept.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((kept[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = kept[low]
  return piece ? piece.start + offset - piece.at : offset
}

/** The same result with every position in the text as it was pasted. */
export function inPasted<Result>(result: Result, { placeOf }: Unwrapped): Result {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    if (isPosition(value)) {
      const start = placeOf(value.start)
      return { start, end: value.end > value.start ? placeOf(value.end - 1) + 1 : start }
    }
    return Object.fromEntries(entries.map(([name, member]) => [name, move(member)]))
  }
  // Moving positions changes no shape.
  return move(result) as Result
}

function isPosition(value: object): value is { start: number; end: number } {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
}

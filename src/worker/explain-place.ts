import { isSameFigure } from '../domain/trade/same-figure.ts'
import type { TradeDocument } from '../domain/trade/trade-document.ts'
import type { Position } from '../domain/trade/trade-facts.ts'
import { explainIn } from '../edi/dictionary/explain-position.ts'
import type { ListedSegment } from '../edi/listed-segment.ts'
import type { ExplainedPlace, FigureSource, PlaceInFile } from './file-work.ts'
import { linesOf } from './lines-of.ts'
import { listOnce, readOnce } from './read-once.ts'
import { segmentIndexAt } from './segment-index.ts'

/** What stands at a place, in which segment, and which line of the form it belongs to. */
export async function explainPlace({ text, origin, source }: PlaceInFile): Promise<ExplainedPlace> {
  const segments = listOnce(text)
  const { documents } = await readOnce(text, origin)
  const position = placeOf(text, segments, documents, source)
  const explanation = explainIn(segments, text, position)
  const line = lineAt(segments, documents, position.start)
  return {
    segment: segmentIndexAt(segments, position.start),
    position,
    ...(explanation ? { explanation } : {}),
    ...(line ? { line } : {}),
  }
}

function placeOf(text: string, segments: ListedSegment[], documents: TradeDocument[], source: FigureSource): Position {
  const { position, value, envelope, element } = source
  if (envelope) return inEnvelope(text, segments, source) ?? position
  const named = element === undefined ? undefined : namedElement(segments, position, element)
  if (named || value === undefined) return named ?? position
  return findFigure(text, segments, wholeLine(documents, position), value) ?? position
}

function namedElement(segments: ListedSegment[], { start }: Position, name: string): Position | undefined {
  const [tag, number] = name.split('-')
  const segment = segments[segmentIndexAt(segments, start)]
  return segment?.tag === tag ? segment?.elements[Number(number) - 1]?.position : undefined
}

/** A line's item and amount stand in segments behind its first. Anything else is its own place. */
function wholeLine(documents: TradeDocument[], position: Position): Position {
  const document = documents.find((one) => isIn(position.start, one.position))
  const lines = document ? linesOf(document) : []
  const at = lines.findIndex((line) => isSame(line.position, position))
  if (!document || at < 0) return position
  const next = lines[at + 1]?.position.start ?? document.position.end
  return { start: position.start, end: Math.max(position.end, next) }
}

/** However long the part is that a figure is looked for in. */
const SEGMENTS_AT_MOST = 5_000

function findFigure(text: string, segments: ListedSegment[], range: Position, figure: string): Position | undefined {
  const first = segmentIndexAt(segments, range.start)
  for (const segment of segments.slice(Math.max(0, first), first + SEGMENTS_AT_MOST)) {
    if (segment.position.start >= range.end) return undefined
    const found = placesOf(segment).find(
      (place) =>
        place.position.start < range.end &&
        place.position.end > range.start &&
        isSameFigure(place.value, undefined, figure),
    )
    if (found) return found.position
    const readable = placesOf(segment).find((place) => reads(text, segment, place, range, figure))
    if (readable) return readable.position
  }
  return undefined
}

type Place = { value: string; position: Position }

/** Components first: a composite as a whole is none of its figures. */
function placesOf({ elements }: ListedSegment): Place[] {
  return elements.flatMap((element) => element.components ?? [element])
}

/** Dates and amounts may be written in a way that only the dictionary reads. */
function reads(text: string, segment: ListedSegment, { value, position }: Place, range: Position, figure: string) {
  if (position.start >= range.end || position.end <= range.start || !/^\s*[+-]?\d/.test(value)) return false
  const { meaning } = explainIn([segment], text, position) ?? {}
  return meaning !== undefined && isSameFigure(value, meaning, figure)
}

/** Who sent it and when stands in the interchange's header, which may be long before the document. */
const headers = {
  ISA: { sender: 6, receiver: 8, sent: 9 },
  UNB: { sender: 2, receiver: 3, sent: 4 },
} as const

function inEnvelope(text: string, segments: ListedSegment[], source: FigureSource): Position | undefined {
  const { position, value = '', envelope = 'sender' } = source
  const own = segmentIndexAt(segments, position.start)
  const start = segments.slice(0, own + 1).findLastIndex(({ tag }) => tag === 'ISA' || tag === 'UNB')
  const header = segments[start]
  if (!header) return findFigure(text, segments, position, value)
  const around = { start: header.position.start, end: position.start }
  const stated = findFigure(text, segments, around, value)
  const element = header.elements[headers[header.tag === 'ISA' ? 'ISA' : 'UNB'][envelope] - 1]
  return stated ?? element?.position
}

/** What follows the last line and belongs to the document again. */
const summaries = new Set(['CTT', 'CAD', 'ISS', 'TDS', 'UNS', 'SE', 'UNT'])

function lineAt(segments: ListedSegment[], documents: TradeDocument[], offset: number): ExplainedPlace['line'] {
  const document = documents.findIndex(({ position }) => isIn(offset, position))
  const found = documents[document]
  if (!found) return undefined
  const index = linesOf(found).findLastIndex(({ position }) => position.start <= offset)
  const line = linesOf(found)[index]
  if (!line) return undefined
  if (isXml(found) && offset >= line.position.end) return undefined
  const from = segmentIndexAt(segments, line.position.start)
  const behind = segments.slice(Math.max(0, from), segmentIndexAt(segments, offset) + 1)
  return behind.some(({ tag }) => summaries.has(tag)) ? undefined : { document, index }
}

const isXml = ({ syntax }: TradeDocument) => syntax !== 'x12' && syntax !== 'edifact' && syntax !== 'tradacoms'
const isIn = (offset: number, { start, end }: Position) => offset >= start && offset < end
const isSame = (one: Position, other: Position) => one.start === other.start && one.end === other.end

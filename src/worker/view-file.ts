import { compareDocuments, type DocumentDifferences } from '../domain/compare-documents.ts'
import type { TradeDocument } from '../domain/trade-document.ts'
import { readDecimal } from '../edi/decimals.ts'
import { explainIn } from '../edi/dictionary/explain-position.ts'
import type { ListedSegment } from '../edi/list-segments.ts'
import type {
  ExplainedPlace,
  FileOutline,
  FilePage,
  FilesToCompare,
  OutlinedDocument,
  PlaceInFile,
  SegmentPage,
} from './protocol.ts'
import { listOnce, readOnce } from './read-once.ts'
import { worstFirst } from './read-page.ts'

const PROBLEMS_AT_MOST = 500
const DOCUMENTS_AT_MOST = 500

/** What a file holds, without its lines: enough for the head of the form and to know how long the rest is. */
export function outlineFile({ text, origin }: FilePage): FileOutline {
  const { documents, problems } = readOnce(text, origin)
  return {
    documents: documents.slice(0, DOCUMENTS_AT_MOST).map(outline),
    total: documents.length,
    problems: worstFirst(problems).slice(0, PROBLEMS_AT_MOST),
    problemsInAll: problems.length,
    segments: listOnce(text).length,
  }
}

/** Lines stay in the worker: they are what makes a document long. */
function outline(document: TradeDocument): OutlinedDocument {
  const lineCount = linesOf(document).length
  switch (document.kind) {
    case 'other':
      return { document: { ...document, segments: [] }, lineCount }
    case 'adjustment':
    case 'application-advice':
    case 'acknowledgment':
    case 'remittance':
    case 'transport-status':
      return { document, lineCount }
    default:
      return { document: { ...document, lines: [] }, lineCount }
  }
}

function linesOf(document: TradeDocument) {
  return 'lines' in document ? document.lines : []
}

export function readLines({ text, origin, document = 0, from = 0, atMost = 200 }: FilePage) {
  const found = readOnce(text, origin).documents[document]
  return found ? linesOf(found).slice(from, from + atMost) : []
}

export function readSegments({ text, from = 0, atMost = 200 }: FilePage): SegmentPage {
  return { segments: listOnce(text).slice(from, from + atMost), from }
}

/** What stands at a place, in which segment, and which line of the form it belongs to. */
export function explainPlace({ text, origin, position, value }: PlaceInFile): ExplainedPlace {
  const segments = listOnce(text)
  const at = segmentIndex(segments, position.start)
  const meant = value === undefined ? undefined : findElement(segments, at, value)
  const exact = meant?.position ?? position
  const explanation = explainIn(segments, text, exact)
  const line = lineAt(readOnce(text, origin).documents, exact.start)
  return {
    segment: meant?.segment ?? at,
    position: exact,
    ...(explanation ? { explanation } : {}),
    ...(line ? { line } : {}),
  }
}

/** A line's quantity and its item may stand in segments of their own right behind the line's first. */
const SEGMENTS_BEHIND = 6

function findElement(segments: ListedSegment[], from: number, value: string) {
  for (let at = from; at < segments.length && at <= from + SEGMENTS_BEHIND; at++) {
    const segment = segments[at]
    if (!segment) return undefined
    const element = segment.elements
      .flatMap((one) => [...(one.components ?? []), one])
      .find((one) => sameFigure(one.value, value))
    if (element) return { segment: at, position: element.position }
  }
  return undefined
}

function sameFigure(written: string, value: string): boolean {
  return written.trim() === value || (readDecimal(written) ?? written) === value
}

function lineAt(documents: TradeDocument[], offset: number): ExplainedPlace['line'] {
  const document = documents.findIndex(({ position }) => offset >= position.start && offset < position.end)
  const found = documents[document]
  if (!found) return undefined
  const index = linesOf(found).findLastIndex(({ position }) => position.start <= offset)
  return index < 0 ? undefined : { document, index }
}

/** Segments are in order and do not overlap; a place between two belongs to the one before. */
function segmentIndex(segments: { position: { start: number } }[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle]?.position.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export function compareFiles({ before, after }: FilesToCompare): DocumentDifferences | undefined {
  const one = readOnce(before.text, before.origin).documents[before.document ?? 0]
  const other = readOnce(after.text, after.origin).documents[after.document ?? 0]
  return one && other ? compareDocuments(one, other) : undefined
}

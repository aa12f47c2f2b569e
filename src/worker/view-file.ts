import { compareDocuments, type DocumentDifferences } from '../domain/compare/compare-documents.ts'
import { lineAmount } from '../domain/trade/line-amount.ts'
import type { TradeDocument } from '../domain/trade/trade-document.ts'
import { explainSegment } from '../edi/dictionary/explain-position.ts'
import type { ListedSegment } from '../edi/listed-segment.ts'
import type {
  FileLine,
  FileOutline,
  FilePage,
  FilesToCompare,
  NamedSegment,
  OutlinedDocument,
  RawSegment,
  TablePage,
} from './file-work.ts'
import { linesOf } from './lines-of.ts'
import { listOnce, readOnce, tableOnce } from './read-once.ts'
import { worstFirst } from './read-page.ts'
import { segmentIndexAt } from './segment-index.ts'

const PROBLEMS_AT_MOST = 500
const DOCUMENTS_AT_MOST = 500
const ROWS_AT_ONCE = 200

/** What a file holds, without its lines: enough for the head of the form and to know how long the rest is. */
export async function outlineFile({ text, origin }: FilePage): Promise<FileOutline> {
  const { documents, problems } = await readOnce(text, origin)
  return {
    documents: documents.slice(0, DOCUMENTS_AT_MOST).map((document) => outline(document, listOnce(text))),
    total: documents.length,
    problems: worstFirst(problems).slice(0, PROBLEMS_AT_MOST),
    problemsInAll: problems.length,
    segments: listOnce(text).length,
  }
}

/** Lines stay in the worker: they are what makes a document long. */
function outline(document: TradeDocument, segments: ListedSegment[]): OutlinedDocument {
  const lines = linesOf(document)
  const own = ownSegments(document, segments)
  return {
    document: withoutLines(document),
    lineCount: lines.length,
    priced: lines.some(({ price, amount }) => price !== undefined || amount !== undefined),
    ownSegments: own.to - own.from,
  }
}

/** From which of the file's segments to before which one. */
function ownSegments({ position }: TradeDocument, segments: ListedSegment[]): { from: number; to: number } {
  const from = segmentIndexAt(segments, position.start)
  return { from, to: segmentIndexAt(segments, position.end - 1) + 1 }
}

function withoutLines(document: TradeDocument): TradeDocument {
  switch (document.kind) {
    case 'other':
      return { ...document, segments: [] }
    case 'adjustment':
    case 'application-advice':
    case 'acknowledgment':
    case 'remittance':
    case 'transport-status':
    case 'transport-order':
    case 'freight-invoice':
    case 'party-list':
    case 'message':
      return document
    default:
      return { ...document, lines: [] }
  }
}

export async function readLines({
  text,
  origin,
  document = 0,
  from = 0,
  atMost = ROWS_AT_ONCE,
}: FilePage): Promise<FileLine[]> {
  const found = (await readOnce(text, origin)).documents[document]
  if (!found) return []
  return linesOf(found)
    .slice(from, from + atMost)
    .map((line) => {
      const comesTo = lineAmount(line)
      return comesTo ? { ...line, comesTo } : line
    })
}

export function readSegments({ text, from = 0, atMost = ROWS_AT_ONCE }: FilePage): RawSegment[] {
  const segments = listOnce(text)
  return segments
    .slice(from, from + atMost)
    .map((segment, index) => withSurroundings(text, segments, from + index, segment))
}

/** What stands between two segments belongs to the first, up to its last line break; blanks before the second indent it. */
function withSurroundings(text: string, segments: ListedSegment[], at: number, segment: ListedSegment): RawSegment {
  const { start, end } = segment.position
  const before = segments[at - 1]?.position.end
  const after = segments[at + 1]?.position.start ?? text.length
  const leadStart = before === undefined ? 0 : afterLineBreak(text, before, start)
  const isLast = at === segments.length - 1
  return {
    ...segment,
    lead: { start: leadStart, end: start },
    tail: { start: end, end: isLast ? after : afterLineBreak(text, end, after) },
  }
}

function afterLineBreak(text: string, from: number, to: number): number {
  const lineBreak = text.lastIndexOf('\n', to - 1)
  return lineBreak < from ? to : lineBreak + 1
}

/** The segments of a document for which there is no form, element by element in the words of the standard. */
export async function nameSegments({
  text,
  origin,
  document = 0,
  from = 0,
  atMost = ROWS_AT_ONCE,
}: FilePage): Promise<NamedSegment[]> {
  const found = (await readOnce(text, origin)).documents[document]
  if (!found) return []
  const own = ownSegments(found, listOnce(text))
  const last = Math.min(own.to, own.from + from + atMost)
  return listOnce(text)
    .slice(own.from + from, last)
    .map((segment) => nameSegment(text, segment))
}

function nameSegment(text: string, segment: ListedSegment): NamedSegment {
  const { name } = explainSegment(segment, text)
  const elements = segment.elements.flatMap((element, index) =>
    (element.components ?? [element]).flatMap((part, component) =>
      part.value.trim() === ''
        ? []
        : [
            {
              position: part.position,
              explanation: explainSegment(segment, text, { element: index + 1, component: component + 1 }),
            },
          ],
    ),
  )
  return { tag: segment.tag, name, position: segment.position, elements }
}

export function readTable({ text, from = 0, atMost = ROWS_AT_ONCE }: FilePage): TablePage {
  const [head = [], ...rows] = tableOnce(text)
  return { head, rows: rows.slice(from, from + atMost), total: rows.length }
}

export async function compareFiles({ before, after }: FilesToCompare): Promise<DocumentDifferences | undefined> {
  const one = (await readOnce(before.text, before.origin)).documents[before.document ?? 0]
  const other = (await readOnce(after.text, after.origin)).documents[after.document ?? 0]
  return one && other ? compareDocuments(one, other) : undefined
}

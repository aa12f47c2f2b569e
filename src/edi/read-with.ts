import type { ReadResult, TradeDocument } from '../domain/trade/trade-document.ts'
import type { Origin } from '../domain/trade/trade-facts.ts'
import { readEdifact } from './edifact/read-edifact.ts'
import { type FoundDocument, findDocument } from './find-document.ts'
import { inPasted, unwrapPasted } from './pasted-text.ts'
import { collectProblems } from './problems.ts'
import type { ReaderSource, Readers } from './readers/readers.ts'
import { skipBlanks } from './segment-scanner.ts'
import { readX12 } from './x12/read-x12.ts'
import { readXml } from './xml/read-xml.ts'

/** Reads a text with these readers. A document that none of them knows is a list of its segments. */
export function readWith(readers: Readers, text: string, origin?: Origin): ReadResult {
  const unwrapped = unwrapPasted(text)
  if (!unwrapped) return readPlain(readers, text, origin)
  return inPasted(readPlain(readers, unwrapped.text, origin), unwrapped)
}

function readPlain(readers: Readers, text: string, origin: Origin | undefined): ReadResult {
  const { problems, report } = collectProblems()
  const source: ReaderSource = { text, origin, report, readers, interchanges: new Set() }
  const documents = withUniqueIds(readAll(source))
  if (documents.length === 0 && problems.length === 0) report('nothing-found', { start: 0, end: text.length })
  // Trailers are checked before what lies above them is read; a person reads from the top.
  problems.sort((one, other) => one.position.start - other.position.start)
  return { documents, problems }
}

function readAll(source: ReaderSource): TradeDocument[] {
  const { text, report } = source
  const documents: TradeDocument[] = []
  let at = skipBlanks(text, 0)
  let found = findDocument(text, at)
  while (at < text.length) {
    const until = found?.at ?? text.length
    if (until > at && (found || documents.length > 0)) report('text-outside', { start: at, end: until })
    if (!found) break
    at = skipBlanks(text, readFound(source, found, documents))
    found = findDocument(text, at)
  }
  return documents
}

/** @returns where reading stopped */
function readFound(source: ReaderSource, found: FoundDocument, documents: TradeDocument[]): number {
  if (found.syntax === 'xml') {
    for (const document of readXml(source, { start: found.at, end: found.end })) documents.push(document)
    return found.end
  }
  const { syntax, tag, at, begin, delimiters, asStandard } = found
  if (!asStandard) source.report('odd-header', { start: at, end: at + tag.length }, { segment: tag })
  const scanner = { text: source.text, at: begin, delimiters }
  const read = syntax === 'x12' ? readX12 : syntax === 'edifact' ? readEdifact : source.readers.tradacoms
  if (!read) return source.text.length
  for (const document of read(source, scanner)) documents.push(document)
  return scanner.at
}

/** A text that holds the same document twice would give two the same id; the later one then tells where it stands. */
function withUniqueIds(documents: TradeDocument[]): TradeDocument[] {
  const ids = new Set<string>()
  return documents.map((document) => {
    const id = ids.has(document.id) ? `${document.id}@${document.position.start}` : document.id
    ids.add(id)
    return id === document.id ? document : { ...document, id }
  })
}

import type { DocumentDifferences } from '../domain/compare/compare-documents.ts'
import type { LineAmount } from '../domain/trade/line-amount.ts'
import type { ReadProblem, TradeDocument } from '../domain/trade/trade-document.ts'
import type { Origin, Position } from '../domain/trade/trade-facts.ts'
import type { Explanation } from '../edi/dictionary/explain-position.ts'
import type { ListedSegment } from '../edi/listed-segment.ts'

/** What the worker does with one file for whoever looks at it: an outline first, then the part that is in view. */
export type FileWork = {
  outlineFile: { input: FilePage; output: FileOutline }
  readLines: { input: FilePage; output: FileLine[] }
  readSegments: { input: FilePage; output: RawSegment[] }
  nameSegments: { input: FilePage; output: NamedSegment[] }
  readTable: { input: FilePage; output: TablePage }
  explainPlace: { input: PlaceInFile; output: ExplainedPlace }
  compareFiles: { input: FilesToCompare; output: DocumentDifferences | undefined }
}

/** A part of a file: of the document with that index, of its segments, or of its rows. `from` counts from 0. */
export type FilePage = { text: string; origin?: Origin; document?: number; from?: number; atMost?: number }

/** A document without what makes it long: how many lines there are, whether any has a price, how many segments it takes. */
export type OutlinedDocument = { document: TradeDocument; lineCount: number; priced: boolean; ownSegments: number }
export type FileOutline = {
  documents: OutlinedDocument[]
  total: number
  /** Worst first, as far as anybody reads. */
  problems: ReadProblem[]
  problemsInAll: number
  segments: number
}
export type FileLine = Extract<TradeDocument, { lines: unknown[] }>['lines'][number] & { comesTo?: LineAmount }

/** A segment with the text around it that belongs to no other: line breaks, and what closes it. */
export type RawSegment = ListedSegment & { lead: Position; tail: Position }

/** A segment and its elements in words, for documents that have no form. */
export type NamedSegment = {
  tag: string
  name: string
  position: Position
  elements: { position: Position; explanation: Explanation }[]
}
export type TablePage = { head: string[]; rows: string[][]; total: number }

/**
 * Where a figure comes from: its element, its segment, or the part of the text that it stands in, with the figure itself
 * to look for. `envelope`: it stands in what is around the document. `element`, as in `SN1-04`: the one that is meant where
 * the same figure stands in several of a segment.
 */
export type FigureSource = {
  position: Position
  value?: string
  envelope?: 'sender' | 'receiver' | 'sent'
  element?: string
}
export type PlaceInFile = { text: string; origin?: Origin; source: FigureSource }
export type ExplainedPlace = {
  /** Counted from 0; -1 where the text has none. */
  segment: number
  /** The element that was meant, or the segment. */
  position: Position
  explanation?: Explanation
  /** The line of a document that the place belongs to, both counted from 0. */
  line?: { document: number; index: number }
}
export type FilesToCompare = { before: FilePage; after: FilePage }

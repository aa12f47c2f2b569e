import type { DocumentDifferences } from '../domain/compare-documents.ts'
import type { FoundException } from '../domain/found-exception.ts'
import type { DocumentId, PartnerId } from '../domain/ids.ts'
import type { PartnerTerms } from '../domain/partner-terms.ts'
import type { RecognisedTicket, TicketWords } from '../domain/recognised-ticket.ts'
import type { Origin, Position, ReadProblem, TradeDocument } from '../domain/trade-document.ts'
import type { Explanation } from '../edi/dictionary/explain-position.ts'
import type { ListedSegment } from '../edi/list-segments.ts'

/**
 * What the worker can do. Everything here is plain JSON: text goes in, findings or one page come out, since copying
 * whole documents between threads blocks the one that paints.
 */
export type Work = {
  recogniseTicket: { input: TicketWords; output: RecognisedTicket }
  readDocuments: { input: DocumentsToRead; output: DocumentPage }
  outlineFile: { input: FilePage; output: FileOutline }
  readLines: { input: FilePage; output: FileLine[] }
  readSegments: { input: FilePage; output: SegmentPage }
  explainPlace: { input: PlaceInFile; output: ExplainedPlace }
  compareFiles: { input: FilesToCompare; output: DocumentDifferences | undefined }
  keepTexts: { input: TextToKeep[]; output: number }
  findExceptions: { input: ExceptionSearch; output: ExceptionSearchResult }
}
export type TaskName = keyof Work

/** `from` counts from 0. */
export type DocumentsToRead = { text: string; origin?: Origin; from?: number; atMost?: number }

export type DocumentPage = {
  documents: TradeDocument[]
  /** How many documents the text holds in all. */
  total: number
  /** What is wrong with the whole text, worst first, as far as anybody reads. */
  problems: ReadProblem[]
  problemsInAll: number
}

/** A part of a file: of the document with that index, or of its segments. */
export type FilePage = { text: string; origin?: Origin; document?: number; from?: number; atMost?: number }

/** A document without its lines, and how many there are. */
export type OutlinedDocument = { document: TradeDocument; lineCount: number }
export type FileOutline = {
  documents: OutlinedDocument[]
  total: number
  problems: ReadProblem[]
  problemsInAll: number
  segments: number
}
export type FileLine = Extract<TradeDocument, { lines: unknown[] }>['lines'][number]
export type SegmentPage = { segments: ListedSegment[]; from: number }
/** `value`: the figure that somebody pointed at, where the position is that of the whole segment. */
export type PlaceInFile = { text: string; origin?: Origin; position: Position; value?: string }
export type ExplainedPlace = {
  /** Counted from 0. */
  segment: number
  /** The element that was meant, or the segment. */
  position: Position
  explanation?: Explanation
  /** The line of a document that the place belongs to, both counted from 0. */
  line?: { document: number; index: number }
}
export type FilesToCompare = { before: FilePage; after: FilePage }

/** A Trading Grid document for the worker to read once and keep: a document's text never changes. */
export type TextToKeep = { id: DocumentId; receivedAt: string; text: string; replaces?: DocumentId }

/** What to compare: per partner its terms and the documents that were kept before. */
export type ExceptionSearch = {
  partners: { partner: PartnerId; terms: PartnerTerms; documents: DocumentId[] }[]
  now: string
  /** So many at most, the worst and most valuable first; those of `causes` in any case. */
  atMost: number
  causes: string[]
}

/** `missing`: texts that the worker does not have; keep them and ask again. */
export type ExceptionSearchResult =
  | { state: 'missing'; documents: DocumentId[] }
  | {
      state: 'found'
      exceptions: FoundException[]
      /** How many there are in all. */
      open: number
      resolved: number
      /** Documents in which no business document was found. */
      unreadable: DocumentId[]
    }

export type Tasks = {
  [Task in TaskName]: (input: Work[Task]['input'], signal: AbortSignal) => Promise<Work[Task]['output']>
}

export type Job<Task extends TaskName = TaskName> = {
  [One in Task]: { job: number; task: One; input: Work[One]['input'] }
}[Task]

/** `cancel` names a job. */
export type ToWorker = Job | { cancel: number }

/** `ready` comes first and once. A failure is our mistake: what is wrong with a text is in the output. */
export type FromWorker = 'ready' | { job: number; output: Work[TaskName]['output'] } | { job: number; failure: string }

import type { PromiseMade, PromiseTopic } from '../domain/claims/settled-promises.ts'
import type { FoundException, QuotedPiece } from '../domain/exceptions/found-exception.ts'
import type { LineProgress } from '../domain/exceptions/order-progress.ts'
import type { DocumentId, PartnerId } from '../domain/ids.ts'
import type { RecognizedTicket, TicketWords } from '../domain/ticket/recognized-ticket.ts'
import type { PartnerTerms } from '../domain/trade/partner-terms.ts'
import type { ReadProblem, TradeDocument } from '../domain/trade/trade-document.ts'
import type { Origin, Position } from '../domain/trade/trade-facts.ts'
import type { TrailFindings } from '../domain/trail/verify-trail.ts'
import type { FileWork } from './file-work.ts'
import type { PackWork } from './pack-work.ts'
import type { TrailPage } from './verify-trail.ts'

/**
 * What the worker can do. Nearly everything here is plain JSON: text goes in, findings or one page come out, since copying
 * whole documents between threads blocks the one that paints.
 */
export type Work = FileWork &
  PackWork & {
    recognizeTicket: { input: TicketWords; output: RecognizedTicket }
    readDocuments: { input: DocumentsToRead; output: DocumentPage }
    keepTexts: { input: TextToKeep[]; output: number }
    findExceptions: { input: ExceptionSearch; output: ExceptionSearchResult }
    settlePromises: { input: PromiseSearch; output: PromiseSearchResult }
    verifyTrail: { input: TrailPage; output: TrailFindings }
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
      /** How many there are, and how many of them are open. */
      all: number
      open: number
      /** The orders that the documents are about, as they stand. */
      orders: OrderPicture[]
      /** Documents in which no business document was found. */
      unreadable: DocumentId[]
    }

/** A document at one of its lines. */
export type DocumentPlace = { document: DocumentId; position: Position }
/** An order with a partner. */
export type OrderPicture = {
  partner: PartnerId
  orderNumber: string
  /** How many lines it has; `lines` holds the first and those that an exception is about. */
  allLines: number
  lines: LineProgress<DocumentPlace>[]
}

/** One partner's promises, to be held against its documents, which were kept before. */
export type PromiseSearch = PromiseTopic & { documents: DocumentId[]; promises: PromiseMade[] }
/** A promise that a document shows as done, with the day that the document states. */
export type ShownPromise = { promise: string; on: string; by: QuotedPiece }
export type PromiseSearchResult =
  | { state: 'missing'; documents: DocumentId[] }
  | {
      state: 'found'
      settled: ShownPromise[]
      /** Promises that no document can show as done. */
      unclear: string[]
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

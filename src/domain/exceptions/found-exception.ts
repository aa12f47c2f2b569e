import type { DocumentId, PartnerId } from '../ids.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import type { Position } from '../trade/trade-facts.ts'
import type { TradeException } from './trade-exception.ts'

/** A line of a document as its file has it, for reading beside other lines. */
export type QuotedPiece = {
  /** The Trading Grid document; absent where a text came without one. */
  document?: DocumentId
  kind: TradeDocument['kind']
  set: string
  number: string
  sentAt: string
  fromUs: boolean
  position: Position
  text: string
}

/** What was found, the Trading Grid's partner that it is about, and the evidence in the documents' own words. */
export type FoundException = {
  exception: TradeException
  partner: PartnerId
  /** One per piece of evidence, in that order. */
  pieces: QuotedPiece[]
  /** The document after which it was over. */
  settledBy?: QuotedPiece
}

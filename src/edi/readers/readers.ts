import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { EdifactReading } from '../edifact/edifact-reading.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import type { Source } from '../source.ts'
import type { X12Reading } from '../x12/x12-reading.ts'
import type { XmlFamily } from '../xml/xml-family.ts'

/** One transaction set can be several documents: an 857 is a ship notice and its invoices. */
export type X12Reader = (reading: X12Reading) => TradeDocument | TradeDocument[]
export type EdifactReader = (reading: EdifactReading) => TradeDocument

/** Reads a transmission (STX to END) and leaves the scanner behind it. */
export type TradacomsReader = (source: Source, scanner: SegmentScanner) => TradeDocument[]

/** Who reads what: by set (`850`), by message type (`ORDERS`), and the standards in XML. */
export type Readers = {
  x12: ReadonlyMap<string, X12Reader>
  edifact: ReadonlyMap<string, EdifactReader>
  xml: readonly XmlFamily[]
  tradacoms?: TradacomsReader
}

/** What is shared by those that have to find the reader of a document first. */
export type ReaderSource = Source & { readers: Readers }

export function joinReaders(parts: Partial<Readers>[]): Readers {
  const tradacoms = parts.find((part) => part.tradacoms)?.tradacoms
  return {
    ...(tradacoms && { tradacoms }),
    x12: new Map(parts.flatMap(({ x12 = [] }) => [...x12])),
    edifact: new Map(parts.flatMap(({ edifact = [] }) => [...edifact])),
    xml: parts.flatMap(({ xml = [] }) => xml),
  }
}

import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { type EnvelopedDocument, noteInterchange, readInterchange } from '../read-interchange.ts'
import type { ReaderSource } from '../readers/readers.ts'
import type { Delimiters } from '../segment.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import { edifactEnvelope } from './edifact-envelope.ts'
import { toEdifactSegment } from './edifact-segment.ts'
import { readOther } from './sets/read-other.ts'

/** Takes one interchange from the scanner and reads every message in it. */
export function readEdifact(source: ReaderSource, scanner: SegmentScanner): TradeDocument[] {
  const { delimiters } = scanner
  const found: TradeDocument[] = []
  readInterchange(scanner, edifactEnvelope, source.report, {
    header: (unb) => {
      const { elements } = toEdifactSegment(unb, delimiters)
      noteInterchange(source, unb, elements[2]?.[0] ?? '', elements[5]?.[0] ?? '')
    },
    document: (message) => found.push(readMessage(source, delimiters, message)),
  })
  return found
}

function readMessage(source: ReaderSource, delimiters: Delimiters, message: EnvelopedDocument): TradeDocument {
  const { report, readers } = source
  const segments = message.segments.map((segment) => toEdifactSegment(segment, delimiters))
  const read = readers.edifact.get(message.set) ?? readOther
  return read({ source, delimiters, message, segments, report })
}

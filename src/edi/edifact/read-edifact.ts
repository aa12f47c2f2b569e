import type { TradeDocument } from '../../domain/trade-document.ts'
import { codeList } from '../code-list.ts'
import { type EnvelopedDocument, noteInterchange, readInterchange } from '../read-interchange.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import type { Source } from '../source.ts'
import { edifactEnvelope } from './edifact-envelope.ts'
import type { EdifactReading } from './edifact-reading.ts'
import { toEdifactSegment, value } from './edifact-segment.ts'
import { readAcknowledgment } from './sets/read-acknowledgment.ts'
import { readAdjustment } from './sets/read-adjustment.ts'
import { readApplicationAdvice } from './sets/read-application-advice.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readOrder, readOrderChange } from './sets/read-order.ts'
import { readOrderResponse } from './sets/read-order-response.ts'
import { readOther } from './sets/read-other.ts'
import { readReceipt } from './sets/read-receipt.ts'
import { readRemittance } from './sets/read-remittance.ts'
import { readShipNotice } from './sets/read-ship-notice.ts'

const readers = codeList<(reading: EdifactReading) => TradeDocument>({
  APERAK: readApplicationAdvice,
  COMDIS: readAdjustment,
  CONTRL: readAcknowledgment,
  DESADV: readShipNotice,
  INVOIC: readInvoice,
  ORDCHG: readOrderChange,
  ORDERS: readOrder,
  ORDRSP: readOrderResponse,
  RECADV: readReceipt,
  REMADV: readRemittance,
})

/** Takes one interchange from the scanner and reads every message in it. */
export function readEdifact(source: Source, scanner: SegmentScanner): TradeDocument[] {
  const { header, documents } = readInterchange(scanner, edifactEnvelope, source.report)
  if (header) {
    const unb = toEdifactSegment(header, scanner.delimiters)
    noteInterchange(source, header, value(unb, 2), value(unb, 5))
  }
  return documents.map((message) => readMessage(source, scanner, message))
}

function readMessage(source: Source, { delimiters }: SegmentScanner, message: EnvelopedDocument): TradeDocument {
  const { report } = source
  const segments = message.segments.map((segment) => toEdifactSegment(segment, delimiters))
  const read = readers.get(message.set) ?? readOther
  return read({ source, delimiters, message, segments, report })
}

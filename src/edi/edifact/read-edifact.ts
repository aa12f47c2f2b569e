import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import { type EnvelopedDocument, noteInterchange, readInterchange } from '../read-interchange.ts'
import type { Delimiters } from '../segment.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import type { Source } from '../source.ts'
import { edifactEnvelope } from './edifact-envelope.ts'
import type { EdifactReading } from './edifact-reading.ts'
import { toEdifactSegment } from './edifact-segment.ts'
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

function readMessage(source: Source, delimiters: Delimiters, message: EnvelopedDocument): TradeDocument {
  const { report } = source
  const segments = message.segments.map((segment) => toEdifactSegment(segment, delimiters))
  const read = readers.get(message.set) ?? readOther
  return read({ source, delimiters, message, segments, report })
}

import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import { type Envelope, noteInterchange, readInterchange } from '../read-interchange.ts'
import { element } from '../segment.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import type { Source } from '../source.ts'
import { checkSyntaxNotes } from './check-syntax-notes.ts'
import { type EnvelopeFacts, readEnvelopeFacts } from './envelope-facts.ts'
import { readTa1 } from './read-interchange-acknowledgment.ts'
import { readAcknowledgment } from './sets/read-acknowledgment.ts'
import { readAdjustment } from './sets/read-adjustment.ts'
import { readApplicationAdvice } from './sets/read-application-advice.ts'
import { readInventory } from './sets/read-inventory.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readOrder } from './sets/read-order.ts'
import { readOrderChange } from './sets/read-order-change.ts'
import { readOrderResponse } from './sets/read-order-response.ts'
import { readOther } from './sets/read-other.ts'
import { readReceipt } from './sets/read-receipt.ts'
import { readRemittance } from './sets/read-remittance.ts'
import { readShipNotice } from './sets/read-ship-notice.ts'
import { readShipmentAndBilling } from './sets/read-shipment-and-billing.ts'
import { readTransportStatus } from './sets/read-transport-status.ts'
import { checkGroupType, x12Envelope } from './x12-envelope.ts'
import type { X12Reading } from './x12-reading.ts'

const readers = codeList<(reading: X12Reading) => TradeDocument | TradeDocument[]>({
  '214': readTransportStatus,
  '810': readInvoice,
  '812': readAdjustment,
  '820': readRemittance,
  '824': readApplicationAdvice,
  '846': readInventory,
  '850': readOrder,
  '855': readOrderResponse,
  '856': readShipNotice,
  '857': readShipmentAndBilling,
  '860': readOrderChange,
  '861': readReceipt,
  '865': readOrderResponse,
  '997': readAcknowledgment,
  '999': readAcknowledgment,
})

/** Takes one interchange from the scanner and reads every document in it. */
export function readX12(source: Source, scanner: SegmentScanner): TradeDocument[] {
  const { report } = source
  const { delimiters } = scanner
  const found: TradeDocument[] = []
  const factsOf = rememberLast(readEnvelopeFacts)
  readInterchange(scanner, x12Envelope, report, {
    header: (isa) => noteInterchange(source, isa, element(isa, 6), element(isa, 13)),
    beside: (ta1, isa) => found.push(readTa1(source, ta1, readEnvelopeFacts({ interchange: isa }))),
    document: (transaction) => {
      checkGroupType(report, transaction)
      for (const segment of transaction.segments) checkSyntaxNotes(report, segment)
      const read = readers.get(transaction.set) ?? readOther
      const envelope = factsOf(transaction)
      const documents = read({ source, delimiters, transaction, envelope, report })
      for (const document of [documents].flat()) found.push(document)
    },
  })
  return found
}

/** A group may hold thousands of sets; what its headers say is read once. */
function rememberLast(read: (envelope: Envelope) => EnvelopeFacts): (envelope: Envelope) => EnvelopeFacts {
  let last: { envelope: Envelope; facts: EnvelopeFacts } | undefined
  return (envelope) => {
    const isSame = last && last.envelope.group === envelope.group && last.envelope.interchange === envelope.interchange
    if (!last || !isSame) last = { envelope, facts: read(envelope) }
    return last.facts
  }
}

import type { Origin, TradeDocument } from '../../domain/trade-document.ts'
import { codeList } from '../code-list.ts'
import type { Report } from '../problems.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import { readTa1 } from './read-interchange-acknowledgment.ts'
import { readAcknowledgment } from './sets/read-acknowledgment.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readOrder } from './sets/read-order.ts'
import { readOrderChange } from './sets/read-order-change.ts'
import { readOrderResponse } from './sets/read-order-response.ts'
import { readOther } from './sets/read-other.ts'
import { readReceipt } from './sets/read-receipt.ts'
import { readShipNotice } from './sets/read-ship-notice.ts'
import { readShipmentAndBilling } from './sets/read-shipment-and-billing.ts'
import { readX12Interchange } from './x12-interchange.ts'
import type { X12Reading } from './x12-reading.ts'

const readers = codeList<(reading: X12Reading) => TradeDocument | TradeDocument[]>({
  '810': readInvoice,
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
export function readX12(scanner: SegmentScanner, origin: Origin | undefined, report: Report): TradeDocument[] {
  const { text, delimiters } = scanner
  const { isa, acknowledgments, transactions } = readX12Interchange(scanner, report)
  return [
    ...acknowledgments.map((ta1) => readTa1(ta1, isa, origin, report)),
    ...transactions.flatMap((transaction) => {
      const read = readers.get(transaction.set) ?? readOther
      return read({ text, delimiters, origin, transaction, report })
    }),
  ]
}

import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import type { Source } from '../source.ts'
import { find, findAll } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlFamily } from '../xml/xml-family.ts'
import { readApplicationResponse } from './sets/read-application-response.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readReceipt, readShipNotice } from './sets/read-movement.ts'
import { readOrder, readOrderChange, readOrderResponse } from './sets/read-order.ts'
import { readOther } from './sets/read-other.ts'
import { readRemittance } from './sets/read-remittance.ts'
import type { UblReading } from './ubl-reading.ts'

const readers = codeList<(reading: UblReading) => TradeDocument>({
  ApplicationResponse: readApplicationResponse,
  CreditNote: readInvoice,
  DebitNote: readInvoice,
  DespatchAdvice: readShipNotice,
  Invoice: readInvoice,
  Order: readOrder,
  OrderCancellation: readOrderChange,
  OrderChange: readOrderChange,
  OrderResponse: readOrderResponse,
  OrderResponseSimple: readOrderResponse,
  ReceiptAdvice: readReceipt,
  RemittanceAdvice: readRemittance,
  SelfBilledCreditNote: readInvoice,
  SelfBilledInvoice: readInvoice,
})

/** Universal Business Language, OASIS. Other standards also have an Invoice; UBL's says so in its namespace. */
export const ubl: XmlFamily = {
  isOf: ({ position }, text) =>
    text.slice(position.start, position.start + 2000).includes('urn:oasis:names:specification:ubl:schema:xsd:'),
  knows: ({ name }) => readers.has(name),
  read: (source, root, envelope) => (readers.get(root.name) ?? readOther)(readingOf(source, root, envelope)),
}

function readingOf(source: Source, root: XmlElement, envelope: XmlElement | undefined): UblReading {
  const [header] = findAll(envelope, 'StandardBusinessDocumentHeader')
  return {
    source,
    report: source.report,
    root,
    envelope: { sender: find(header, 'Sender'), receiver: find(header, 'Receiver') },
  }
}

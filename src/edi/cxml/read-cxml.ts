import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import { otherDocument, type XmlReading } from '../xml/xml-document.ts'
import type { XmlFamily } from '../xml/xml-family.ts'
import { readConfirmation } from './read-confirmation.ts'
import { readInvoice } from './read-invoice.ts'
import { readOrder } from './read-order.ts'
import { readShipNotice } from './read-ship-notice.ts'

const readers = codeList<(reading: XmlReading) => TradeDocument>({
  ConfirmationRequest: readConfirmation,
  InvoiceDetailRequest: readInvoice,
  OrderRequest: readOrder,
  ShipNoticeRequest: readShipNotice,
})

/** cXML 1.2 (cxml.org), which has no namespace: its DTDs cXML.dtd, Fulfill.dtd and InvoiceDetail.dtd. */
export const cxml: XmlFamily = {
  isOf: ({ name, position }, text) =>
    name === 'cXML' || (readers.has(name) && !/xmlns\s*=/.test(text.slice(position.start, position.start + 300))),
  knows: ({ name }) => readers.has(name),
  read: (source, root, envelope) => {
    const reading = { source, report: source.report, root, envelope }
    const read = readers.get(root.name)
    return read ? read(reading) : otherDocument(reading, 'cxml', root.children.at(-1)?.children[0]?.name ?? root.name)
  },
}

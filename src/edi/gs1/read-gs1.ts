import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import { namespaceOf } from '../xml/namespace-of.ts'
import type { XmlElement } from '../xml/xml.ts'
import { otherDocument } from '../xml/xml-document.ts'
import type { XmlFamily } from '../xml/xml-family.ts'
import type { Gs1Reading } from './gs1-document.ts'
import { readInvoice } from './read-invoice.ts'
import { readReceipt, readShipNotice } from './read-movement.ts'
import { readOrder, readOrderResponse } from './read-order.ts'

const readers = codeList<(reading: Gs1Reading) => TradeDocument>({
  despatchAdvice: readShipNotice,
  invoice: readInvoice,
  order: readOrder,
  orderResponse: readOrderResponse,
  receivingAdvice: readReceipt,
})

/** In version 3 a message holds documents that have no namespace of their own; in version 2 the document has one. */
const message = /^([a-zA-Z]+)Message$/
const VERSION_3 = /^urn:gs1:ecom:/
const VERSION_2 = /^urn:ean\.ucc:/

/** GS1 XML for electronic business messages (eCom), version 3.x: Business Message Standards of GS1, with version 2 in part. */
export const gs1: XmlFamily = {
  isOf: (element, text) =>
    (message.test(element.name) && VERSION_3.test(namespaceOf(element, text))) ||
    (readers.has(element.name) && VERSION_2.test(namespaceOf(element, text))),
  knows: (element) => documentsIn(element).length > 0,
  read: (source, root, envelope) => {
    const { report } = source
    const inside = documentsIn(root)
    if (inside.length === 0) return otherDocument({ source, report, root, envelope }, 'gs1', root.name)
    const outer = message.test(root.name) ? root : envelope
    return inside.flatMap((element) => {
      const read = readers.get(element.name)
      return read ? [read({ source, report, root: element, envelope: outer })] : []
    })
  },
}

function documentsIn(element: XmlElement): XmlElement[] {
  if (!message.test(element.name)) return readers.has(element.name) ? [element] : []
  return element.children.filter(({ name }) => readers.has(name))
}

import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import type { Source } from '../source.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { otherDocument } from '../xml/xml-document.ts'
import type { XmlFamily } from '../xml/xml-family.ts'
import type { IdocReading } from './idoc-reading.ts'
import { readDelivery } from './read-delivery.ts'
import { readInvoice } from './read-invoice.ts'
import { readOrder, readOrderChange, readOrderResponse } from './read-order.ts'

/** By message type (MESTYP), which says what a basic type such as ORDERS05 is used for. */
const readers = codeList<(reading: IdocReading) => TradeDocument>({
  DESADV: readDelivery,
  INVOIC: readInvoice,
  ORDCHG: readOrderChange,
  ORDERS: readOrder,
  ORDRSP: readOrderResponse,
})

const basicTypes: [RegExp, string][] = [
  [/^ORDERS\d\d/, 'ORDERS'],
  [/^INVOIC\d\d/, 'INVOIC'],
  [/^(?:DELVRY|DESADV)\d\d/, 'DESADV'],
]

/**
 * SAP IDocs as XML: basic types ORDERS05, DELVRY03/07 and INVOIC02 with EDI_DC40, as SAP's XML port writes them (segments
 * and qualifiers as in transaction WE60). One file may hold several IDOC elements.
 */
export const idoc: XmlFamily = {
  isOf: (element) => idocsIn(element).length > 0,
  knows: () => true,
  read: (source, root, envelope) => idocsIn(root).map((element) => readOne(source, root, element, envelope)),
}

function idocsIn(root: XmlElement): XmlElement[] {
  const all = root.name === 'IDOC' ? [root] : findAll(root, 'IDOC')
  return all.filter((element) => find(element, 'EDI_DC40') !== undefined)
}

function readOne(source: Source, root: XmlElement, element: XmlElement, envelope: XmlElement | undefined) {
  const control = find(element, 'EDI_DC40')
  const basic = textAt(control, 'IDOCTYP') || root.name
  const set = textAt(control, 'MESTYP') || (basicTypes.find(([pattern]) => pattern.test(basic))?.[1] ?? basic)
  const reading: IdocReading = { source, report: source.report, root: element, envelope, control, set }
  const read = readers.get(set)
  return read ? read(reading) : otherDocument(reading, 'idoc', set)
}

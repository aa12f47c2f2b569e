import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { Position } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'
import type { Source } from '../source.ts'
import { below, find, findAll } from './elements.ts'
import { readApplicationResponse } from './sets/read-application-response.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readReceipt, readShipNotice } from './sets/read-movement.ts'
import { readOrder, readOrderChange, readOrderResponse } from './sets/read-order.ts'
import { readOther } from './sets/read-other.ts'
import { readRemittance } from './sets/read-remittance.ts'
import type { UblReading } from './ubl-reading.ts'
import { parseXml, type XmlElement } from './xml.ts'

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
})

const nothing: ReadonlySet<string> = new Set()

/** Reads the UBL documents in one range of the text, bare or in a Standard Business Document envelope. */
export function readUbl(source: Source, range: Position): TradeDocument[] {
  const { report } = source
  return parseXml(source.text, range, report).flatMap((root) => {
    const isKnown = (element: XmlElement) => readers.has(element.name) && isUbl(source.text, element)
    if (isKnown(root)) return [readRoot(source, root, undefined)]
    const inside = below(root, nothing)
      .map(({ element }) => element)
      .filter(isKnown)
    if (inside.length > 0) return inside.map((element) => readRoot(source, element, root))
    if (isUbl(source.text, root)) return [readOther(readingOf(source, root, undefined))]
    const start = root.position.start
    report(
      'xml-unknown',
      { start, end: Math.min(root.position.end, start + root.name.length + 1) },
      { element: root.name },
    )
    return []
  })
}

/** Other formats also have an Invoice; UBL's says so in its namespace. */
function isUbl(text: string, { position }: XmlElement): boolean {
  const opening = text.slice(position.start, position.start + 2000)
  return opening.includes('urn:oasis:names:specification:ubl:schema:xsd:')
}

function readRoot(source: Source, root: XmlElement, envelope: XmlElement | undefined): TradeDocument {
  const read = readers.get(root.name) ?? readOther
  return read(readingOf(source, root, envelope))
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

import { namespaceOf } from '../xml/namespace-of.ts'
import { otherDocument, type XmlReading } from '../xml/xml-document.ts'
import type { XmlFamily } from '../xml/xml-family.ts'
import { readInvoice } from './read-invoice.ts'
import { readOrderX } from './read-order.ts'

/** Factur-X, XRechnung (CrossIndustryInvoice), ZUGFeRD 1.0 (CrossIndustryDocument) and Order-X. */
const readers = new Map<
  string,
  (reading: XmlReading) => ReturnType<typeof readInvoice> | ReturnType<typeof readOrderX>
>([
  ['CrossIndustryInvoice', readInvoice],
  ['CrossIndustryDocument', readInvoice],
  ['SCRDMCCBDACIOMessageStructure', readOrderX],
])

const NAMESPACE = /^urn:(?:un:unece:uncefact:data:|ferd:)/

/**
 * Cross Industry documents of UN/CEFACT: the syntax that EN 16931-3-3 binds an invoice to, used by Factur-X 1.0 (= ZUGFeRD
 * 2.x) and XRechnung, and its sister Order-X 1.0.
 */
export const cii: XmlFamily = {
  isOf: (element, text) => /^(?:CrossIndustry|SCRDM)/.test(element.name) && NAMESPACE.test(namespaceOf(element, text)),
  knows: ({ name }) => readers.has(name),
  read: (source, root, envelope) => {
    const reading = { source, report: source.report, root, envelope }
    const read = readers.get(root.name)
    return read ? read(reading) : otherDocument(reading, 'cii', root.name)
  },
}

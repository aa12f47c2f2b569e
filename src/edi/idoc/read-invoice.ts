import type { InvoiceDocument } from '../../domain/trade/trade-document.ts'
import type { LineOfOrder } from '../../domain/trade/trade-line.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { readCharges, readTaxes } from './facts.ts'
import { documentBase } from './idoc-document.ts'
import { type IdocReading, numberIn, qualified, withoutZeros } from './idoc-reading.ts'
import { readLine } from './read-line.ts'

/** BSART of a document that takes an amount off: credit memo, and the reversal of an invoice. */
const credits = /^(?:CRME|CRNO|INVS)$/i

/** INVOIC02. */
export function readInvoice(reading: IdocReading): InvoiceDocument {
  const { root } = reading
  const items = findAll(root, 'E1EDP01')
  const number = textAt(qualified(root, 'E1EDK02', 'QUALF', '009'), 'BELNR') || textAt(root, 'E1EDK01', 'BELNR')
  const orderNumber = textAt(qualified(root, 'E1EDK02', 'QUALF', '001'), 'BELNR')
  const lines = items.map((item) => readInvoicedLine(reading, item, orderNumber))
  const typeCode = textAt(root, 'E1EDK01', 'BSART')
  const original = textAt(qualified(root, 'E1EDK02', 'QUALF', '087', '017'), 'BELNR')
  const headTaxes = readTaxes(reading, root, 'E1EDK04')
  return {
    kind: 'invoice',
    ...documentBase(reading, {
      by: 'supplier',
      number,
      own: '009',
      orderNumbers: [orderNumber, ...lines.map((line) => line.orderNumber ?? '')],
    }),
    sign: credits.test(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(original && { originalInvoice: original }),
    lines,
    charges: [
      ...readCharges(reading, root, 'E1EDK05'),
      ...(headTaxes.length > 0 ? headTaxes : items.flatMap((item) => readTaxes(reading, item, 'E1EDP04'))),
      ...items.flatMap((item) => readCharges(reading, item, 'E1EDP05', textAt(item, 'POSEX'))),
    ],
    ...readTotals(reading),
    ...readTerms(reading),
  }
}

function readInvoicedLine(reading: IdocReading, item: XmlElement, ofDocument: string): LineOfOrder {
  const reference = qualified(item, 'E1EDP02', 'QUALF', '001')
  const orderNumber = textAt(reference, 'BELNR') || ofDocument
  const orderLine = textAt(reference, 'ZEILE')
  return {
    ...readLine(reading, item),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
  }
}

type Totals = Pick<InvoiceDocument, 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'>

/** E1EDS01: 011 what is billed, 010 the same without tax, 005 the tax, 002 the value of the items. */
function readTotals(reading: IdocReading): Totals {
  const { root } = reading
  const isTaxed = qualified(root, 'E1EDS01', 'SUMID', '005') !== undefined
  const chosen = qualified(root, 'E1EDS01', 'SUMID', '011', ...(isTaxed ? [] : ['010']))
  const total = numberIn(reading, chosen, 'SUMME')
  const lineTotal = numberIn(reading, qualified(root, 'E1EDS01', 'SUMID', '002'), 'SUMME')
  const taxTotal = numberIn(reading, qualified(root, 'E1EDS01', 'SUMID', '005'), 'SUMME')
  return {
    ...(chosen && total !== undefined && { total, totalPosition: (find(chosen, 'SUMME') ?? chosen).position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}

/** E1EDK18: with a percentage a discount within so many days, without one the days until all is due. */
function readTerms(reading: IdocReading): Pick<InvoiceDocument, 'terms'> {
  const steps = findAll(reading.root, 'E1EDK18')
  const discounted = steps.find((step) => /[1-9]/.test(textAt(step, 'PRZNT')))
  const net = steps.findLast((step) => step !== discounted && textAt(step, 'TAGE') !== '')
  const percent = numberIn(reading, discounted, 'PRZNT')
  const discountDays = withoutZeros(textAt(discounted, 'TAGE'))
  const netDays = withoutZeros(textAt(net, 'TAGE'))
  const text = steps.map((step) => textAt(step, 'ZTERM_TXT')).find(Boolean) ?? ''
  if (percent === undefined && !netDays && !text) return {}
  return {
    terms: {
      ...(percent !== undefined && { discountPercent: percent }),
      ...(discountDays && { discountDays }),
      ...(netDays && { netDays }),
      ...(text && { text }),
    },
  }
}

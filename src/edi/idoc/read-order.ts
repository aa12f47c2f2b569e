import type { OrderChangeDocument, OrderDocument, OrderResponseDocument } from '../../domain/trade/trade-document.ts'
import type { AnsweredLine, ChangeOfLine, LineAnswer } from '../../domain/trade/trade-line.ts'
import { codeList } from '../code-list.ts'
import { findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { readCharges, readTaxes } from './facts.ts'
import { documentBase } from './idoc-document.ts'
import { dayIn, type IdocReading, numberIn, qualified } from './idoc-reading.ts'
import { readLine } from './read-line.ts'

/** The buyer's number (QUALF 001), else what the header calls the document. */
function orderNumberOf(root: XmlElement): string {
  return (
    textAt(qualified(root, 'E1EDK02', 'QUALF', '001'), 'BELNR') ||
    textAt(qualified(root, 'E1EDP02', 'QUALF', '001'), 'BELNR') ||
    textAt(root, 'E1EDK01', 'BELNR')
  )
}

/** ORDERS05 as an order, MESTYP ORDERS. */
export function readOrder(reading: IdocReading): OrderDocument {
  const { root } = reading
  const number = orderNumberOf(root)
  const typeCode = textAt(root, 'E1EDK01', 'BSART')
  return {
    kind: 'order',
    ...documentBase(reading, { by: 'buyer', number, orderNumbers: [number], own: '001' }),
    lines: findAll(root, 'E1EDP01').map((item) => readLine(reading, item)),
    ...amountsOf(reading),
    ...(typeCode && { typeCode }),
  }
}

/** E1EDS01: 002 is the net value of the document. */
function amountsOf(reading: IdocReading): Pick<OrderDocument, 'charges' | 'total'> {
  const { root } = reading
  const total = numberIn(reading, qualified(root, 'E1EDS01', 'SUMID', '011', '010', '002'), 'SUMME')
  return {
    charges: [
      ...readCharges(reading, root, 'E1EDK05'),
      ...readTaxes(reading, root, 'E1EDK04'),
      ...findAll(root, 'E1EDP01').flatMap((item) => readCharges(reading, item, 'E1EDP05', textAt(item, 'POSEX'))),
    ],
    ...(total !== undefined && { total }),
  }
}

/** ACTION of an item: 001 added, 002 changed, 003 deleted. */
const lineChanges = codeList<ChangeOfLine>({ '001': 'add', '002': 'change', '003': 'delete', '004': 'none' })

/** ORDERS05 as a change, MESTYP ORDCHG. An ACTION of 003 in the header takes the whole order back. */
export function readOrderChange(reading: IdocReading): OrderChangeDocument {
  const { root } = reading
  const number = orderNumberOf(root)
  const isCancelled = textAt(root, 'E1EDK01', 'ACTION') === '003'
  return {
    kind: 'order-change',
    ...documentBase(reading, {
      by: 'buyer',
      number,
      orderNumbers: [number],
      own: '001',
      purpose: isCancelled ? 'cancel' : 'change',
    }),
    lines: findAll(root, 'E1EDP01').map((item) => {
      const changeCode = textAt(item, 'ACTION')
      return {
        ...readLine(reading, item),
        changeCode,
        change: lineChanges.get(changeCode) ?? (changeCode === '' ? 'change' : 'other'),
      }
    }),
    ...amountsOf(reading),
  }
}

/** ACTION of a confirmed item; a reason for rejection (ABGRU) says no to it. */
const lineAnswers = codeList<LineAnswer>({ '000': 'accepted', '001': 'accepted', '002': 'changed', '003': 'rejected' })

/** ORDERS05 as a confirmation, MESTYP ORDRSP. */
export function readOrderResponse(reading: IdocReading): OrderResponseDocument {
  const { root } = reading
  const orderNumber = orderNumberOf(root)
  const own = textAt(qualified(root, 'E1EDK02', 'QUALF', '002'), 'BELNR')
  const responseCode = textAt(root, 'E1EDK01', 'ACTION')
  return {
    kind: 'order-response',
    ...documentBase(reading, {
      by: 'supplier',
      number: own || textAt(root, 'E1EDK01', 'BELNR'),
      orderNumbers: [orderNumber],
      own: '002',
    }),
    response: responseCode === '003' ? 'rejected' : 'other',
    responseCode,
    ...(own && { supplierReference: own }),
    lines: findAll(root, 'E1EDP01').map((item) => readAnsweredLine(reading, item, orderNumber)),
  }
}

function readAnsweredLine(reading: IdocReading, item: XmlElement, orderNumber: string): AnsweredLine {
  const line = readLine(reading, item)
  const code = textAt(item, 'ABGRU') || textAt(item, 'ACTION')
  const isRejected = textAt(item, 'ABGRU') !== ''
  const answer = isRejected ? 'rejected' : (lineAnswers.get(code) ?? 'other')
  const reference = qualified(item, 'E1EDP02', 'QUALF', '001')
  const orderLine = textAt(reference, 'ZEILE') || line.line
  const stated = {
    ...(line.unit && { unit: line.unit }),
    ...(line.price !== undefined && { price: line.price }),
    ids: [],
  }
  const parts = findAll(item, 'E1EDP20').flatMap((part) => {
    const quantity = numberIn(reading, part, 'WMENG')
    const date = dayIn(reading, part, 'EDATU', 'EZEIT')
    return quantity === undefined
      ? []
      : [{ answer, code, quantity, ...(date && { date }), ...stated, position: part.position }]
  })
  return {
    ...line,
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    answers: parts.length > 0 ? parts : [{ answer, code, quantity: line.quantity, ...stated, position: item.position }],
  }
}

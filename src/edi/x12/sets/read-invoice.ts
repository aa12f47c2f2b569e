import type { InvoiceDocument } from '../../../domain/trade/trade-document.ts'
import type { LineOfOrder } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { readCharges } from '../facts/read-charges.ts'
import { dateFact } from '../facts/read-dates.ts'
import { itemLayout, readLine } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { referenceFact } from '../facts/read-references.ts'
import { dueDates, readTerms } from '../facts/read-terms.ts'
import { amountOf } from '../facts/read-total.ts'
import { type Loops, splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { amountIn, beginningSegment, positionOf, requiredIn, type X12Reading } from '../x12-reading.ts'

/** BIG07: credit memo and credit invoice. */
const creditTypes = new Set(['CR', 'CN'])

/** 810, invoice. */
export function readInvoice(reading: X12Reading): InvoiceDocument {
  const big = beginningSegment(reading, 'BIG')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'IT1', ['TDS', 'CTT', 'SE'])
  const orderNumber = element(big, 4)
  const typeCode = element(big, 7)
  const aboutAll = [...header, ...summary]
  const originalInvoice = element(big, 10) || originalIn(aboutAll) || onlyOne(loops.map(originalIn))
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'invoice',
    ...documentBase(reading, aboutAll, {
      number: requiredIn(reading, big, 2, 'invoice number'),
      purpose: purposeOf(element(big, 8)),
      orderNumbers: [orderNumber, ...loops.map((loop) => readOrderLineReference(loop).orderNumber ?? '')],
      dates: [
        ...dateFact(reading, big, 1, 'invoice'),
        ...dateFact(reading, big, 3, 'order'),
        ...dueDates(reading, aboutAll),
      ],
      references: referenceFact(big, 5, 'other'),
    }),
    sign: creditTypes.has(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines: loops.map((loop) => readInvoiceLine(reading, loop, orderNumber)),
    ...readInvoiceAmounts(reading, aboutAll, loops),
    ...readTerms(reading, aboutAll),
  }
}

/** REF01 OI: the invoice that this one corrects or credits. */
function originalIn(segments: Segment[]): string {
  const found = segments.find(({ tag, parts }) => (tag === 'REF' || tag === 'N9') && parts[1]?.trim() === 'OI')
  return element(found, 2)
}

/** Lines may name it instead of the header; several are no one's original. */
function onlyOne(values: string[]): string {
  const [first = '', ...others] = new Set(values.filter(Boolean))
  return others.length === 0 ? first : ''
}

export function readInvoiceLine(reading: X12Reading, loop: Loops['loops'][number], orderNumber: string): LineOfOrder {
  return {
    ...readLine(reading, loop, loop[0], itemLayout, { mayLackQuantity: element(loop[0], 4) === '' }),
    ...(orderNumber && { orderNumber }),
    ...readOrderLineReference(loop),
  }
}

type Amounts = Pick<InvoiceDocument, 'charges' | 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'>

/** TDS01 is the total; AMT tells some parts of it. */
export function readInvoiceAmounts(reading: X12Reading, segments: Segment[], loops: Loops['loops']): Amounts {
  const tds = segments.find(({ tag }) => tag === 'TDS')
  const total = tds && amountIn(reading, tds, 1, 'invoice total')
  const lineTotal = amountOf(reading, segments, '1')
  const taxTotal = amountOf(reading, segments, 'T')
  return {
    charges: [
      ...readCharges(reading, segments),
      ...loops.flatMap((loop) => readCharges(reading, loop, element(loop[0], 1))),
    ],
    ...(tds && total !== undefined && { total, totalPosition: positionOf(reading, tds, 1) }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}

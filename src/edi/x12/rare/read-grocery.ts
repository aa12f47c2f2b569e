import type { InvoiceDocument, OrderDocument } from '../../../domain/trade/trade-document.ts'
import type { Charge } from '../../../domain/trade/trade-facts.ts'
import { negate } from '../../decimals.ts'
import { element, type Segment } from '../../segment.ts'
import { dateFact } from '../facts/read-dates.ts'
import { readPack } from '../facts/read-pack.ts'
import { type Loops, splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { amountIn, beginningSegment, numberIn, positionOf, requiredIn, type X12Reading } from '../x12-reading.ts'
import { readListedLine } from './listed-line.ts'

/** G68 and G17: quantity, unit, list cost, U.P.C. case code, then product ids. */
const layout = { quantity: 1, unit: 2, price: 3, caseCode: 4, pairs: [5, 7] }

/** 875, grocery products purchase order (X12 004010). G5003 is the order's number. */
export function readGroceryOrder(reading: X12Reading): OrderDocument {
  const g50 = beginningSegment(reading, 'G50')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'G68', ['G76', 'SE'])
  const number = requiredIn(reading, g50, 3, 'purchase order number')
  const status = element(g50, 1)
  return {
    kind: 'order',
    ...documentBase(reading, [...header, ...summary], {
      number,
      purpose: status === 'F' ? 'cancel' : status === 'R' ? 'replace' : 'original',
      dates: dateFact(reading, g50, 2, 'order'),
    }),
    orderNumbers: [number].filter(Boolean),
    lines: loops.map((loop, index) => readGroceryLine(reading, loop, index)),
    charges: [
      ...readCharges(reading, header),
      ...loops.flatMap((loop, index) => readCharges(reading, loop, lineNumber(index))),
    ],
  }
}

/** 880, grocery products invoice. G0102 is its number, G0104 the order, G3301 what it comes to, in cents. */
export function readGroceryInvoice(reading: X12Reading): InvoiceDocument {
  const g01 = beginningSegment(reading, 'G01')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'G17', ['G31', 'G33', 'SE'])
  const orderNumber = element(g01, 4)
  const g33 = summary.find(({ tag }) => tag === 'G33')
  const total = g33 && amountIn(reading, g33, 1, 'invoice total')
  return {
    kind: 'invoice',
    ...documentBase(reading, [...header, ...summary], {
      number: requiredIn(reading, g01, 2, 'invoice number'),
      purpose: 'original',
      orderNumbers: [orderNumber],
      dates: [
        ...dateFact(reading, g01, 1, 'invoice'),
        ...dateFact(reading, g01, 3, 'order'),
        ...header.flatMap((segment) => (segment.tag === 'G23' ? dateFact(reading, segment, 4, 'due') : [])),
      ],
    }),
    sign: 1,
    lines: loops.map((loop, index) => ({
      ...readGroceryLine(reading, loop, index),
      ...(orderNumber && { orderNumber }),
    })),
    charges: [
      ...readCharges(reading, [...header, ...summary]),
      ...loops.flatMap((loop, index) => readCharges(reading, loop, lineNumber(index))),
    ],
    ...(g33 && total !== undefined && { total, totalPosition: positionOf(reading, g33, 1) }),
  }
}

/** Neither segment numbers its line. */
const lineNumber = (index: number) => String(index + 1)

function readGroceryLine(
  reading: X12Reading,
  loop: Loops['loops'][number],
  index: number,
): OrderDocument['lines'][number] {
  const line = readListedLine(reading, loop, layout, lineNumber(index))
  const g70 = loop.find(({ tag }) => tag === 'G70' || tag === 'G20')
  // G70 and G20 are laid out as the first elements of a PO4.
  const pack = g70 && readPack(reading, [{ ...g70, tag: 'PO4', parts: ['PO4', ...g70.parts.slice(1, 4)] }], line.unit)
  return { ...line, ...(pack && { pack }) }
}

/**
 * X12 element 340 (G7201), charges; the others are allowances. G7202 05 and 06 say that the vendor pays later or by
 * check: then the bill stays as it is.
 */
const charges = new Set([
  '501',
  '502',
  '503',
  '504',
  '505',
  '506',
  '507',
  '508',
  '510',
  '511',
  '512',
  '513',
  '514',
  '515',
  '516',
])

/** G72: amount (08) in cents, percent (09). */
function readCharges(reading: X12Reading, segments: Segment[], line?: string): Charge[] {
  return segments.flatMap((segment) => {
    const amount = segment.tag === 'G72' ? amountIn(reading, segment, 8, 'amount') : undefined
    if (amount === undefined) return []
    const code = element(segment, 1)
    const isCharge = charges.has(code) && !amount.startsWith('-')
    const rate = numberIn(reading, segment, 9, 'percent')
    return [
      {
        kind: isCharge ? ('charge' as const) : ('allowance' as const),
        amount: isCharge || amount.startsWith('-') ? amount : negate(amount),
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(line !== undefined && { line }),
        position: segment.position,
      },
    ]
  })
}

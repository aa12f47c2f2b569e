import type { InvoiceDocument } from '../../domain/trade/trade-document.ts'
import type { Charge, DatedFact, Reference } from '../../domain/trade/trade-facts.ts'
import type { LineOfOrder } from '../../domain/trade/trade-line.ts'
import { negate } from '../decimals.ts'
import { readItemIds, readQuantity } from './read-order.ts'
import { documentBase } from './tradacoms-document.ts'
import { dayIn, first, numberIn, type TradacomsReading } from './tradacoms-reading.ts'
import { positionOf, type TradacomsSegment, value } from './tradacoms-segment.ts'

/** Where INVOIC and CREDIT keep the same things. */
const layouts = {
  INVOIC: { head: 'IRF', line: 'ILD', tax: 'STL', total: 'TLR' },
  CREDIT: { head: 'CRF', line: 'CLD', tax: 'CST', total: 'CTR' },
} as const

/** INVOIC and CREDIT: an ODD names the order, and the lines that bear its number (SEQA) belong to it. */
export function readInvoice(reading: TradacomsReading): InvoiceDocument {
  const { segments } = reading
  const isCredit = reading.set.startsWith('CRE')
  const layout = isCredit ? layouts.CREDIT : layouts.INVOIC
  const head = first(segments, layout.head)
  const orders = new Map(segments.filter(({ tag }) => tag === 'ODD').map((odd) => [value(odd, 1), odd]))
  const [onlyOrder] = orders.size === 1 ? [...orders.values()] : []
  const lineSegments = segments.filter(({ tag }) => tag === layout.line)
  const lines = lineSegments.map((line) => readLine(reading, line, orders.get(value(line, 1)) ?? onlyOrder))
  const typeCode = value(first(reading.file, 'TYP'), 1)
  const original = first(segments, 'OIR')
  const originalInvoice = value(original, 2)
  return {
    kind: 'invoice',
    ...documentBase(reading, {
      number: value(head, 1),
      by: 'supplier',
      orderNumbers: [...orders.values()].map((odd) => value(odd, 2)),
      purpose: typeCode === '0709' ? 'copy' : 'original',
      dates: datesOf(reading, head),
      references: [...orders.values()].flatMap(referencesOf),
    }),
    sign: isCredit ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines,
    charges: [...chargesOf(reading, layout.total), ...taxesOf(reading, layout.tax)],
    ...totalsOf(reading, layout.total),
    ...termsOf(reading),
  }
}

function datesOf(reading: TradacomsReading, head: TradacomsSegment | undefined): DatedFact[] {
  const pyt = first(reading.segments, 'PYT')
  const stated = [
    { segment: head, element: 2, meaning: 'invoice' as const, code: 'IVDT' },
    { segment: head, element: 3, meaning: 'other' as const, code: 'TXDT' },
    { segment: pyt, element: 3, meaning: 'due' as const, code: 'PAYD' },
  ]
  return stated.flatMap(({ segment, element, meaning, code }) => {
    const at = dayIn(reading, segment, element)
    return segment && at ? [{ meaning, code, at, position: positionOf(segment, element) }] : []
  })
}

function referencesOf(odd: TradacomsSegment): Reference[] {
  const stated = [
    { meaning: 'order' as const, code: 'ORNO', value: value(odd, 2), element: 2 },
    { meaning: 'other' as const, code: 'ORNO', value: value(odd, 2, 2), element: 2 },
    { meaning: 'delivery-note' as const, code: 'DELN', value: value(odd, 3), element: 3 },
  ]
  return stated.flatMap(({ element, ...reference }) =>
    reference.value === '' ? [] : [{ ...reference, position: positionOf(odd, element) }],
  )
}

function readLine(reading: TradacomsReading, line: TradacomsSegment, odd: TradacomsSegment | undefined): LineOfOrder {
  const price = numberIn(reading, line, 8, 4)
  const amount = numberIn(reading, line, 9, 4)
  const isCreditLine = value(line, 13) !== ''
  const orderNumber = value(odd, 2)
  const description = (line.elements[14] ?? [])
    .map((part) => part.value)
    .filter(Boolean)
    .join(' ')
  const quantity = readQuantity(reading, line, 7, 6)
  return {
    line: value(line, 2) || value(line, 1),
    ...(orderNumber && { orderNumber }),
    ids: readItemIds(line, 3),
    ...(description && { description }),
    ...quantity,
    ...(isCreditLine && { quantity: negate(quantity.quantity) }),
    ...(price !== undefined && { price, pricePosition: positionOf(line, 8) }),
    ...(amount !== undefined && { amount: isCreditLine ? negate(amount) : amount }),
    dates: [],
    references: odd ? referencesOf(odd).filter(({ meaning }) => meaning === 'delivery-note') : [],
    position: line.position,
  }
}

const sums = [
  { element: 3, kind: 'allowance', code: 'QYDT' },
  { element: 4, kind: 'allowance', code: 'VLDT' },
  { element: 5, kind: 'charge', code: 'SURT' },
  { element: 6, kind: 'allowance', code: 'TSUB' },
] as const

/** Discounts for quantity and value, surcharges, and subsidies of the whole document. */
function chargesOf(reading: TradacomsReading, tag: string): Charge[] {
  const trailer = first(reading.segments, tag)
  return sums.flatMap(({ element, kind, code }): Charge[] => {
    const amount = numberIn(reading, trailer, element, 2)
    if (!trailer || amount === undefined || !/[1-9]/.test(amount)) return []
    return [{ kind, amount: kind === 'charge' ? amount : negate(amount), code, position: positionOf(trailer, element) }]
  })
}

function taxesOf(reading: TradacomsReading, tag: string): Charge[] {
  return reading.segments.flatMap((segment): Charge[] => {
    if (segment.tag !== tag) return []
    const amount = numberIn(reading, segment, 13, 2)
    const rate = numberIn(reading, segment, 3, 3)
    const code = value(segment, 2)
    if (amount === undefined) return []
    return [
      {
        kind: 'tax',
        amount,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        position: positionOf(segment, 13),
      },
    ]
  })
}

/** TPSE is what is to be paid before the discount for settling early, TPSI the same with it. */
function totalsOf(
  reading: TradacomsReading,
  tag: string,
): Pick<InvoiceDocument, 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'> {
  const trailer = first(reading.segments, tag)
  const element = value(trailer, 11) === '' ? 12 : 11
  const total = numberIn(reading, trailer, element, 2)
  const lineTotal = numberIn(reading, trailer, 2, 2)
  const taxTotal = numberIn(reading, trailer, 10, 2)
  return {
    ...(trailer && total !== undefined && { total, totalPosition: positionOf(trailer, element) }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}

/** PYT: a day with a discount until then (PAYD), or a number of days with one (PAYY). */
function termsOf(reading: TradacomsReading): Pick<InvoiceDocument, 'terms'> {
  const pyt = first(reading.segments, 'PYT')
  const percent = numberIn(reading, pyt, 3, 3, 2) ?? numberIn(reading, pyt, 4, 3, 2)
  const days = value(pyt, 4)
  const text = value(pyt, 2)
  const isDiscounted = percent !== undefined && /[1-9]/.test(percent)
  if (!isDiscounted && !days && !text) return {}
  return {
    terms: {
      ...(isDiscounted && { discountPercent: percent }),
      ...(days && (isDiscounted ? { discountDays: days } : { netDays: days })),
      ...(text && { text }),
    },
  }
}

import type { InvoiceDocument } from '../../../domain/trade/trade-document.ts'
import { add } from '../../arithmetic.ts'
import { purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberIn, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { amountOf, readAmounts, type StatedAmount } from '../facts/read-amounts.ts'
import { readCharges } from '../facts/read-charges.ts'
import { readLine } from '../facts/read-line.ts'
import { readOrderLineReference, readReferences } from '../facts/read-references.ts'
import { type LineLoop, splitLines } from '../loops.ts'
import { chargesOf } from './read-order.ts'

/** BGM 1001: credit notes of all kinds. */
const creditNotes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532'])

/** INVOIC. */
export function readInvoice(reading: EdifactReading): InvoiceDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  const typeCode = value(bgm, 1)
  const { orderNumber } = readOrderLineReference(header)
  const originalInvoice = originalIn(header)
  const amounts = readAmounts(reading, summary)
  const total = totalOf(amounts)
  const lineTotal = amountOf(amounts, '79')?.amount
  const taxTotal = amountOf(amounts, '176', '150')?.amount ?? onlyTax(amounts)
  checkLineCount(reading, summary, lines.length)
  return {
    kind: 'invoice',
    ...documentBase(reading, [...header, ...summary], {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
      orderNumbers: [orderNumber ?? '', ...lines.map((loop) => readOrderLineReference(loop).orderNumber ?? '')],
    }),
    sign: creditNotes.has(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines: lines.map((loop) => ({
      ...readLine(reading, loop, ['47', '46', '12', '61'], { mayLackQuantity: statesAmount(loop) }),
      ...(orderNumber && { orderNumber }),
      ...readOrderLineReference(loop),
    })),
    charges: chargesOfInvoice(reading, header, lines, summary),
    ...(total && { total: total.amount, totalPosition: total.position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
    ...readTerms(reading, header),
  }
}

/** RFF+OI names the invoice that this one credits or corrects; most write IV for it. */
function originalIn(header: EdifactSegment[]): string | undefined {
  const references = readReferences(header)
  const stated = references.find(({ code }) => code === 'OI') ?? references.find(({ meaning }) => meaning === 'invoice')
  return stated?.value
}

/** A service may be billed by its amount alone. */
function statesAmount(loop: EdifactSegment[]): boolean {
  return loop.some((segment) => segment.tag === 'MOA' && value(segment, 1) === '203')
}

/**
 * What the invoice comes to: 77 and 388 invoice amount, 39 invoice total, 86 message total, 128 total amount. 9 is what is
 * still due; with what was paid before (113) it comes to the same.
 */
function totalOf(amounts: StatedAmount[]): StatedAmount | undefined {
  const stated = amountOf(amounts, '77', '388', '39', '86', '128')
  if (stated) return stated
  const [due, paid] = [amountOf(amounts, '9'), amountOf(amounts, '113')]
  const sum = due && paid && add(due.amount, paid.amount)
  return due && sum !== undefined ? { ...due, amount: sum } : due
}

/** What stands after UNS sums up the allowances and charges of header and lines; alone it is all that is known of them. */
function chargesOfInvoice(
  reading: EdifactReading,
  header: EdifactSegment[],
  lines: LineLoop[],
  summary: EdifactSegment[],
): InvoiceDocument['charges'] {
  const [detailed, summed] = [chargesOf(reading, header, lines), readCharges(reading, summary)]
  const isDetailed = detailed.some(({ kind }) => kind !== 'tax')
  return [...detailed, ...summed.filter(({ kind }) => kind === 'tax' || !isDetailed)]
}

/** MOA+124 is the tax of one rate; where there is one rate only, it is all the tax there is. */
function onlyTax(amounts: StatedAmount[]): string | undefined {
  const taxes = amounts.filter(({ code }) => code === '124')
  return taxes.length === 1 ? taxes[0]?.amount : undefined
}

/** PAT 4279: 1 basic, 22 discount; the days are in C112, the discount in the PCD+12 below. */
function readTerms(reading: EdifactReading, header: EdifactSegment[]): Pick<InvoiceDocument, 'terms'> {
  const pat = header.find(({ tag }) => tag === 'PAT')
  if (!pat) return {}
  const basic = header.find((segment) => segment.tag === 'PAT' && ['1', '3'].includes(value(segment, 1)))
  const discount = header.find((segment) => segment.tag === 'PAT' && value(segment, 1) === '22')
  const pcd = header.find((segment) => segment.tag === 'PCD' && value(segment, 1) === '12')
  const discountPercent = pcd && numberIn(reading, pcd, 1, 2, 'discount percent')
  const netDays = daysOf(basic)
  const discountDays = daysOf(discount)
  const text = value(pat, 2, 4)
  return {
    terms: {
      ...(discountPercent !== undefined && { discountPercent }),
      ...(discountDays && { discountDays }),
      ...(netDays && { netDays }),
      ...(text && { text }),
    },
  }
}

/** C112: 2152 says which period 2151 counts in; only days are of use here. */
function daysOf(pat: EdifactSegment | undefined): string {
  return value(pat, 3, 3) === 'D' ? value(pat, 3, 4) : ''
}

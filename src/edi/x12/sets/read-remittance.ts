import type { RemittanceDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { dateFact } from '../facts/read-dates.ts'
import { numbersOf, readReferences } from '../facts/read-references.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, dateIn, numberIn, type X12Reading } from '../x12-reading.ts'

/** 820, what was paid and what was taken off. */
export function readRemittance(reading: X12Reading): RemittanceDocument {
  const bpr = beginningSegment(reading, 'BPR')
  const { header, entries } = splitEntries(reading.transaction.segments)
  const trn = header.find(({ tag }) => tag === 'TRN')
  const amount = numberIn(reading, bpr, 2, 'amount paid')
  const paidOn = dateIn(reading, bpr, 16)
  return {
    kind: 'remittance',
    ...documentBase(reading, header, {
      number: element(trn, 2),
      purpose: 'original',
      orderNumbers: entries.flatMap((entry) => numbersOf(readReferences(entry), 'order')),
      dates: dateFact(reading, bpr, 16, 'paid'),
    }),
    ...(amount !== undefined && { amount }),
    ...(paidOn && { paidOn }),
    entries: entries.map((entry) => readEntry(reading, entry)),
  }
}

type EntrySegments = [opening: Segment, ...rest: Segment[]]

/** An invoice (RMR) and what follows it; an ADX that stands before the first invoice is an entry of its own. */
function splitEntries(segments: Segment[]): { header: Segment[]; entries: EntrySegments[] } {
  const header: Segment[] = []
  const entries: EntrySegments[] = []
  let current: EntrySegments | undefined
  for (const segment of segments) {
    const isFree = segment.tag === 'ADX' && current?.[0].tag !== 'RMR'
    if (segment.tag === 'RMR' || isFree) {
      current = [segment]
      entries.push(current)
    } else if (segment.tag === 'SE' || segment.tag === 'ENT') {
      current = undefined
      header.push(segment)
    } else if (current) current.push(segment)
    else header.push(segment)
  }
  return { header, entries }
}

function readEntry(reading: X12Reading, entry: EntrySegments): RemittanceDocument['entries'][number] {
  const [opening] = entry
  const isInvoice = opening.tag === 'RMR'
  const paid = isInvoice ? numberIn(reading, opening, 4, 'amount paid') : undefined
  const invoiced = isInvoice ? numberIn(reading, opening, 5, 'invoice amount') : undefined
  const discount = isInvoice ? numberIn(reading, opening, 6, 'discount') : undefined
  return {
    invoiceNumber: isInvoice ? element(opening, 2) : invoiceOfAdjustment(entry),
    ...(paid !== undefined && { paid }),
    ...(invoiced !== undefined && { invoiced }),
    ...(discount !== undefined && { discount }),
    adjustments: entry.flatMap((segment) => readAdjustments(reading, segment)),
    position: opening.position,
  }
}

function invoiceOfAdjustment(entry: EntrySegments): string {
  const [adx] = entry
  if (['IV', 'IK'].includes(element(adx, 3))) return element(adx, 4)
  return numbersOf(readReferences(entry), 'invoice')[0] ?? ''
}

type Adjustment = RemittanceDocument['entries'][number]['adjustments'][number]

/** Deductions stand in ADX01 to 04 and, for a single one, in RMR07 and 08. */
function readAdjustments(reading: X12Reading, segment: Segment): Adjustment[] {
  const [amountAt, reasonAt] = segment.tag === 'ADX' ? [1, 2] : segment.tag === 'RMR' ? [8, 7] : []
  if (amountAt === undefined || reasonAt === undefined) return []
  const amount = numberIn(reading, segment, amountAt, 'adjustment')
  if (amount === undefined) return []
  const reference = segment.tag === 'ADX' ? element(segment, 4) : ''
  return [{ reason: element(segment, reasonAt), amount, ...(reference && { reference }), position: segment.position }]
}

import type { RemittanceDocument } from '../../../domain/trade/trade-document.ts'
import { purposeOf } from '../codes/functions.ts'
import { documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { amountOf, readAmounts } from '../facts/read-amounts.ts'
import { readReferences } from '../facts/read-references.ts'
import { splitAt } from '../loops.ts'

type Entry = RemittanceDocument['entries'][number]

/** REMADV: each DOC is an invoice that was paid, with what was taken off it. */
export function readRemittance(reading: EdifactReading): RemittanceDocument {
  const bgm = beginningSegment(reading)
  const end = reading.segments.findIndex(({ tag }) => tag === 'UNS')
  const summary = end < 0 ? [] : reading.segments.slice(end)
  const { header, loops } = splitAt(end < 0 ? reading.segments : reading.segments.slice(0, end), 'DOC')
  const base = documentBase(reading, [...header, ...summary], {
    number: numberOfMessage(reading, bgm),
    purpose: purposeOf(value(bgm, 3)),
    orderNumbers: loops.flatMap((loop) => orderNumbersIn(loop)),
  })
  const amount = amountOf(readAmounts(reading, [...summary, ...header]), '12', '9', '11', '77')?.amount
  const paidOn = base.dates.find(({ meaning }) => meaning === 'paid')?.at
  return {
    kind: 'remittance',
    ...base,
    ...(amount !== undefined && { amount }),
    ...(paidOn && { paidOn }),
    entries: loops.map((loop) => readEntry(reading, loop)),
  }
}

function orderNumbersIn(loop: EdifactSegment[]): string[] {
  return readReferences(loop).flatMap((reference) => (reference.meaning === 'order' ? [reference.value] : []))
}

function readEntry(reading: EdifactReading, loop: [EdifactSegment, ...EdifactSegment[]]): Entry {
  const [doc] = loop
  const { header: about, loops: adjustments } = splitAt(loop, 'AJT')
  const amounts = readAmounts(reading, about)
  const paid = amountOf(amounts, '12', '11')?.amount
  const invoiced = amountOf(amounts, '9', '77', '39', '38')?.amount
  const discount = amountOf(amounts, '52')?.amount
  return {
    invoiceNumber: value(doc, 2),
    ...(paid !== undefined && { paid }),
    ...(invoiced !== undefined && { invoiced }),
    ...(discount !== undefined && { discount }),
    adjustments: adjustments.flatMap((adjustment) => readAdjustment(reading, adjustment)),
    position: doc.position,
  }
}

function readAdjustment(
  reading: EdifactReading,
  adjustment: [EdifactSegment, ...EdifactSegment[]],
): Entry['adjustments'] {
  const [ajt] = adjustment
  const amount = readAmounts(reading, adjustment)[0]?.amount
  const [reference] = readReferences(adjustment)
  if (amount === undefined) return []
  return [{ reason: value(ajt, 1), amount, ...(reference && { reference: reference.value }), position: ajt.position }]
}

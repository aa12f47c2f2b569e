import type { AdjustmentDocument } from '../../../domain/trade/trade-document.ts'
import { magnitude, negate } from '../../decimals.ts'
import { purposeOf } from '../codes/functions.ts'
import { documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readAmounts, type StatedAmount } from '../facts/read-amounts.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { readNotes } from '../facts/read-notes.ts'
import { readQuantities } from '../facts/read-quantities.ts'
import { readReferences } from '../facts/read-references.ts'

type Entry = AdjustmentDocument['entries'][number]

/** COMDIS, a commercial dispute: the buyer says what of an invoice it will not pay, and why. */
export function readAdjustment(reading: EdifactReading): AdjustmentDocument {
  const bgm = beginningSegment(reading)
  const { segments } = reading
  const doc = segments.find(({ tag }) => tag === 'DOC')
  const invoiceNumber = value(doc, 2) || readReferences(segments).find(({ meaning }) => meaning === 'invoice')?.value
  const beforeReasons = segments.slice(0, firstReason(segments))
  const [stated] = readAmounts(reading, beforeReasons)
  return {
    kind: 'adjustment',
    ...documentBase(reading, segments, {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
    }),
    ...(stated && { amount: deducted(stated) }),
    direction: 'credit',
    ...(invoiceNumber && { invoiceNumber }),
    entries: readEntries(reading),
  }
}

function firstReason(segments: EdifactSegment[]): number {
  const first = segments.findIndex(({ tag }) => tag === 'AJT')
  return first < 0 ? segments.length : first
}

function deducted({ amount }: StatedAmount): string {
  return negate(magnitude(amount))
}

/** AJT 4465: the reinstatement of a chargeback takes a deduction back. */
const reinstatement = '63'

/** Each AJT with the segments up to the next, about the line that the last DLI named. */
function readEntries(reading: EdifactReading): Entry[] {
  const entries: Entry[] = []
  let line: EdifactSegment | undefined
  reading.segments.forEach((segment, index) => {
    if (segment.tag === 'DLI') line = segment
    if (segment.tag === 'DOC') line = undefined
    if (segment.tag === 'AJT') entries.push(readEntry(reading, segment, detailsFrom(reading.segments, index + 1), line))
  })
  return entries
}

const ends = new Set(['AJT', 'DLI', 'DOC', 'UNS', 'UNT'])

function detailsFrom(segments: EdifactSegment[], start: number): EdifactSegment[] {
  let end = start
  while (end < segments.length && !ends.has(segments[end]?.tag ?? '')) end++
  return segments.slice(start, end)
}

function readEntry(
  reading: EdifactReading,
  ajt: EdifactSegment,
  details: EdifactSegment[],
  dli: EdifactSegment | undefined,
): Entry {
  const reason = value(ajt, 1)
  const isReversal = reason === reinstatement
  const text = readNotes(details).join(' ')
  const [amount] = readAmounts(reading, details)
  const [quantity] = readQuantities(reading, details)
  const line = value(dli, 2)
  return {
    reason,
    list: '4465',
    ...(text && { text }),
    direction: isReversal ? 'debit' : 'credit',
    ...(amount && { amount: isReversal ? magnitude(amount.amount) : deducted(amount) }),
    ...(quantity && { quantity: quantity.quantity, ...(quantity.unit && { unit: quantity.unit }) }),
    ...(line && { line }),
    ids: dli ? readItemIds(dli, details) : [],
    position: ajt.position,
  }
}

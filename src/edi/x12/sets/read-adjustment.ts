import type { AdjustmentDocument } from '../../../domain/trade/trade-document.ts'
import type { Decimal, NamedParty, Party } from '../../../domain/trade/trade-facts.ts'
import { magnitude, negate } from '../../decimals.ts'
import { element, type Segment } from '../../segment.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { readNotes } from '../facts/read-notes.ts'
import { numbersOf, readReferences, referenceFact } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { amountIn, beginningSegment, firstComponent, numberIn, requiredIn, type X12Reading } from '../x12-reading.ts'

/** 812, credit or debit adjustment: chargebacks and their reversals. */
export function readAdjustment(reading: X12Reading): AdjustmentDocument {
  const bcd = beginningSegment(reading, 'BCD')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'CDD', ['SE'])
  const invoiceNumber = element(bcd, 7)
  const handlingCode = element(bcd, 3)
  const base = documentBase(reading, [...header, ...summary], {
    number: requiredIn(reading, bcd, 2, 'adjustment number'),
    purpose: purposeOf(element(bcd, 11)),
    orderNumbers: [element(bcd, 10), ...loops.flatMap((loop) => numbersOf(readReferences(loop), 'order'))],
    dates: [
      ...dateFact(reading, bcd, 1, 'document'),
      ...dateFact(reading, bcd, 6, 'invoice'),
      ...dateFact(reading, bcd, 9, 'order'),
    ],
    references: referenceFact(bcd, 7, 'invoice'),
  })
  const chargesBuyer = chargedBy(base.parties, base.sender)
  const direction = directionOf(element(bcd, 5))
  const amount = amountIn(reading, bcd, 4, 'amount of the adjustment')
  return {
    kind: 'adjustment',
    ...base,
    ...(amount !== undefined && { amount: signed(amount, direction, chargesBuyer) }),
    direction,
    ...(handlingCode && { handlingCode }),
    ...(invoiceNumber && { invoiceNumber }),
    entries: loops.map((loop) => readEntry(reading, loop, chargesBuyer)),
  }
}

/**
 * Which of the two flags makes the buyer pay more. A debit is what the sender books against the other side: sent by
 * the supplier it charges the buyer, sent by the buyer it is a deduction. Where the parties do not tell who sent it,
 * it is taken to be the buyer's, as chargebacks are.
 */
function chargedBy(parties: NamedParty[], sender: Party): 'debit' | 'credit' {
  const isSupplier = parties.some(({ role, id }) => role === 'supplier' && id !== '' && id === sender.id)
  return isSupplier ? 'debit' : 'credit'
}

function directionOf(flag: string): AdjustmentDocument['direction'] {
  return flag === 'C' ? 'credit' : flag === 'D' ? 'debit' : 'other'
}

function signed(
  amount: Decimal,
  direction: AdjustmentDocument['direction'],
  chargesBuyer: 'debit' | 'credit',
): Decimal {
  if (direction === 'other') return amount
  return direction === chargesBuyer ? magnitude(amount) : negate(magnitude(amount))
}

function readEntry(
  reading: X12Reading,
  loop: [Segment, ...Segment[]],
  chargesBuyer: 'debit' | 'credit',
): AdjustmentDocument['entries'][number] {
  const [cdd] = loop
  const direction = directionOf(element(cdd, 2))
  const amount = amountIn(reading, cdd, 4, 'amount')
  const quantity = numberIn(reading, cdd, 7, 'quantity')
  const unit = firstComponent(reading, element(cdd, 8))
  const unitPriceDifference = numberIn(reading, cdd, 9, 'unit price difference')
  const text = [element(cdd, 14), ...readNotes(loop)].filter(Boolean).join(' ')
  const lin = loop.find(({ tag }) => tag === 'LIN')
  const line = element(lin, 1) || element(cdd, 3)
  return {
    reason: element(cdd, 1),
    list: '426',
    ...(text && { text }),
    direction,
    ...(amount !== undefined && { amount: signed(amount, direction, chargesBuyer) }),
    ...(quantity !== undefined && { quantity }),
    ...(unit && { unit }),
    ...(unitPriceDifference !== undefined && { unitPriceDifference }),
    ...(line && { line }),
    ids: lin ? readItemIds(reading, lin, 2) : [],
    position: cdd.position,
  }
}

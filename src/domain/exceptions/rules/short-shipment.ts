import { type Big, greater, plain, smaller, sum, zero } from '../../trade/decimal.ts'
import type { ReceiptCondition } from '../../trade/trade-line.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import { conditioned, matters, priceOf, questioned, toleranceOf, totalOf } from '../line/line-totals.ts'
import { citeMovements, citeOrdered } from '../line/proof-of-line.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'
import { citeDeadline, shipWindow } from '../order/ship-window.ts'
import type { ExceptionRule } from '../trade-exception.ts'
import { instead } from './wrong-item.ts'

const saidShort = new Set<ReceiptCondition>(['short', 'not-received'])
/** Goods that no notice announced are not taken in: that they stand outside is not for want of sending them. */
const turnedAway = new Set<ReceiptCondition>(['not-received'])

/**
 * Less came than was agreed: less was shipped and no more will follow, or less was received than was shipped. Both say
 * of the same goods that they are missing, so both are one exception.
 */
export function shortShipments(snapshot: OrderSnapshot): Finding[] {
  if (snapshot.agreed.cancelled) return []
  if (snapshot.notices.length === 0 && snapshot.receipts.length === 0) return []
  return snapshot.deviating.flatMap((record) => {
    const shipped = totalOf(record.shipped)
    if (!shipped) return []
    const shippedAndArrived = totalOf(record.shipped.filter(({ document }) => snapshot.arrived.has(document))) ?? zero
    const missing = missingOf(record, shipped, shippedAndArrived, snapshot)
    return missing && matters(missing.short, record, snapshot) ? [shortShipment(record, missing, snapshot)] : []
  })
}

type Missing = { short: Big; expected: Big; rule: ExceptionRule; isOver: boolean }

function missingOf(
  record: LineRecord,
  shipped: Big,
  shippedAndArrived: Big,
  snapshot: OrderSnapshot,
): Missing | undefined {
  const { agreed } = record
  const received = totalOf(record.received)
  const known = received ?? zero
  const stranded =
    snapshot.notices.length > 0
      ? zero
      : sum(record.received.map((mention) => conditioned(mention, turnedAway, agreed, snapshot)))
  const accounted = known.plus(questioned(record, snapshot)).plus(stranded)
  const isOver = isWindowOver(record, snapshot) || record.shipped.some(({ line }) => line.completion === 'complete')

  const sent = greater(shipped.plus(instead(record, snapshot)), accounted)
  const unsent = isOver ? greater(agreed.quantity.minus(sent), zero) : zero
  const hasReceipt = record.received.length > 0 && received !== undefined
  const lost = hasReceipt ? greater(shippedAndArrived.minus(accounted), zero) : zero
  const stated = sum(record.received.map((mention) => conditioned(mention, saidShort, agreed, snapshot)))
  const open = greater(agreed.quantity.minus(accounted), zero)
  const short = greater(unsent.plus(lost), smaller(stated, open))
  if (short.lte(0)) return undefined

  const expected = unsent.gt(0) || short.gt(lost) ? agreed.quantity : shippedAndArrived
  if (unsent.gt(0) && record.shipped.length > 0) return { short, expected, rule: 'shipped-below-agreed', isOver }
  const rule = lost.gt(0) ? 'received-below-shipped' : hasReceipt ? 'received-below-agreed' : 'shipped-below-agreed'
  return { short, expected, rule, isOver }
}

/** An order without dates is due at once, unless the supplier says that the rest will follow. */
function isWindowOver({ agreed, answer, shipped }: LineRecord, snapshot: OrderSnapshot): boolean {
  const promises = answer?.line.answers.filter(({ answer: said }) => said.endsWith('backordered')) ?? []
  const promised = promises.map(({ date }) => (date === undefined ? undefined : snapshot.moments.span(date)?.until))
  const isBackordered = promises.length > 0 || shipped.some(({ line }) => line.completion === 'backordered')
  const window = shipWindow(agreed, snapshot)?.until
  const ends = [window, ...promised].filter((end) => end !== undefined)
  return ends.length > 0 ? snapshot.now > Math.max(...ends) : !isBackordered
}

function shortShipment(
  record: LineRecord,
  { short, expected, rule, isOver }: Missing,
  snapshot: OrderSnapshot,
): Finding {
  const { agreed } = record
  const proof = new Proof()
  citeOrdered(proof, record)
  citeMovements(proof, record)
  const window = shipWindow(agreed, snapshot)
  if (window && isOver && rule !== 'received-below-shipped') citeDeadline(proof, window, snapshot)
  const price = priceOf(record, snapshot)
  return lineFinding(snapshot, agreed, {
    kind: 'short-shipment',
    rule,
    expected: plain(expected),
    actual: plain(expected.minus(short)),
    unit: agreed.unit,
    difference: short,
    impact: price?.times(short),
    tolerance: toleranceOf(record, snapshot),
    proof,
  })
}

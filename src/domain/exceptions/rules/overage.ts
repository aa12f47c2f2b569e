import { greater, plain, sum, zero } from '../../trade/decimal.ts'
import type { ReceiptCondition } from '../../trade/trade-line.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import { conditioned, matters, priceOf, toleranceOf, totalOf } from '../line/line-totals.ts'
import { citeMovements, citeOrdered } from '../line/proof-of-line.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'

const saidOver = new Set<ReceiptCondition>(['over'])

/** More came than was agreed. */
export function overages(snapshot: OrderSnapshot): Finding[] {
  return snapshot.deviating.flatMap((record) => overage(record, snapshot))
}

function overage(record: LineRecord, snapshot: OrderSnapshot): Finding[] {
  const { agreed } = record
  if (record.shipped.length === 0 && record.received.length === 0) return []
  const shipped = totalOf(record.shipped) ?? zero
  const received = totalOf(record.received) ?? zero
  const stated = sum(record.received.map((mention) => conditioned(mention, saidOver, agreed, snapshot)))
  const over = greater(greater(shipped, received).minus(agreed.quantity), stated)
  if (!matters(over, record, snapshot)) return []

  const proof = new Proof()
  citeOrdered(proof, record)
  citeMovements(proof, record)
  const byShipment = shipped.minus(agreed.quantity).gte(over)
  const byReceipt = received.minus(agreed.quantity).gte(over)
  return [
    lineFinding(snapshot, agreed, {
      kind: 'overage',
      rule: byShipment ? 'shipped-above-agreed' : byReceipt ? 'received-above-agreed' : 'receiver-says-over',
      expected: plain(agreed.quantity),
      actual: plain(agreed.quantity.plus(over)),
      unit: agreed.unit,
      difference: over,
      impact: priceOf(record, snapshot)?.times(over),
      tolerance: toleranceOf(record, snapshot),
      proof,
    }),
  ]
}

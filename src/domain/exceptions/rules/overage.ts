import { greater, plain, sum, zero } from '../../decimal.ts'
import type { ReceiptCondition } from '../../trade-line.ts'
import type { Dossier } from '../dossier.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import type { LineRecord } from '../line-records.ts'
import { conditioned, matters, priceOf, toleranceOf, totalOf } from '../line-totals.ts'
import { citeMovements, citeOrdered } from '../proof-of-line.ts'

const saidOver = new Set<ReceiptCondition>(['over'])

/** More came than was agreed. */
export function overages(dossier: Dossier): Finding[] {
  return dossier.unquiet.flatMap((record) => overage(record, dossier))
}

function overage(record: LineRecord, dossier: Dossier): Finding[] {
  const { agreed } = record
  if (record.shipped.length === 0 && record.received.length === 0) return []
  const shipped = totalOf(record.shipped) ?? zero
  const received = totalOf(record.received) ?? zero
  const stated = sum(record.received.map((mention) => conditioned(mention, saidOver, agreed, dossier)))
  const over = greater(greater(shipped, received).minus(agreed.quantity), stated)
  if (!matters(over, record, dossier)) return []

  const proof = new Proof()
  citeOrdered(proof, record)
  citeMovements(proof, record)
  const byShipment = shipped.minus(agreed.quantity).gte(over)
  const byReceipt = received.minus(agreed.quantity).gte(over)
  return [
    lineFinding(dossier, agreed, {
      kind: 'overage',
      rule: byShipment ? 'shipped-above-agreed' : byReceipt ? 'received-above-agreed' : 'receiver-says-over',
      expected: plain(agreed.quantity),
      actual: plain(agreed.quantity.plus(over)),
      unit: agreed.unit,
      difference: over,
      impact: priceOf(record, dossier)?.times(over),
      tolerance: toleranceOf(record, dossier),
      proof,
    }),
  ]
}

import { exact, plain, sum } from '../../trade/decimal.ts'
import type { ReceiptCondition } from '../../trade/trade-line.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import { conditioned, priceOf } from '../line/line-totals.ts'
import { citePrice } from '../line/proof-of-line.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'

const troubles = [
  { kind: 'damaged', rule: 'receiver-says-damaged', conditions: new Set<ReceiptCondition>(['damaged']) },
  {
    kind: 'quality',
    rule: 'receiver-says-quality',
    conditions: new Set<ReceiptCondition>(['quality', 'rejected', 'hold', 'scrapped', 'packaging']),
  },
] as const

/** Goods that came, but not in the state in which they were to come. */
export function receivingTroubles(snapshot: OrderSnapshot): Finding[] {
  return snapshot.deviating.flatMap((record) =>
    troubles.flatMap(({ kind, rule, conditions }) => {
      const affected = sum(record.received.map((mention) => conditioned(mention, conditions, record.agreed, snapshot)))
      const isStated = record.received.some(({ line }) =>
        line.conditions.some(({ condition, quantity }) => conditions.has(condition) && exact(quantity)?.gt(0)),
      )
      if (!isStated) return []
      return [
        lineFinding(snapshot, record.agreed, {
          kind,
          rule,
          // In a unit that nobody can convert the quantity is told by its figure alone.
          ...(affected.gt(0) && {
            expected: '0',
            actual: plain(affected),
            unit: record.agreed.unit,
            difference: affected,
          }),
          impact: priceOf(record, snapshot)?.times(affected),
          proof: proofOf(record, conditions, kind),
        }),
      ]
    }),
  )
}

function proofOf(record: LineRecord, conditions: ReadonlySet<ReceiptCondition>, kind: 'damaged' | 'quality'): Proof {
  const proof = new Proof()
  for (const { role, document, line } of record.agreed.sources) proof.quantity(role, document, line)
  citePrice(proof, record)
  for (const { document, line } of record.shipped) proof.quantity('shipped', document, line)
  for (const { document, line } of record.received) {
    proof.quantity('received', document, line)
    for (const { condition, quantity, unit, position } of line.conditions) {
      if (!conditions.has(condition)) continue
      proof.figure(kind === 'damaged' ? 'damaged' : 'in-question', quantity, document, position, unit ?? line.unit)
    }
  }
  return proof
}

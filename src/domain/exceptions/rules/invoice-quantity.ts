import { type Big, exact, greater, plain, withoutDust, zero } from '../../trade/decimal.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import { isCatchWeight } from '../line/catch-weight.ts'
import { isQuantityCredit } from '../line/credits.ts'
import { matters, priceOf, toleranceOf } from '../line/line-totals.ts'
import { citeMovements, citePrice } from '../line/proof-of-line.ts'
import { billable, billedQuantity } from '../line/supply.ts'
import { priceIn, unitPrice } from '../line/unit-price.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'

/** More was billed than may be, over all invoices and credits of a line. */
export function invoicedQuantities(snapshot: OrderSnapshot): Finding[] {
  return snapshot.deviating.flatMap((record) => {
    if (record.invoiced.length === 0) return []
    const billed = billedQuantity(record, snapshot)
    if (!billed) return byWeight(record, snapshot)
    const limit = billable(record, snapshot)
    const excess = limit && billed.minus(limit.quantity)
    if (!excess || !matters(excess, record, snapshot)) return []
    const price = priceOf(record, snapshot) ?? invoicedPrice(record, snapshot)
    return [
      lineFinding(snapshot, record.agreed, {
        kind: 'invoice-quantity',
        rule: limit.rule,
        expected: plain(limit.quantity),
        actual: plain(billed),
        unit: record.agreed.unit,
        difference: excess,
        impact: price?.times(excess),
        tolerance: toleranceOf(record, snapshot),
        proof: proofOf(record, snapshot),
      }),
    ]
  })
}

function proofOf(record: LineRecord, snapshot: OrderSnapshot): Proof {
  const proof = new Proof()
  for (const { role, document, line } of record.agreed.sources) proof.quantity(role, document, line)
  citePrice(proof, record)
  citeMovements(proof, record)
  for (const { document, line } of record.invoiced) proof.quantity('invoiced', document, line)
  for (const mention of record.credited) {
    if (isQuantityCredit(mention, record, snapshot)) proof.quantity('credited', mention.document, mention.line)
  }
  return proof
}

function invoicedPrice({ invoiced, agreed }: LineRecord, { units }: OrderSnapshot): Big | undefined {
  const [first] = invoiced
  const price = first && unitPrice(first.line)
  return price && priceIn(agreed.unit, price, units, first.packs)
}

/** Billed by weight: compared with the weight that was shipped or received, where those documents state one. */
function byWeight(record: LineRecord, snapshot: OrderSnapshot): Finding[] {
  const { agreed, invoiced, received, shipped } = record
  const unit = invoiced.find(({ line }) => isCatchWeight(agreed, line.unit, snapshot))?.line.unit
  if (unit === undefined) return []
  const billed = weightOf(invoiced, unit, snapshot)
  const weighed = weightOf(received, unit, snapshot) ?? weightOf(shipped, unit, snapshot)
  if (!billed || !weighed) return []
  const percent = exact(snapshot.terms.tolerance.weightPercent) ?? zero
  const excess = billed.minus(weighed)
  if (excess.lte(greater(weighed.times(percent).div(100), zero))) return []
  const price = agreed.price && priceIn(unit, agreed.price, snapshot.units, agreed.packs)
  return [
    lineFinding(snapshot, agreed, {
      kind: 'invoice-quantity',
      rule: weightOf(received, unit, snapshot) ? 'invoiced-above-received' : 'invoiced-above-shipped',
      expected: plain(weighed),
      actual: plain(billed),
      unit,
      difference: excess,
      impact: price?.times(excess),
      tolerance: { percent: snapshot.terms.tolerance.weightPercent },
      proof: proofOf(record, snapshot),
    }),
  ]
}

function weightOf(mentions: { line: LineOfOrder }[], unit: string, { units }: OrderSnapshot): Big | undefined {
  if (mentions.length === 0) return undefined
  let total = zero
  for (const { line } of mentions) {
    const stated = exact(line.quantity)
    const weight = stated && units.isWeight(line.unit) ? units.convert(stated, line.unit, unit, []) : undefined
    if (!weight) return undefined
    total = total.plus(weight)
  }
  return withoutDust(total)
}

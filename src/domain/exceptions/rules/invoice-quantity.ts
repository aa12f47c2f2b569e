import { type Big, exact, greater, plain, withoutDust, zero } from '../../decimal.ts'
import type { LineOfOrder } from '../../trade-line.ts'
import { isCatchWeight } from '../catch-weight.ts'
import { isQuantityCredit } from '../credits.ts'
import type { Dossier } from '../dossier.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import type { LineRecord } from '../line-records.ts'
import { matters, priceOf, toleranceOf } from '../line-totals.ts'
import { citeMovements, citePrice } from '../proof-of-line.ts'
import { billable, billedQuantity } from '../supply.ts'
import { priceIn, unitPrice } from '../unit-price.ts'

/** More was billed than may be, over all invoices and credits of a line. */
export function invoicedQuantities(dossier: Dossier): Finding[] {
  return dossier.unquiet.flatMap((record) => {
    if (record.invoiced.length === 0) return []
    const billed = billedQuantity(record, dossier)
    if (!billed) return byWeight(record, dossier)
    const limit = billable(record, dossier)
    const excess = limit && billed.minus(limit.quantity)
    if (!excess || !matters(excess, record, dossier)) return []
    const price = priceOf(record, dossier) ?? invoicedPrice(record, dossier)
    return [
      lineFinding(dossier, record.agreed, {
        kind: 'invoice-quantity',
        rule: limit.rule,
        expected: plain(limit.quantity),
        actual: plain(billed),
        unit: record.agreed.unit,
        difference: excess,
        impact: price?.times(excess),
        tolerance: toleranceOf(record, dossier),
        proof: proofOf(record, dossier),
      }),
    ]
  })
}

function proofOf(record: LineRecord, dossier: Dossier): Proof {
  const proof = new Proof()
  for (const { role, document, line } of record.agreed.sources) proof.quantity(role, document, line)
  citePrice(proof, record)
  citeMovements(proof, record)
  for (const { document, line } of record.invoiced) proof.quantity('invoiced', document, line)
  for (const mention of record.credited) {
    if (isQuantityCredit(mention, record, dossier)) proof.quantity('credited', mention.document, mention.line)
  }
  return proof
}

function invoicedPrice({ invoiced, agreed }: LineRecord, { units }: Dossier): Big | undefined {
  const [first] = invoiced
  const price = first && unitPrice(first.line)
  return price && priceIn(agreed.unit, price, units, first.packs)
}

/** Billed by weight: compared with the weight that was shipped or received, where those documents state one. */
function byWeight(record: LineRecord, dossier: Dossier): Finding[] {
  const { agreed, invoiced, received, shipped } = record
  const unit = invoiced.find(({ line }) => isCatchWeight(agreed, line.unit, dossier))?.line.unit
  if (unit === undefined) return []
  const billed = weightOf(invoiced, unit, dossier)
  const weighed = weightOf(received, unit, dossier) ?? weightOf(shipped, unit, dossier)
  if (!billed || !weighed) return []
  const percent = exact(dossier.terms.tolerance.weightPercent) ?? zero
  const excess = billed.minus(weighed)
  if (excess.lte(greater(weighed.times(percent).div(100), zero))) return []
  const price = agreed.price && priceIn(unit, agreed.price, dossier.units, agreed.packs)
  return [
    lineFinding(dossier, agreed, {
      kind: 'invoice-quantity',
      rule: weightOf(received, unit, dossier) ? 'invoiced-above-received' : 'invoiced-above-shipped',
      expected: plain(weighed),
      actual: plain(billed),
      unit,
      difference: excess,
      impact: price?.times(excess),
      tolerance: { percent: dossier.terms.tolerance.weightPercent },
      proof: proofOf(record, dossier),
    }),
  ]
}

function weightOf(mentions: { line: LineOfOrder }[], unit: string, { units }: Dossier): Big | undefined {
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

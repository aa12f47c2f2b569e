import { type Big, exact, plain, sum, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import { documentFinding, type Finding, lineFinding, Proof } from '../finding.ts'
import { billedPrice } from '../line/billed-price.ts'
import { citePrice } from '../line/proof-of-line.ts'
import { priceIn, type UnitPrice, unitPrice } from '../line/unit-price.ts'
import type { LineRecord, Mention, OrderSnapshot } from '../model.ts'
import { standingAnswer } from '../order/standing-answer.ts'

/** A price that is not the agreed one, per line over all its invoices, or already in the supplier's answer. */
export function priceDiscrepancies(snapshot: OrderSnapshot): Finding[] {
  return [...snapshot.deviating.flatMap((record) => priceDiscrepancy(record, snapshot)), ...currencies(snapshot)]
}

type Difference = {
  per: Big
  over: Big
  invoiced: Mention<InvoiceDocument, LineOfOrder>
  price: Big
  byAmount: boolean
}

function priceDiscrepancy(record: LineRecord, snapshot: OrderSnapshot): Finding[] {
  const { agreed } = record
  const confirmed = confirmedPrice(record, snapshot)
  const expected = agreed.price ?? confirmed?.price
  if (!expected) return []
  const differences = record.invoiced.flatMap((mention) => differenceOf(mention, expected, snapshot))
  const [first] = differences
  const answered = agreed.price && confirmed && priceIn(expected.unit, confirmed.price, snapshot.units, agreed.packs)
  // Whoever confirmed another price and bills the agreed one has come back to it.
  const isAnsweredOtherwise =
    answered !== undefined &&
    (record.invoiced.length === 0 || first !== undefined) &&
    exceeds(answered.minus(expected.amount), expected.amount, snapshot)
  if (!first && !isAnsweredOtherwise) return []

  const proof = new Proof()
  citePrice(proof, record)
  if (confirmed && (isAnsweredOtherwise || !agreed.price)) {
    proof.figure('confirmed-price', confirmed.written, confirmed.document, confirmed.position, confirmed.price.unit)
  }
  for (const { invoiced, byAmount } of differences) {
    const { document, line } = invoiced
    proof.price('invoiced-price', document, line)
    proof.quantity('invoiced', document, line)
    if (byAmount) proof.figure('line-amount', line.amount, document, line.position, document.currency)
  }
  const actual = first?.price ?? answered ?? zero
  const atStake = agreed.quantity.times(snapshot.units.factor(agreed.unit, expected.unit, agreed.packs) ?? 1)
  return [
    lineFinding(snapshot, agreed, {
      kind: 'price-discrepancy',
      rule: first ? 'invoiced-price-differs' : 'confirmed-price-differs',
      expected: plain(expected.amount),
      actual: plain(actual),
      unit: expected.unit,
      difference: actual.minus(expected.amount),
      impact: first ? sum(differences.map(({ over }) => over)) : atStake.times(actual.minus(expected.amount)),
      tolerance: { percent: snapshot.terms.tolerance.pricePercent, amount: snapshot.terms.tolerance.priceAmount },
      proof,
    }),
  ]
}

/** A difference is raised only when it exceeds both the percentage and the amount. */
function exceeds(difference: Big, price: Big, { terms }: OrderSnapshot): boolean {
  const size = difference.abs()
  const percent = exact(terms.tolerance.pricePercent) ?? zero
  return size.gt(exact(terms.tolerance.priceAmount) ?? zero) && size.times(100).gt(price.abs().times(percent))
}

function differenceOf(
  invoiced: Mention<InvoiceDocument, LineOfOrder>,
  expected: UnitPrice,
  snapshot: OrderSnapshot,
): Difference[] {
  if (isInOtherCurrency(invoiced.document, snapshot)) return []
  const billed = billedPrice(invoiced, expected.unit, snapshot)
  if (!billed) return []
  const { price, quantity, byAmount, net } = billed
  const per = price.minus(expected.amount)
  if (!exceeds(per, expected.amount, snapshot)) return []
  // A price whose basis was left out shows in what the line comes to: 925.00, twenty pieces, 185.00.
  if (net && !exceeds(net.minus(expected.amount), expected.amount, snapshot)) return []
  return [{ per, price, invoiced, byAmount, over: per.times(quantity ?? zero) }]
}

function confirmedPrice(record: LineRecord, snapshot: OrderSnapshot) {
  const answer = standingAnswer(record, snapshot)
  if (!answer) return undefined
  const { document, line } = answer
  const changed = line.answers.find(({ price }) => price !== undefined)
  const source = changed ? { ...line, price: changed.price } : line
  const price = unitPrice({ unit: source.unit, ...(source.price && { price: source.price }), ...basisOf(source) })
  if (!price || source.price === undefined) return undefined
  const place = changed?.position ?? line.position
  return { price, document, written: source.price, position: place }
}

const basisOf = ({ priceBasis }: Pick<LineOfOrder, 'priceBasis'>) => (priceBasis ? { priceBasis } : {})

function isInOtherCurrency({ currency }: InvoiceDocument, { order }: OrderSnapshot): boolean {
  return currency !== undefined && order?.currency !== undefined && currency !== order.currency
}

/** Amounts in two currencies cannot be compared; that is said once, and nothing is made up from them. */
function currencies(snapshot: OrderSnapshot): Finding[] {
  const { order, invoices } = snapshot
  return invoices.flatMap((invoice) => {
    const { currency, total, totalPosition, position, number } = invoice
    if (!order?.currency || !currency || !isInOtherCurrency(invoice, snapshot)) return []
    const proof = new Proof()
      .figure('currency', order.currency, order, order.position)
      .figure('total', total, invoice, totalPosition ?? position, currency)
    return [
      documentFinding(snapshot, [snapshot.file.orderNumber ?? '', 'currency', number], {
        kind: 'price-discrepancy',
        rule: 'currency-differs',
        expected: order.currency,
        actual: currency,
        documentNumber: number,
        currency,
        impact: exact(total),
        proof,
      }),
    ]
  })
}

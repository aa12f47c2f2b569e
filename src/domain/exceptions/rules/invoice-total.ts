import { type Big, exact, plain, sum, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import { chargeAmount } from '../line/charge-amount.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber } from '../order/business-key.ts'

/** An invoice or a credit whose total is not what its lines, charges and taxes come to. */
export function invoiceTotals(snapshot: OrderSnapshot): Finding[] {
  return [...snapshot.invoices, ...snapshot.credits].flatMap((invoice) => {
    const total = exact(invoice.total)
    // A price marked as one per piece on a line in cases may be either, so either may be what the total says.
    const computed = [computedTotal(invoice, snapshot, false), computedTotal(invoice, snapshot, true)]
    if (!total) return []
    const tolerance = exact(snapshot.terms.tolerance.total) ?? zero
    const differences = computed.flatMap((sum) => (sum ? [total.abs().minus(sum.abs())] : []))
    const [difference] = differences
    const [expected] = computed
    if (!difference || !expected || differences.some((size) => size.abs().lte(tolerance))) return []
    return [
      documentFinding(snapshot, [invoice.sign === 1 ? 'invoice' : 'credit', looseNumber(invoice.number)], {
        kind: 'invoice-total',
        rule: 'total-differs-from-sum',
        expected: plain(expected),
        actual: plain(total),
        difference,
        impact: difference,
        documentNumber: invoice.number,
        ...(invoice.currency && { currency: invoice.currency }),
        tolerance: { amount: snapshot.terms.tolerance.total },
        proof: proofOf(invoice),
      }),
    ]
  })
}

/** Nothing where a line or a charge does not say what it comes to, or there is no line. */
function computedTotal(invoice: InvoiceDocument, snapshot: OrderSnapshot, perPiece: boolean): Big | undefined {
  const { lines, charges, taxTotal, rounding } = invoice
  if (lines.length === 0) return undefined
  const amounts = new Map<string, Big>()
  let gross = zero
  for (const line of lines) {
    const amount = amountOf(line, snapshot, perPiece)
    if (!amount) return undefined
    amounts.set(line.line, amount)
    gross = gross.plus(amount)
  }
  // What a line states as its amount has the line's own allowances in it.
  const included = new Set(lines.filter(({ amount }) => amount !== undefined).map(({ line }) => line))
  let net = gross
  for (const charge of charges) {
    if (charge.kind === 'tax' || charge.isSettledApart) continue
    if (charge.line !== undefined && included.has(charge.line)) continue
    const amount = chargeAmount(charge, (charge.line !== undefined && amounts.get(charge.line)) || gross)
    if (!amount) return undefined
    net = net.plus(amount)
  }
  const taxes = charges.filter(({ kind }) => kind === 'tax').map((tax) => chargeAmount(tax, net) ?? zero)
  return sum([net, exact(taxTotal) ?? sum(taxes), exact(rounding) ?? zero])
}

function amountOf(line: LineOfOrder, { units }: OrderSnapshot, perPiece: boolean): Big | undefined {
  if (line.amount !== undefined) return exact(line.amount)
  const { quantity, price, priceBasis, pack, unit } = line
  const [count, each, per] = [exact(quantity), exact(price), exact(priceBasis?.quantity)]
  if (!count || !each) return undefined
  const packs = pack ? [{ of: unit, ...pack }] : []
  const priced = perPiece && priceBasis?.unit ? (units.convert(count, unit, priceBasis.unit, packs) ?? count) : count
  const product = priced.times(each)
  return (per?.gt(0) ? product.div(per) : product).round(2)
}

function proofOf(invoice: InvoiceDocument): Proof {
  const { total, totalPosition, position, lines, charges, currency } = invoice
  const proof = new Proof().figure('total', total, invoice, totalPosition ?? position, currency)
  for (const line of lines) {
    if (line.amount !== undefined) proof.figure('line-amount', line.amount, invoice, line.position, currency)
    else proof.quantity('invoiced', invoice, line).price('invoiced-price', invoice, line)
  }
  for (const { kind, amount, rate, isOpen, position: place } of charges) {
    const role = kind === 'tax' ? 'tax' : 'charge'
    if (isOpen) proof.figure(role, rate, invoice, place, '%')
    else proof.figure(role, amount, invoice, place, currency)
  }
  return proof
}

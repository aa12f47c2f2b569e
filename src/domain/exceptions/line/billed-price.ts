import { type Big, exact, one, sum, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { Mention, OrderSnapshot } from '../model.ts'
import { chargeAmount } from './charge-amount.ts'
import { priceIn, unitPrice } from './unit-price.ts'

/**
 * What one of `unit` is billed at. `net` is what the line comes to for one, its own charges and allowances within;
 * `byAmount`: the line comes to something else than its quantity at its price, and what it comes to is what is billed
 * (EN 16931 BT-131).
 */
export type BilledPrice = { price: Big; quantity: Big | undefined; net: Big | undefined; byAmount: boolean }

export function billedPrice(
  { line, packs, document, part = one }: Mention<InvoiceDocument, LineOfOrder>,
  unit: string,
  snapshot: OrderSnapshot,
): BilledPrice | undefined {
  const stated = unitPrice(line)
  const price = stated && priceIn(unit, stated, snapshot.units, packs)
  const whole = quantityIn(unit, line, packs, snapshot)
  const quantity = whole?.times(part)
  const amount = exact(line.amount)
  if (!amount || !whole?.gt(0)) return price && { price, quantity, net: undefined, byAmount: false }
  const own = ownCharges(line, document)
  const net = amount.div(whole)
  const tolerance = exact(snapshot.terms.tolerance.total) ?? zero
  const product = price?.times(whole)
  const isProduct = [amount, amount.minus(own)].some((sum) => product && sum.minus(product).abs().lte(tolerance))
  if (price && isProduct) return { price, quantity, net, byAmount: false }
  return { price: amount.minus(own).div(whole), quantity, net, byAmount: true }
}

function ownCharges(line: LineOfOrder, { charges }: InvoiceDocument): Big {
  const own = charges.filter(
    (charge) => charge.kind !== 'tax' && charge.line !== undefined && charge.line === line.line,
  )
  const base = (exact(line.quantity) ?? zero).times(unitPrice(line)?.amount ?? zero)
  return sum(own.map((charge) => chargeAmount(charge, base) ?? zero))
}

function quantityIn(
  unit: string,
  line: LineOfOrder,
  packs: Mention<InvoiceDocument, LineOfOrder>['packs'],
  { units }: OrderSnapshot,
): Big | undefined {
  const stated = exact(line.quantity)
  const counted = stated && units.convert(stated, line.unit || unit, unit, packs)
  // As with the price itself: one "each" of a case of unknown size is the case.
  return counted ?? (units.isSame(unit, 'EA') ? stated : undefined)
}

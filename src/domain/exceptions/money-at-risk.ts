import { type Big, exact, greater, money, sum, zero } from '../trade/decimal.ts'

/** Of a listed exception, what its worth is counted by. */
type Risk = {
  cause: string
  kind: string
  standing: string
  impact: { amount: string; currency: string } | undefined
  found: { partner: string; exception: { orderNumber?: string; line?: string } } | undefined
}

/** A part of a sum at risk. `causes` are of the same goods where they are several; they are counted once. */
export type RiskPart = { causes: string[]; amount: string }

/** Open money in one currency, and how it was counted: the parts come to the amount. */
export type SumAtRisk = { amount: string; currency: string; parts: RiskPart[] }

/** Goods that are missing or useless: what is lost of a line is the sum of these. */
const lost = new Set(['short-shipment', 'damaged', 'quality', 'wrong-item'])
/** The same goods, billed all the same or announced as not coming: of a line the largest of these and of what is lost. */
const sameGoods = new Set([
  'invoice-quantity',
  'quantity-change',
  'backorder',
  'item-rejected',
  'date-change',
  'substitution',
])

/**
 * What would be overpaid or lost by open exceptions, one sum per currency: amounts in different currencies are never
 * added. Each cause counts, and none twice: goods that are short and billed all the same are one loss, while a price that
 * is too high comes on top.
 */
export function moneyAtRisk(listed: Risk[]): SumAtRisk[] {
  const groups = new Map<string, Counted[]>()
  for (const { standing, impact, found, cause, kind } of listed) {
    const amount = exact(impact?.amount)
    if (standing !== 'open' || !impact || !amount) continue
    const { orderNumber, line } = found?.exception ?? {}
    const isOfGoods = line !== undefined && (lost.has(kind) || sameGoods.has(kind))
    const key = isOfGoods ? `${found?.partner} ${orderNumber} ${line} ${impact.currency}` : cause
    const counted = { cause, kind, amount, currency: impact.currency }
    const known = groups.get(key)
    if (known) known.push(counted)
    else groups.set(key, [counted])
  }
  const sums = new Map<string, { amount: Big; parts: RiskPart[] }>()
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const amount = worthOf(group)
    const part = { causes: group.map(({ cause }) => cause), amount: money(amount) }
    const known = sums.get(first.currency)
    if (known) sums.set(first.currency, { amount: known.amount.plus(amount), parts: [...known.parts, part] })
    else sums.set(first.currency, { amount, parts: [part] })
  }
  return [...sums].map(([currency, { amount, parts }]) => ({ amount: money(amount), currency, parts }))
}

type Counted = { cause: string; kind: string; amount: Big; currency: string }

function worthOf(group: Counted[]): Big {
  const gone = sum(group.filter(({ kind }) => lost.has(kind)).map(({ amount }) => amount))
  return group
    .filter(({ kind }) => !lost.has(kind))
    .reduce((most, { amount }) => greater(most, amount), gone.plus(zero))
}

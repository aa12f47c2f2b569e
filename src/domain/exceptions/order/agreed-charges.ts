import { type Big, exact, greater, sum, zero } from '../../trade/decimal.ts'
import type { OrderChangeDocument, OrderDocument } from '../../trade/trade-document.ts'
import type { Charge } from '../../trade/trade-facts.ts'
import { chargeAmount } from '../line/charge-amount.ts'
import { priceOf } from '../line/line-totals.ts'
import type { OrderSnapshot } from '../model.ts'

type Agreed = {
  charge: Charge
  document: OrderDocument | OrderChangeDocument
  /** What is not billed yet; absent where the order names the charge and leaves its amount open. */
  left: Big | undefined
}

/** The charges that the order states, as its changes left them; what one invoice bills of them the next cannot. */
export type AgreedCharges = {
  /** What of `amount` is covered, and by which charges of the order. */
  cover(charge: Charge, amount: Big): { covered: Big; by: Agreed[] }
}

export function agreedCharges(snapshot: OrderSnapshot): AgreedCharges {
  const { order, changes, file } = snapshot
  const own = order ? latest([order, ...changes]) : []
  const beside = file.billedTogether.filter((document) => document.kind === 'order' || document.kind === 'order-change')
  const base = sum(snapshot.lines.map((record) => (priceOf(record, snapshot) ?? zero).times(record.agreed.quantity)))
  const agreed = [...own, ...latest(beside)].map(
    ({ charge, document }): Agreed => ({ charge, document, left: chargeAmount(charge, base) }),
  )
  return {
    cover(charge, amount) {
      let open = amount
      const by: Agreed[] = []
      for (const one of agreed.filter((candidate) => isSame(candidate.charge, charge))) {
        const taken = one.left === undefined || one.left.gt(open) ? open : greater(one.left, zero)
        one.left = one.left?.minus(taken)
        open = open.minus(taken)
        by.push(one)
      }
      return { covered: amount.minus(open), by }
    },
  }
}

/** A change that states a charge anew replaces what was agreed for it. */
function latest(documents: (OrderDocument | OrderChangeDocument)[]) {
  return documents.reduce<{ charge: Charge; document: OrderDocument | OrderChangeDocument }[]>((known, document) => {
    const stated = document.charges.filter(({ kind }) => kind === 'charge').map((charge) => ({ charge, document }))
    const kept =
      document.kind === 'order'
        ? known
        : known.filter(
            ({ charge }) => !stated.some((one) => isSame(one.charge, charge) && one.charge.line === charge.line),
          )
    return [...kept, ...stated]
  }, [])
}

const plainText = ({ text = '' }: Charge) => text.trim().toUpperCase().replace(/\s+/g, ' ')
const isNameless = (charge: Charge) => !charge.code && plainText(charge) === ''

/** By code or by words; a charge without either may be any. */
function isSame(one: Charge, other: Charge): boolean {
  if (isNameless(one) || isNameless(other)) return true
  if (one.code && other.code) return one.code === other.code
  return plainText(one) !== '' && plainText(one) === plainText(other)
}

/** X12 element 1300 and UNCL 7161 list some taxes among the charges; others are called so. */
const taxCodes = /^(?:H7\d0|H8[0-5]0|TX)$/
const taxWords = /\b(?:tax|taxes|vat|gst|hst|pst|mwst|ust|iva|tva|btw)\b|steuer\b/i

const isTax = ({ code = '', text = '' }: Charge) => taxCodes.test(code) || taxWords.test(text)

/** What an invoice charges beside its goods and its taxes, each with what it comes to. */
export function chargesBilled({
  charges,
  lines,
}: Pick<OrderDocument, 'charges' | 'lines'>): { charge: Charge; amount: Big }[] {
  const amounts = lines.map((line) => ({
    line: line.line,
    amount: exact(line.amount) ?? (exact(line.quantity) ?? zero).times(exact(line.price) ?? zero),
  }))
  const gross = sum(amounts.map(({ amount }) => amount))
  return charges.flatMap((charge) => {
    if (charge.kind !== 'charge' || charge.isSettledApart || isTax(charge)) return []
    const base = amounts.find(({ line }) => line === charge.line)?.amount ?? gross
    const amount = chargeAmount(charge, base)
    return amount ? [{ charge, amount }] : []
  })
}

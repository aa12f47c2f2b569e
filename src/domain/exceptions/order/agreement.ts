import { type Big, exact, zero } from '../../trade/decimal.ts'
import type {
  OrderChangeDocument,
  OrderDocument,
  OrderResponseDocument,
  TradeDocument,
} from '../../trade/trade-document.ts'
import type { PackFactor } from '../../trade/trade-facts.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { Context } from '../context.ts'
import { type LineMatch, lineLookup } from '../line/line-lookup.ts'
import type { Units } from '../line/units.ts'
import type { AgreedLine, AgreedOrder, OrderFile } from '../model.ts'
import { agreedOrder } from './agreed-lines.ts'
import { looseOrderNumber } from './business-key.ts'

/** What a quantity comes to in the order line's unit; nothing where no factor is known. */
type Counted = { quantity: Big | undefined; packs: PackFactor[] }

/** An order as agreed at some time, with what other documents say of its lines. Remembers what it has read. */
export type Agreement = {
  agreed: AgreedOrder
  /** Nothing for a line of another order. */
  place(document: TradeDocument, line: LineOfOrder): LineMatch | undefined
  counted(line: LineOfOrder, agreed: AgreedLine): Counted
}

export type Agreements = (
  order: OrderDocument | undefined,
  changes: OrderChangeDocument[],
  responses: OrderResponseDocument[],
) => Agreement

export function agreementsOf(file: OrderFile, context: Context): Agreements {
  const known = new Map<string, Agreement>()
  return (order, changes, responses) => {
    // Answers matter for what was agreed only where there is a change that they may turn down.
    const key = [order, ...changes, ...(changes.length > 0 ? responses : [])].map((document) => document?.id).join('\n')
    const agreement = known.get(key) ?? createAgreement(agreedOrder(order, changes, responses, context), file, context)
    known.set(key, agreement)
    return agreement
  }
}

function createAgreement(agreed: AgreedOrder, { orderNumber = '' }: OrderFile, { items, units }: Context): Agreement {
  const find = lineLookup(agreed.lines, items)
  const places = new Map<LineOfOrder, LineMatch | undefined>()
  const counts = new Map<LineOfOrder, Counted & { of: AgreedLine }>()
  const own = looseOrderNumber(orderNumber)

  /** Of a document about several orders, the lines that name this one, or none and an item of it. */
  const placeOf = (document: TradeDocument, line: LineOfOrder): LineMatch | undefined => {
    const named = line.orderNumber || (document.orderNumbers.length === 1 ? document.orderNumbers[0] : undefined)
    if (named !== undefined && named !== orderNumber && looseOrderNumber(named) !== own) return undefined
    const match = find(line)
    return named !== undefined || document.orderNumbers.length === 0 || match.lines.length > 0 ? match : undefined
  }

  return {
    agreed,
    place(document, line) {
      if (!places.has(line)) places.set(line, placeOf(document, line))
      return places.get(line)
    },
    counted(line, of) {
      const known = counts.get(line)
      if (known?.of === of) return known
      const counted = { of, ...count(line, of, units) }
      counts.set(line, counted)
      return counted
    },
  }
}

function count(line: LineOfOrder, agreed: AgreedLine, units: Units): Counted {
  const unit = line.unit || agreed.unit
  const own = line.pack ? [{ of: unit, ...line.pack }] : []
  const packs = own.length > 0 ? [...agreed.packs, ...own] : agreed.packs
  const stated = exact(line.quantity) ?? zero
  if (packsDisagree(units, unit, agreed, own)) return { quantity: undefined, packs }
  return { quantity: units.convert(stated, unit, agreed.unit, packs), packs }
}

/** Order and document count in different units, and each says differently how many go into one. */
function packsDisagree(units: Units, unit: string, { packs, unit: ordered }: AgreedLine, own: PackFactor[]): boolean {
  if (unit === ordered || own.length === 0 || packs.length === 0) return false
  const [ours, theirs] = [units.factor(unit, ordered, packs), units.factor(unit, ordered, own)]
  return ours !== undefined && theirs !== undefined && !ours.eq(theirs)
}

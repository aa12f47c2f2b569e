import type { Decimal, ItemId, Position } from '../trade/trade-facts.ts'

/** A line as far as it is compared. `parts`: how many lines of its document it is made of. */
export type LineFigures = { quantity: Decimal; unit: string; price?: Decimal; position: Position; parts: number }

export type ComparableLine = LineFigures & {
  line: string
  ids: ItemId[]
  description?: string
  orderNumber?: string
  orderLine?: string
}

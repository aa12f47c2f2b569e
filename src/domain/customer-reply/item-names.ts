import type { TradeDocument } from '../trade/trade-document.ts'
import type { LineOfOrder } from '../trade/trade-line.ts'

/** What customers call the goods, by any number of the item in capitals. */
export type ItemNames = ReadonlyMap<string, string>

/** Descriptions by every number of an item. What the first document calls it stays. */
export function itemNames(documents: readonly TradeDocument[]): ItemNames {
  const names = new Map<string, string>()
  for (const document of documents) {
    for (const { description, ids } of linesOf(document)) {
      if (description === undefined) continue
      for (const { value } of ids) {
        const number = value.toUpperCase()
        if (!names.has(number)) names.set(number, description)
      }
    }
  }
  return names
}

function linesOf(document: TradeDocument): readonly Pick<LineOfOrder, 'description' | 'ids'>[] {
  return 'lines' in document ? document.lines : []
}

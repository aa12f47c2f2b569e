import type { ShipNoticeDocument } from '../../trade/trade-document.ts'
import type { Duplicate } from '../order/versions.ts'

/** A carton's label that two notices bear. `isWhole`: the second notice says the same as the first in all it ships. */
export type ReusedCarton = Duplicate<ShipNoticeDocument> & { sscc: string; isWhole: boolean }

/** A label is used once: the second notice with it announces the same cartons again, or the labels are mixed up. */
export function reusedCartons(inOrder: ShipNoticeDocument[]): ReusedCarton[] {
  const firstWith = new Map<string, ShipNoticeDocument>()
  const found: ReusedCarton[] = []
  for (const notice of inOrder) {
    const labels = [...new Set([...notice.sscc, ...notice.lines.flatMap(({ sscc }) => sscc)])]
    const reused = labels.find((label) => firstWith.has(label))
    const original = reused === undefined ? undefined : firstWith.get(reused)
    if (reused !== undefined && original) {
      const isWhole =
        labels.every((label) => firstWith.get(label) === original) && contentOf(notice) === contentOf(original)
      found.push({ original, duplicate: notice, sscc: reused, isWhole })
      if (isWhole) continue
    }
    for (const label of labels) if (!firstWith.has(label)) firstWith.set(label, notice)
  }
  return found
}

function contentOf({ lines }: ShipNoticeDocument): string {
  const items = lines.map(({ ids, line, quantity, unit, orderNumber }) =>
    [orderNumber, ids.map(({ value }) => value).join(' ') || line, Number(quantity), unit].join(' '),
  )
  return items.sort().join('\n')
}

import { exact, plain, sum } from '../trade/decimal.ts'
import type { ComparableLine } from './comparable-line.ts'
import { itemKeys } from './join-lines.ts'

/** One order line over several cartons or dates: taken together, where unit and price are the same. */
export function mergeSplitLines(lines: ComparableLine[]): ComparableLine[] {
  const groups = new Map<string, ComparableLine[]>()
  for (const line of lines) {
    const { orderNumber = '', orderLine = '', unit, price = '' } = line
    const items = itemKeys(line)
    // Lines that say nothing of their item are not the same for it.
    const what = items.length > 0 ? items.toSorted().join(' ') : `at ${line.position.start}`
    const key = [orderNumber, orderLine, unit, price, what].join('\n')
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()].flatMap(merge)
}

function merge(lines: ComparableLine[]): ComparableLine[] {
  const [first] = lines
  const quantities = lines.flatMap(({ quantity }) => exact(quantity) ?? [])
  if (!first || lines.length === 1 || quantities.length < lines.length) return lines
  return [{ ...first, quantity: plain(sum(quantities)), parts: lines.length }]
}

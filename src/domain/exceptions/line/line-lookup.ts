import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { AgreedLine } from '../model.ts'
import { lineNumber } from '../order/business-key.ts'
import type { ItemKeys } from './item-keys.ts'

/**
 * To which order lines a line of another document belongs. Several where the order has the item on several lines, first
 * the one whose number it bears; `isStated` then says that it names the order's line, rather than counting its own. None:
 * `instead` is the order line whose number it bears, for another item.
 */
export type LineMatch = { lines: AgreedLine[]; instead?: AgreedLine; named: boolean; isStated?: boolean }

export type LineLookup = (line: Pick<LineOfOrder, 'ids' | 'line' | 'orderLine'>) => LineMatch

/** Items before line numbers: partners renumber lines when they split an order over cartons. */
export function lineLookup(lines: AgreedLine[], keys: ItemKeys): LineLookup {
  const byItem = new Map<string, AgreedLine[]>()
  const byPackaging = new Map<string, AgreedLine[]>()
  const byNumber = new Map<string, AgreedLine>()
  const given = new Map<AgreedLine, Set<string>>()
  for (const line of lines) {
    const items = keys.of(line.ids)
    for (const { key } of items) append(byItem, key, line)
    for (const middle of keys.acrossPackagings(line.ids)) append(byPackaging, middle, line)
    const number = lineNumber(line.line)
    if (number !== '') byNumber.set(number, line)
    given.set(line, new Set(items.map(({ whose }) => whose)))
  }

  return (line) => {
    const items = keys.of(line.ids)
    const numbered = byNumber.get(lineNumber(line.orderLine ?? line.line))
    const choose = (candidates: AgreedLine[]): LineMatch => {
      if (candidates.length === 1 || !numbered || !candidates.includes(numbered))
        return { lines: candidates, named: true }
      const others = candidates.filter((candidate) => candidate !== numbered)
      return { lines: [numbered, ...others], named: true, isStated: line.orderLine !== undefined }
    }
    for (const { key } of items) {
      const candidates = byItem.get(key)
      if (candidates) return choose(candidates)
    }
    for (const middle of keys.acrossPackagings(line.ids)) {
      const candidates = byPackaging.get(middle)
      if (candidates) return choose(candidates)
    }
    const contradicts = (candidate: AgreedLine) => items.some(({ whose }) => given.get(candidate)?.has(whose))
    const saysNothingElse = items.length > 0 || lineNumber(line.line) === ''
    const [only] = lines.length === 1 && saysNothingElse ? lines : []
    const candidate = numbered ?? only
    if (candidate && !contradicts(candidate)) return { lines: [candidate], named: items.length > 0 }
    return { lines: [], named: items.length > 0, ...(candidate && { instead: candidate }) }
  }
}

function append(map: Map<string, AgreedLine[]>, key: string, line: AgreedLine): void {
  const lines = map.get(key)
  if (!lines) map.set(key, [line])
  else if (!lines.includes(line)) lines.push(line)
}

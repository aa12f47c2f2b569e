import type { ItemId } from '../trade/trade-facts.ts'
import type { ComparableLine } from './comparable-line.ts'

export type LinePair = [ComparableLine | undefined, ComparableLine | undefined]

/**
 * Which line of one document is which of the other: by item and number, then by item alone since partners renumber
 * lines, then by number alone since they name items in their own way. What has no partner stands behind.
 */
export function joinLines(before: ComparableLine[], after: ComparableLine[]): LinePair[] {
  const partners = new Map<ComparableLine, ComparableLine>()
  const taken = new Set<ComparableLine>()
  for (const keysOf of [itemAndNumber, itemKeys, numberKeys]) {
    const waiting = indexBy(
      after.filter((line) => !taken.has(line)),
      keysOf,
    )
    for (const line of before) {
      if (partners.has(line)) continue
      const found = keysOf(line)
        .map((key) => firstFree(waiting.get(key), taken))
        .find((candidate) => candidate !== undefined)
      if (!found) continue
      partners.set(line, found)
      taken.add(found)
    }
  }
  return [
    ...before.map((line): LinePair => [line, partners.get(line)]),
    ...after.filter((line) => !taken.has(line)).map((line): LinePair => [undefined, line]),
  ]
}

function indexBy(lines: ComparableLine[], keysOf: (line: ComparableLine) => string[]): Map<string, ComparableLine[]> {
  const index = new Map<string, ComparableLine[]>()
  // Last first, so that the first free one is at the end and can be taken off.
  for (const line of lines.toReversed()) {
    for (const key of keysOf(line)) {
      const known = index.get(key)
      if (known) known.push(line)
      else index.set(key, [line])
    }
  }
  return index
}

function firstFree(lines: ComparableLine[] | undefined, taken: Set<ComparableLine>): ComparableLine | undefined {
  let last = lines?.at(-1)
  while (lines && last && taken.has(last)) {
    lines.pop()
    last = lines.at(-1)
  }
  return last
}

export function itemKeys({ ids }: Pick<ComparableLine, 'ids'>): string[] {
  return ids.map(itemKey)
}

/** GTINs of 8, 12, 13 and 14 digits name the same item where only leading zeros differ. */
function itemKey({ scheme, value }: ItemId): string {
  return `${scheme} ${scheme === 'gtin' ? value.padStart(14, '0') : value}`
}

function numberKeys({ orderLine, line }: ComparableLine): string[] {
  const number = (orderLine ?? line).replace(/^0+(?=.)/, '')
  return number === '' ? [] : [number]
}

function itemAndNumber(line: ComparableLine): string[] {
  return numberKeys(line).flatMap((number) => itemKeys(line).map((item) => `${number} ${item}`))
}

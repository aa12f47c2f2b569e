import type { ItemId, Position, TradeDocument } from './trade-document.ts'

type AnyLine = {
  line: string
  ids: ItemId[]
  quantity: string
  unit: string
  price?: string
  description?: string
  position: Position
  orderLine?: string
}

export type ComparedField = 'quantity' | 'unit' | 'price'

/** One line in both documents, or in one of them only. `changed` names what differs. */
export type ComparedLine = {
  line: string
  item: string
  before: { quantity: string; unit: string; price?: string; position: Position } | undefined
  after: { quantity: string; unit: string; price?: string; position: Position } | undefined
  changed: ComparedField[]
}

export type DocumentDifferences = {
  lines: ComparedLine[]
  changedLines: number
  facts: {
    fact: 'number' | 'purpose' | 'currency' | 'total' | 'sentAt'
    before: string | undefined
    after: string | undefined
  }[]
}

/**
 * Two versions of a document, or two documents of one order, line by line. Lines are joined by item before line number:
 * partners renumber lines. Numbers are compared as numbers: `10` and `10.0` are the same.
 */
export function compareDocuments(before: TradeDocument, after: TradeDocument): DocumentDifferences {
  const rest = [...linesOf(after)]
  const joined = linesOf(before).map((line) => compareLine(line, takeMatch(rest, line)))
  const added = rest.map((line) => compareLine(undefined, line))
  const lines = [...joined, ...added]
  return {
    lines,
    changedLines: lines.filter(({ changed }) => changed.length > 0).length,
    facts: compareFacts(before, after),
  }
}

function linesOf(document: TradeDocument): AnyLine[] {
  return 'lines' in document ? document.lines : []
}

function takeMatch(rest: AnyLine[], line: AnyLine): AnyLine | undefined {
  const byItem = rest.findIndex((other) => other.ids.some((id) => line.ids.some((own) => sameItem(own, id))))
  const number = line.orderLine ?? line.line
  const byNumber = rest.findIndex((other) => number !== '' && (other.orderLine ?? other.line) === number)
  const at = byItem >= 0 ? byItem : byNumber
  return at < 0 ? undefined : rest.splice(at, 1)[0]
}

function sameItem(one: ItemId, other: ItemId): boolean {
  if (one.scheme !== other.scheme) return false
  return one.scheme === 'gtin'
    ? one.value.padStart(14, '0') === other.value.padStart(14, '0')
    : one.value === other.value
}

const compared = ['quantity', 'unit', 'price'] as const

function compareLine(before: AnyLine | undefined, after: AnyLine | undefined): ComparedLine {
  const known = before ?? after
  const changed: readonly ComparedField[] =
    before && after ? compared.filter((field) => !same(before[field], after[field])) : (['quantity'] as const)
  return {
    line: known?.orderLine ?? known?.line ?? '',
    item: known?.description ?? known?.ids.at(0)?.value ?? '',
    before: before && figures(before),
    after: after && figures(after),
    changed: [...changed],
  }
}

function figures({ quantity, unit, price, position }: AnyLine) {
  return { quantity, unit, position, ...(price === undefined ? {} : { price }) }
}

function same(before: string | undefined, after: string | undefined): boolean {
  // What only one of them states is no difference: a notice has no prices.
  if (before === undefined || after === undefined) return true
  return plain(before) === plain(after)
}

function plain(value: string): string {
  return /^-?\d+\.\d*$/.test(value) ? value.replace(/\.?0*$/, '') : value
}

function compareFacts(before: TradeDocument, after: TradeDocument): DocumentDifferences['facts'] {
  const total = (document: TradeDocument) => ('total' in document ? document.total : undefined)
  return [
    { fact: 'number' as const, before: before.number, after: after.number },
    { fact: 'purpose' as const, before: before.purpose, after: after.purpose },
    { fact: 'sentAt' as const, before: before.sentAt, after: after.sentAt },
    { fact: 'currency' as const, before: before.currency, after: after.currency },
    { fact: 'total' as const, before: total(before), after: total(after) },
  ].filter(
    (fact) =>
      (fact.before !== undefined || fact.after !== undefined) &&
      !(fact.before !== undefined && fact.after !== undefined && same(fact.before, fact.after)),
  )
}

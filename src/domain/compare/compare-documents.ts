import type { TradeDocument } from '../trade/trade-document.ts'
import type { ComparableLine, LineFigures } from './comparable-line.ts'
import { type ComparedFact, compareFacts } from './compared-facts.ts'
import { joinLines, type LinePair } from './join-lines.ts'
import { mergeSplitLines } from './merge-split-lines.ts'

export type ComparedField = 'quantity' | 'unit' | 'price'

/** One line in both documents, or in one of them only. `changed` names what differs. */
export type ComparedLine = {
  line: string
  item: string
  before: LineFigures | undefined
  after: LineFigures | undefined
  changed: ComparedField[]
}

export type DocumentDifferences = { lines: ComparedLine[]; changedLines: number; facts: ComparedFact[] }

/**
 * Two versions of a document, or two documents of one order, line by line. Numbers are compared as numbers: `10` and
 * `10.0` are the same. What a document of another kind leaves out is no difference: a notice has no prices.
 */
export function compareDocuments(before: TradeDocument, after: TradeDocument): DocumentDifferences {
  const sameKind = before.kind === after.kind
  const sides = [linesOf(before), linesOf(after)] as const
  // A notice may tell of one order line carton by carton; two versions of one document are compared as they are.
  const [one, other] = sameKind ? sides : [mergeSplitLines(sides[0]), mergeSplitLines(sides[1])]
  const lines = joinLines(one, other).map((pair) => compareLine(pair, sameKind))
  return {
    lines,
    changedLines: lines.filter(({ changed }) => changed.length > 0).length,
    facts: compareFacts(before, after),
  }
}

function linesOf(document: TradeDocument): ComparableLine[] {
  return 'lines' in document ? document.lines.map((line) => ({ ...line, parts: 1 })) : []
}

const compared = ['quantity', 'unit', 'price'] as const

function compareLine([before, after]: LinePair, sameKind: boolean): ComparedLine {
  const known = before ?? after
  const changed = compared.filter((field) => differs(before?.[field], after?.[field], sameKind))
  return {
    line: known?.orderLine ?? known?.line ?? '',
    item: known?.description ?? known?.ids.at(0)?.value ?? '',
    before: before && figuresOf(before),
    after: after && figuresOf(after),
    changed: before && after ? changed : ['quantity'],
  }
}

function figuresOf({ quantity, unit, price, position, parts }: ComparableLine): LineFigures {
  return { quantity, unit, position, parts, ...(price === undefined ? {} : { price }) }
}

function differs(before: string | undefined, after: string | undefined, sameKind: boolean): boolean {
  if (before === undefined || after === undefined) return sameKind && before !== after
  return withoutZeros(before) !== withoutZeros(after)
}

function withoutZeros(value: string): string {
  return /^-?\d+\.\d*$/.test(value) ? value.replace(/\.?0*$/, '') : value
}

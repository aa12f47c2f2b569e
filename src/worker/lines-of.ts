import type { TradeDocument } from '../domain/trade/trade-document.ts'

type Lined = Extract<TradeDocument, { lines: unknown[] }>

/** None for documents that are not made of lines. */
export function linesOf(document: TradeDocument): Lined['lines'][number][] {
  return 'lines' in document ? document.lines : []
}

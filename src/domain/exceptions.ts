import { createContext } from './exceptions/context.ts'
import { type Told, tellHistory } from './exceptions/history.ts'
import { orderFiles } from './exceptions/order-files.ts'
import { countedDocuments } from './exceptions/retransmissions.ts'
import { severityOf } from './exceptions/severity.ts'
import type { ExceptionState, TradeException } from './exceptions/trade-exception.ts'
import type { PartnerTerms } from './partner-terms.ts'
import type { TradeDocument } from './trade-document.ts'

/**
 * What is wrong between us and a partner, by their documents: one exception per cause, each figure with the line that
 * states it. The order of the documents does not matter. What a later document settled is told as
 * resolved, what another exception took the place of as superseded.
 */
export function findExceptions(documents: TradeDocument[], terms: PartnerTerms, now: Date): TradeException[] {
  const context = createContext(terms)
  const files = orderFiles(countedDocuments(documents, context.moments), context)
  const told = new Map<string, Told>()
  for (const file of files) {
    for (const exception of tellHistory(file, now.getTime(), context)) {
      const known = told.get(exception.cause)
      // A document of several orders is in the file of each; what is open in one of them is open.
      if (!known || rank[exception.state] < rank[known.state]) told.set(exception.cause, exception)
    }
  }
  return [...told.values()].map((exception) => ({ ...exception, severity: severityOf(exception) })).sort(byOrder)
}

const rank: Record<ExceptionState, number> = { open: 0, superseded: 1, resolved: 2 }

function byOrder(a: TradeException, b: TradeException): number {
  return compare(a.orderNumber ?? '', b.orderNumber ?? '') || compare(a.cause, b.cause)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

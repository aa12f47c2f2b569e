import type { PartnerTerms } from '../trade/partner-terms.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import { createContext } from './context.ts'
import { exceptionHistory, type Told } from './exception-history.ts'
import { orderFiles } from './order/order-index.ts'
import { countedDocuments } from './order/retransmissions.ts'
import { severityOf } from './severity.ts'
import type { ExceptionState, TradeException } from './trade-exception.ts'

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
    for (const exception of exceptionHistory(file, now.getTime(), context)) {
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

import { type Big, plain, zero } from '../trade/decimal.ts'
import type { PartnerTerms } from '../trade/partner-terms.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import type { Decimal } from '../trade/trade-facts.ts'
import { createContext } from './context.ts'
import { evidenceOf } from './finding.ts'
import { totalOf } from './line/line-totals.ts'
import { billedQuantity } from './line/supply.ts'
import type { LineRecord, OrderSnapshot } from './model.ts'
import { confirmedQuantity } from './order/confirmed-quantity.ts'
import { orderFiles } from './order/order-index.ts'
import { snapshotReader } from './order/order-snapshot.ts'
import { countedDocuments } from './order/retransmissions.ts'
import type { Evidence } from './trade-exception.ts'

/** The way of goods, in the order in which they move. */
export const progressSteps = ['ordered', 'confirmed', 'shipped', 'received', 'invoiced'] as const
export type ProgressStep = (typeof progressSteps)[number]

/**
 * How far one step came. `quantity` in the line's unit; absent where no document states it or where it cannot be counted
 * in that unit. `statedAt`: the lines that state it, oldest first; none where a document of the step leaves the line out.
 */
export type StepProgress<Place = Evidence> = { step: ProgressStep; quantity?: Decimal; statedAt: Place[] }

export type LineProgress<Place = Evidence> = {
  line: string
  description?: string
  unit: string
  steps: StepProgress<Place>[]
}

/** One order of a partner's, line by line, as its documents stand now. */
export type OrderProgress = {
  orderNumber: string
  lines: LineProgress[]
}

/** What the documents say of every order: ordered (as changed), confirmed, shipped, received and, less credits, invoiced. */
export function orderProgress(documents: TradeDocument[], terms: PartnerTerms, now: Date): OrderProgress[] {
  const context = createContext(terms)
  return orderFiles(countedDocuments(documents, context.moments), context).flatMap((file) => {
    const { orderNumber } = file
    if (orderNumber === undefined) return []
    const snapshot = snapshotReader(file, context)(file.documents, now.getTime())
    const lines = snapshot.lines.map((record) => lineProgress(record, snapshot))
    return lines.length === 0 ? [] : [{ orderNumber, lines }]
  })
}

function lineProgress(record: LineRecord, snapshot: OrderSnapshot): LineProgress {
  const { agreed, answer, shipped, received, invoiced } = record
  const { notices, receipts, invoices } = snapshot
  const ofMentions = (mentions: { document: TradeDocument; line: { position: Evidence['position'] } }[]) =>
    mentions.map(({ document, line }) => evidenceOf(document, line.position))
  const steps: Record<ProgressStep, Omit<StepProgress, 'step'>> = {
    ordered: { quantity: plain(agreed.quantity), statedAt: ofMentions(agreed.sources) },
    confirmed: {
      ...counted(answer && confirmedQuantity(record, snapshot)),
      statedAt: answer ? ofMentions([answer]) : [],
    },
    shipped: { ...counted(notices.length > 0 ? totalOf(shipped) : undefined), statedAt: ofMentions(shipped) },
    received: { ...counted(receipts.length > 0 ? totalOf(received) : undefined), statedAt: ofMentions(received) },
    invoiced: {
      ...counted(invoices.length > 0 ? billedQuantity(record, snapshot) : undefined),
      statedAt: ofMentions(invoiced),
    },
  }
  return {
    line: agreed.line,
    ...(agreed.description === undefined ? {} : { description: agreed.description }),
    unit: agreed.unit,
    steps: progressSteps.map((step) => ({ step, ...steps[step] })),
  }
}

/** A credit can take back more than is billed here; less than nothing is drawn as nothing. */
function counted(quantity: Big | undefined): { quantity?: Decimal } {
  return quantity ? { quantity: plain(quantity.lt(0) ? zero : quantity) } : {}
}

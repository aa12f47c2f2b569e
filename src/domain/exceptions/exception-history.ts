import type { TradeDocument } from '../trade/trade-document.ts'
import { canSettle } from './can-settle.ts'
import type { Context } from './context.ts'
import { findOpen } from './find-open.ts'
import { evidenceOf, type Finding } from './finding.ts'
import type { OrderFile } from './model.ts'
import { replacementOf } from './one-cause.ts'
import { snapshotReader } from './order/order-snapshot.ts'
import type { TradeException } from './trade-exception.ts'

export type Told = Finding & Pick<TradeException, 'state' | 'settledBy' | 'supersededBy'>

/**
 * What is wrong with an order now, and what was and no longer is. The file is looked at as it stood before each arrival
 * that may have ended something: what is gone after it was settled by it, unless something else took its place.
 */
export function exceptionHistory(file: OrderFile, now: number, context: Context): Told[] {
  const arrivals = inSteps(byArrival(file.documents, context))
  const look = snapshotReader(file, context)
  const over = new Map<string, Told>()
  let before: Finding[] = []
  let settler: TradeDocument | undefined
  const known = new Set<TradeDocument>()
  for (const [index, arrival] of arrivals.entries()) {
    for (const document of arrival.documents) known.add(document)
    const next = arrivals[index + 1]
    const documents = file.documents.filter((document) => known.has(document))
    const ending = next?.documents.find((document) => canSettle(document, documents, context))
    if (next && !ending) continue

    const after = findOpen(look(documents, next?.at ?? Math.max(now, arrival.at)))
    const open = new Set(after.map(({ cause }) => cause))
    for (const finding of before) {
      if (open.has(finding.cause) || !settler) continue
      const stronger = replacementOf(finding, after)
      over.set(
        finding.cause,
        stronger
          ? { ...finding, state: 'superseded', supersededBy: stronger.cause }
          : { ...finding, state: 'resolved', settledBy: evidenceOf(settler, settler.position) },
      )
    }
    for (const cause of open) over.delete(cause)
    before = after
    settler = ending
  }
  return [...before.map((finding): Told => ({ ...finding, state: 'open' })), ...over.values()]
}

type Arrival = { at: number; documents: TradeDocument[] }

function byArrival(documents: TradeDocument[], { moments }: Context): Arrival[] {
  const arrivals = new Map<number, TradeDocument[]>()
  for (const document of documents) {
    const at = moments.arrived(document)
    const together = arrivals.get(at)
    if (together) together.push(document)
    else arrivals.set(at, [document])
  }
  return [...arrivals].map(([at, arrived]) => ({ at, documents: arrived })).sort((a, b) => a.at - b.at)
}

/** How often one file is looked at: enough for an order with every document it can have, not for a year of releases. */
const RECENT = 40
const EARLIER = 20

/** Of very many arrivals the early ones are looked at several at a time. */
function inSteps(arrivals: Arrival[]): Arrival[] {
  if (arrivals.length <= RECENT + EARLIER) return arrivals
  const early = arrivals.slice(0, -RECENT)
  const size = Math.ceil(early.length / EARLIER)
  const steps = Array.from({ length: Math.ceil(early.length / size) }, (_, step): Arrival => {
    const together = early.slice(step * size, (step + 1) * size)
    return { at: together[0]?.at ?? 0, documents: together.flatMap(({ documents }) => documents) }
  })
  return [...steps, ...arrivals.slice(-RECENT)]
}

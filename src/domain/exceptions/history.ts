import type { TradeDocument } from '../trade-document.ts'
import type { Context } from './context.ts'
import { openDossier } from './dossier.ts'
import { findOpen } from './find-open.ts'
import { evidenceOf, type Finding } from './finding.ts'
import type { OrderFile } from './order-files.ts'
import type { TradeException } from './trade-exception.ts'

export type Told = Finding & Pick<TradeException, 'state' | 'settledBy'>

/**
 * What is wrong with an order now, and what was and no longer is. The file is looked at as it stood before each
 * arrival: what is gone after one was settled by it.
 */
export function tellHistory(file: OrderFile, now: number, context: Context): Told[] {
  const arrivals = byArrival(file.documents, context)
  const settled = new Map<string, Told>()
  let before: Finding[] = []
  for (const [index, arrival] of arrivals.entries()) {
    const until = arrivals[index + 1]?.at ?? Math.max(now, arrival.at)
    const known = new Set(arrivals.slice(0, index + 1).flatMap(({ documents }) => documents))
    const documents = file.documents.filter((document) => known.has(document))
    const [newest = file.documents[0]] = arrival.documents
    const after = findOpen(openDossier(file, documents, until, context))
    const open = new Set(after.map(({ cause }) => cause))
    for (const finding of before) {
      if (open.has(finding.cause) || !newest) continue
      settled.set(finding.cause, { ...finding, state: 'resolved', settledBy: evidenceOf(newest, newest.position) })
    }
    for (const cause of open) settled.delete(cause)
    before = after
  }
  return [...before.map((finding): Told => ({ ...finding, state: 'open' })), ...settled.values()]
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

import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** The exceptions that were escalated in a thread. */
export function ofThread(listed: Listed[], { id }: Pick<ThreadSummary, 'id'>): Listed[] {
  return listed.filter(({ recorded }) => recorded?.thread === id)
}

/** Who resolved the last of them where no document did; nothing while something is open. */
export function closedByHand(about: Listed[]): ExceptionRecord | undefined {
  if (about.some(({ standing }) => standing === 'open' || standing === 'superseded')) return undefined
  const byHand = about.flatMap(({ recorded, found }) =>
    recorded?.state === 'resolved' && found?.exception.state !== 'resolved' ? [recorded] : [],
  )
  return byHand.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
}

/** The documents that settled them, by the ids that comparing gave them; none while something is not settled by one. */
export function settlersOf(about: Listed[]): string[] {
  const settlers = about.map(({ found }) => found?.exception.settledBy?.documentId)
  return settlers.includes(undefined) ? [] : settlers.filter((id) => id !== undefined)
}

import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import type { Overview } from '../trading-grid/contract/overview.ts'

type Threads = Pick<Overview, 'threads' | 'related' | 'earlier'>

/**
 * Whether a document is known to everybody who works on the ticket: it belongs to no thread, as the transaction's own
 * documents do, or to one that is known not to be restricted. Of a thread that is not in the overview nobody here can say.
 */
export function isKnownToEverybody({ threads, related, earlier }: Threads): (document: DocumentSummary) => boolean {
  const open = new Set([...threads, ...related, ...earlier].flatMap(({ id, restricted }) => (restricted ? [] : [id])))
  return (document) => document.threads.length === 0 || document.threads.some((id) => open.has(id))
}

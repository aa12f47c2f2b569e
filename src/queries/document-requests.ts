import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { ReceivedDocument } from '../domain/files/document-check.ts'
import type { DocumentId, ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { businessFormats, type DocumentSummary } from '../trading-grid/contract/document.ts'
import { readDocument } from '../trading-grid/contract/operations/document-operations.ts'
import { readDocumentRequests } from '../trading-grid/contract/operations/thread-operations.ts'
import { documentQueries } from './documents.ts'

/** Larger files are opened by a person, not read here on the side. */
const READ_UP_TO_BYTES = 5_000_000

export const documentRequestQueries = {
  all: () => ['document requests'] as const,
  /** @param lastSeq the thread's newest entry: requests change only with one */
  ofThread: (tradingGrid: TradingGrid, thread: ThreadId, lastSeq: number) =>
    queryOptions({
      queryKey: [...documentRequestQueries.all(), thread, lastSeq],
      queryFn: async ({ signal }) =>
        (await tradingGrid.call(readDocumentRequests, { params: { thread } }, signal)).items,
    }),
  /** The document that came, with what it says itself where that can be read here. */
  received: (tradingGrid: TradingGrid, compute: Compute, document: DocumentId) =>
    queryOptions({
      queryKey: [...documentQueries.all(), document, 'received'],
      queryFn: async ({ client, signal }): Promise<ReceivedDocument & { summary: DocumentSummary }> => {
        const summary = await tradingGrid.call(readDocument, { params: { document } }, signal)
        const { kind, references, receivedAt, scan, format, size } = summary
        const stated = { summary, kind, references, receivedAt, read: [] }
        if (scan !== 'clean' || !businessFormats.has(format) || size > READ_UP_TO_BYTES) return stated
        const content = await client.fetchQuery(documentQueries.content(tradingGrid, document))
        if (!('text' in content)) return stated
        const { documents } = await compute.readDocuments({ text: content.text, origin: { id: document } }, signal)
        return { ...stated, read: documents }
      },
      // The scan may end meanwhile; nothing else of it changes.
      refetchInterval: ({ state }) => (state.data?.summary.scan === 'pending' ? 10_000 : false),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import { type StatedClaim, statedClaims } from '../domain/disputes/stated-claims.ts'
import type { DocumentId } from '../domain/ids.ts'
import { decodeText } from '../edi/decode-text.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readWholeContent } from '../trading-grid/content.ts'
import { businessFormats, type DocumentSummary } from '../trading-grid/contract/document.ts'

export type ClaimOfDocument = StatedClaim & { document: DocumentId }

/** A dispute is about one adjustment, seldom about several. */
const MOST_DOCUMENTS = 5

/** What adjustments (812, COMDIS) among these documents say that is taken, and why. One that cannot be read says nothing. */
export function statedClaimsIn(tradingGrid: TradingGrid, compute: Compute, documents: readonly DocumentSummary[]) {
  const adjustments = documents
    .filter(({ kind, scan, format }) => kind === 'adjustment' && scan === 'clean' && businessFormats.has(format))
    .slice(0, MOST_DOCUMENTS)
  return queryOptions({
    queryKey: ['stated claims', adjustments.map(({ id }) => id)],
    queryFn: async ({ signal }): Promise<ClaimOfDocument[]> => {
      const read = adjustments.map(async ({ id, receivedAt }) => {
        const content = await readWholeContent(tradingGrid, id, () => undefined, signal)
        const text = 'text' in content ? content.text : decodeText(content.bytes)
        const page = await compute.readDocuments({ text, origin: { id, receivedAt } }, signal)
        return statedClaims(page.documents).map((claim) => ({ ...claim, document: id }))
      })
      const settled = await Promise.allSettled(read)
      return settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    },
    enabled: adjustments.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

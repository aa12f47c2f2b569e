import { useQueries } from '@tanstack/react-query'
import { distinctBy } from '../../domain/distinct.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { documentQueries } from '../../queries/documents.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'

/** The ticket's documents, and those chosen that the overview had no room for. */
export function useDocumentsToShare({ references }: Overview, chosen: DocumentId[]): DocumentSummary[] {
  const { tradingGrid } = useServices()
  const listed = distinctBy(
    references.flatMap(({ documents }) => documents),
    ({ id }) => id,
  )
  const known = new Set(listed.map(({ id }) => id))
  const others = useQueries({
    queries: chosen.filter((id) => !known.has(id)).map((id) => documentQueries.one(tradingGrid, id)),
  })
  return [...others.flatMap(({ data }) => data ?? []), ...listed]
}

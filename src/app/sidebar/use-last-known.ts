import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { overviewQueries } from '../../queries/overview.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'

/** While the Trading Grid does not answer: how the ticket stood when it last did, if this browser saw it today. */
export function useLastKnown({ data, error }: Pick<UseQueryResult<Overview>, 'data' | 'error'>): Overview | undefined {
  const { storage, ticketId } = useServices()
  const failed = data === undefined && error !== null
  const last = useQuery({ ...overviewQueries.lastKnown(storage, ticketId), enabled: failed })
  // Kept outside of React, in the browser's storage.
  useEffect(() => {
    if (data)
      void import('../../queries/last-overview.ts').then(({ keepOverview }) => keepOverview(storage, ticketId, data))
  }, [data, storage, ticketId])
  return failed ? (last.data ?? undefined) : undefined
}

/**
 * The ticket's newest overview and when it was read, in ms since 1970. When the ticket's numbers change it stays until the
 * question about the new ones is answered.
 */
export function useLastSeen({ data, dataUpdatedAt }: Pick<UseQueryResult<Overview>, 'data' | 'dataUpdatedAt'>) {
  const [seen, see] = useState<{ overview: Overview; at: number }>()
  if (data === undefined || (seen?.overview === data && seen.at === dataUpdatedAt)) return seen
  const now = { overview: data, at: dataUpdatedAt }
  see(now)
  return now
}

import { useQuery } from '@tanstack/react-query'
import { whoCharges } from '../../domain/disputes/who-charges.ts'
import { distinctBy } from '../../domain/distinct.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { statedClaimsIn } from '../../queries/stated-claims.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** Who took the money, as the documents of the ticket say; nobody while they are being read. */
export function useWhoCharges(thread: ThreadSummary, overview: Overview): 'us' | 'partner' | undefined {
  const { tradingGrid, compute } = useServices()
  const documents = distinctBy(
    overview.references.flatMap((reference) => reference.documents),
    ({ id }) => id,
  )
  const { data: claims } = useQuery(statedClaimsIn(tradingGrid, compute, documents))
  const { data: partner } = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  if (!claims || !partner) return undefined
  const disputed = thread.references.filter(({ kind }) => kind === 'claim').map(({ value }) => value)
  return whoCharges(
    claims,
    disputed,
    partner.relationship.ourAddresses.map(({ id }) => id),
  )
}

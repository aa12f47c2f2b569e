import { skipToken, useQuery } from '@tanstack/react-query'
import type { PartnerId } from '../../domain/ids.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { Overview, SuggestedPartner } from '../../trading-grid/contract/overview.ts'

type Known = Pick<SuggestedPartner['partner'], 'id' | 'name' | 'groups'>

/** The chosen partner with its people: one that the ticket suggests, or any other. */
export function usePartner(overview: Overview, id: PartnerId | undefined): { partner?: Known; error: Error | null } {
  const { tradingGrid } = useServices()
  const suggested = overview.partners.find(({ partner }) => partner.id === id)?.partner
  const asked = useQuery(
    id === undefined || suggested
      ? { queryKey: ['partners', 'nobody'], queryFn: skipToken }
      : partnerQueries.one(tradingGrid, id),
  )
  const partner: Known | undefined = suggested ?? asked.data
  return { ...(partner ? { partner } : {}), error: asked.error }
}

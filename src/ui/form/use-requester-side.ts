import { skipToken, useQuery } from '@tanstack/react-query'
import type { PartnerId } from '../../domain/ids.ts'
import { requesterSide } from '../../domain/ticket/requester-side.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'

const NONE = ['no ticket here']

/** Who asked in the ticket, and whether that is one of this partner's people. `unknown` until both are known. */
export function useRequesterSide(partner: PartnerId) {
  const { host, zendesk, compute, tradingGrid, ticketId } = useServices()
  const onScreen = useQuery(host ? ticketQueries.onScreen(host, compute) : { queryKey: NONE, queryFn: skipToken })
  const saved = useQuery(
    host ? { queryKey: NONE, queryFn: skipToken } : savedTicketQueries.known(zendesk, compute, ticketId),
  )
  const known = useQuery(partnerQueries.one(tradingGrid, partner))
  const requester = (onScreen.data ?? saved.data)?.ticket.requester
  const side = requester && known.data ? requesterSide(requester, known.data) : ('unknown' as const)
  return { side, name: requester?.name ?? '' }
}

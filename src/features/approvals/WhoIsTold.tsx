import { useQuery } from '@tanstack/react-query'
import { decidersOf } from '../../domain/thread/approvals.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { Approval } from '../../trading-grid/contract/approval.ts'
import { Muted } from '../../ui/layout.ts'

/** Whom Zendesk notifies of what is written on this ticket, and who has to be told otherwise: as the ticket is saved. */
export function WhoIsTold({ approval, all }: { approval: Approval; all: readonly Approval[] }) {
  const { zendesk, ticketId, t } = useServices()
  const { data: saved } = useQuery(savedTicketQueries.saved(zendesk, ticketId))
  if (!saved) return null
  const deciders = decidersOf(approval, all)
  const follows = ({ agentId }: { agentId: number }) => saved.followers.includes(agentId)
  const told = deciders.filter(follows)
  const untold = deciders.filter((one) => !follows(one))
  const names = (people: { name: string }[]) => t.list(people.map(({ name }) => name))
  return (
    <>
      {told.length > 0 ? <Muted>{t('approvals.told', { names: names(told) })}</Muted> : null}
      {untold.length > 0 ? <Muted>{t('approvals.untold', { names: names(untold) })}</Muted> : null}
    </>
  )
}

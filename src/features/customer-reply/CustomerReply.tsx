import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { customerReplyQueries } from '../../queries/customer-reply.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted } from '../../ui/layout.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { DraftForm } from './DraftForm.tsx'

/** Tells the customer what the partner said: facts to choose from, a draft in the customer's language, nothing sent. */
export function CustomerReply({
  host,
  overview,
  thread,
  onClose,
}: {
  host: TicketHost
  overview: Overview
  thread: ThreadSummary
  onClose: () => void
}) {
  const { t } = useServices()
  return (
    <PanelCard title={t('customerReply.title')} onClose={onClose}>
      {thread.restricted ? (
        <Muted>{t('customerReply.restricted')}</Muted>
      ) : (
        <Draft host={host} overview={overview} thread={thread} onClose={onClose} />
      )}
    </PanelCard>
  )
}

function Draft({ host, overview, thread, onClose }: Parameters<typeof CustomerReply>[0]) {
  const { tradingGrid, compute } = useServices()
  const ticket = useQuery(ticketQueries.onScreen(host, compute))
  const { data, ...asked } = useQuery(customerReplyQueries.tellable({ tradingGrid, compute }, thread, overview))
  // While news is read, and when it cannot be: what the agent is writing stays in front of them.
  const [known, remember] = useState(data)
  if (data !== undefined && data !== known) remember(data)
  return (
    <QueryView query={{ ...asked, data: data ?? known }} lines={6}>
      {(found) => (
        <QueryView query={ticket} lines={6}>
          {(known) => (
            <DraftForm host={host} thread={thread} ticket={known.ticket} tellable={found} onClose={onClose} />
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

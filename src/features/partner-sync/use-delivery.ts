import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { createNoteComposer } from '../../sync/compose-note.ts'
import { createTicketDelivery, type TicketDelivery } from '../../sync/ticket-delivery.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'

/** Brings the partner's updates into this ticket while the agent sees it, as the overview last said they wait. */
export function useDelivery({ capabilities, installation }: Overview, waiting: number): TicketDelivery {
  const services = useServices()
  const { zendesk, tradingGrid, clock, randomUuid, ticketId } = services
  const client = useQueryClient()
  // One holder for as long as the page is open.
  const holder = useMemo(() => `sidebar-${randomUuid()}`, [randomUuid])
  const delivery = useMemo(() => {
    const t = createTranslator(installation.locale, 'UTC').with(laterSentences)
    const world = { zendesk, tradingGrid, clock, randomUuid, holder, installation, capabilities, t }
    const composer = createNoteComposer(world)
    return createTicketDelivery(
      async () => ({ ...world, composer }),
      ticketId,
      clock,
      () => {
        void client.invalidateQueries({ queryKey: overviewQueries.all() })
        void client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
      },
    )
    // Settings that did not change are the same object in every answer.
  }, [zendesk, tradingGrid, clock, randomUuid, holder, ticketId, client, installation, capabilities])
  useEffect(() => () => delivery.stop(), [delivery])
  const automatic = capabilities.leases && installation.notes === 'automatic' && !installation.automationsPaused
  useEffect(() => delivery.tell(automatic ? waiting : 0), [delivery, automatic, waiting])
  return delivery
}

export function useProgress(delivery: TicketDelivery) {
  return useSyncExternalStore(delivery.onProgress, delivery.progress)
}

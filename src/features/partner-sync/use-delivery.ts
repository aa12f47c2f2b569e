import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { overviewQueries } from '../../queries/overview.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { createTicketDelivery, type TicketDelivery } from '../../sync/delivery/ticket-delivery.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useVisible } from '../../ui/use-visible.ts'
import { useNoteWorld } from './use-note-world.ts'

/** Brings the partner's updates into this ticket while the agent sees it, as the overview last said they wait. */
export function useDelivery(overview: Overview, waiting: number): TicketDelivery {
  const { clock, ticketId } = useServices()
  const client = useQueryClient()
  const world = useNoteWorld(overview)
  const visible = useVisible()
  const delivery = useMemo(
    () =>
      createTicketDelivery(
        async () => world(),
        ticketId,
        clock,
        () => {
          void client.invalidateQueries({ queryKey: overviewQueries.all() })
          void client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
        },
      ),
    [world, clock, ticketId, client],
  )
  useEffect(() => () => delivery.stop(), [delivery])
  useEffect(() => delivery.setVisible(visible), [delivery, visible])
  const { capabilities, installation } = overview
  const automatic = capabilities.leases && installation.notes === 'automatic' && !installation.automationsPaused
  useEffect(() => delivery.tell(automatic ? waiting : 0), [delivery, automatic, waiting])
  return delivery
}

export function useProgress(delivery: TicketDelivery) {
  return useSyncExternalStore(delivery.onProgress, delivery.progress)
}

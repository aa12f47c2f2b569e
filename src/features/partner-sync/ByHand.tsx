import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { deliverWithoutLease } from '../../sync/delivery/deliver-without-lease.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Muted, Stack } from '../../ui/layout.ts'
import { useNoteWorld } from './use-note-world.ts'

/**
 * Where the Trading Grid hands out no leases it cannot know which updates have a note, and the app does not know until
 * it has looked into the ticket: at a click.
 */
export function ByHand({ overview }: { overview: Overview }) {
  const { ticketId, t } = useServices()
  const client = useQueryClient()
  const world = useNoteWorld(overview)
  const bring = useMutation({
    mutationFn: async () => {
      const { threads, undelivered } = overview
      let brought = 0
      for (const { thread: id } of undelivered) {
        const thread = threads.find((one) => one.id === id)
        if (thread) brought += await deliverWithoutLease(world(), ticketId, thread)
      }
      return brought
    },
    onSettled: () => client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) }),
  })
  return (
    <Card role="status">
      <Stack $gap={1}>
        <Muted>{t('sync.noLeases')}</Muted>
        {bring.data === undefined ? null : <span>{t('sync.brought', { count: bring.data })}</span>}
        <div>
          <Button size="small" disabled={bring.isPending} onClick={() => bring.mutate()}>
            {t(bring.isPending ? 'state.sending' : 'action.bringNew')}
          </Button>
        </div>
        {bring.error ? <FailureNote error={bring.error} loud onRetry={() => bring.mutate()} /> : null}
      </Stack>
    </Card>
  )
}

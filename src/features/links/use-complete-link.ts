import { useMutation, useQueryClient } from '@tanstack/react-query'
import { overviewQueries } from '../../queries/overview.ts'
import { threadChanged } from '../../queries/threads.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { completeLink, dismissFailed } from '../../sync/acts/link-note.ts'
import type { TicketLink } from '../../trading-grid/contract/ticket-link.ts'
import { notSharedWords } from '../../ui/words/not-shared-words.ts'

export function useCompleteLink(link: TicketLink) {
  const { zendesk, tradingGrid, clock, ticketId, t } = useServices()
  const client = useQueryClient()
  const world = { zendesk, tradingGrid, clock }
  const failed = link.filesNotShared.map(({ attachmentId }) => attachmentId)
  const completing = useMutation({
    mutationFn: (again: number[]) => completeLink(world, ticketId, link, again),
    onSuccess: async ({ thread, link: now, notShared }) => {
      for (const file of notShared) zendesk.notify(notSharedWords(file, t), 'alert')
      if (now.witnessed && now.filesToFollow.length + now.filesNotShared.length === 0) {
        zendesk.notify(t('linkGap.done', { label: thread.label }), 'notice')
      }
      await Promise.all([
        threadChanged(client, thread),
        client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) }),
      ])
    },
  })
  const dismissing = useMutation({
    mutationFn: () => dismissFailed(world, ticketId, link.thread, failed),
    onSuccess: () => client.invalidateQueries({ queryKey: overviewQueries.all() }),
  })
  return {
    complete: () => completing.mutate([]),
    tryAgain: () => completing.mutate(failed),
    dismiss: () => dismissing.mutate(),
    /** The note is there, and Zendesk's list of what happened in the ticket does not show it yet. */
    noted: completing.data !== undefined && !completing.data.link.witnessed,
    running: completing.isPending || dismissing.isPending,
    error: completing.error ?? dismissing.error,
  }
}

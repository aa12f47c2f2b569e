import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import { link, unlink } from '../../queries/links.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'

/** Linking twice is once, and unlinking leaves all that was said where it is. */
export function useLinks(onLinked: () => void = () => undefined) {
  const { zendesk, tradingGrid, t } = useServices()
  const client = useQueryClient()
  const { mutate, error, variables, isPending } = useMutation({
    mutationFn: ({ linked, ...which }: { thread: ThreadId; ticket: TicketId; linked: boolean }) =>
      (linked ? link : unlink)(tradingGrid, zendesk, which),
    onSuccess: async ({ thread }, { ticket, linked }) => {
      zendesk.notify(t(linked ? 'links.linked' : 'links.unlinked', { ticket, label: thread.label }), 'notice')
      if (linked) onLinked()
      await threadChanged(client, thread)
    },
  })
  return { change: mutate, error, again: () => variables && mutate(variables), changing: isPending }
}

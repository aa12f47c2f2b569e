import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import { link, unlink } from '../../queries/links.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { noteNewLink, unlinking } from '../../sync/acts/link-note.ts'

/** Linking twice is once, and unlinking leaves all that was said where it is. */
export function useLinks(onLinked: () => void = () => undefined) {
  const { zendesk, tradingGrid, clock, t } = useServices()
  const client = useQueryClient()
  const { mutate, error, variables, isPending } = useMutation({
    mutationFn: async ({ linked, ...which }: { thread: ThreadId; ticket: TicketId; linked: boolean }) => {
      const world = { zendesk, tradingGrid, clock }
      if (!linked) return unlinking(world, which, () => unlink(tradingGrid, zendesk, which))
      const made = await link(tradingGrid, zendesk, which)
      return made.link && !made.link.witnessed ? noteNewLink(world, which.ticket, made.thread, made.link) : made
    },
    onSuccess: async ({ thread }, { ticket, linked }) => {
      zendesk.notify(t(linked ? 'links.linked' : 'links.unlinked', { ticket, label: thread.label }), 'notice')
      if (linked) onLinked()
      await threadChanged(client, thread)
    },
  })
  return { change: mutate, error, again: () => variables && mutate(variables), changing: isPending }
}

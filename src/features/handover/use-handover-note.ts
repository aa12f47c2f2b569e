import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'

/** Leaves the brief in the ticket, once: a second try after trouble looks for the first one's note. */
export function useHandoverNote(onWritten: () => void) {
  const { zendesk, ticketId, clock, randomUuid, t } = useServices()
  const client = useQueryClient()
  const tried = useRef<{ key: string; text: string } | undefined>(undefined)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (text: string) => {
      const retried = tried.current !== undefined
      tried.current ??= { key: randomUuid(), text }
      const { key, text: first } = tried.current
      const marker = { v: 1, act: 'handover', key }
      return writeCommentOnce(
        zendesk,
        ticketId,
        { text: withoutMarks(first), public: false, uploads: [], marker },
        retried,
        clock,
      )
    },
    onSuccess: () => {
      zendesk.notify(t('handover.written'), 'notice')
      void client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
      onWritten()
    },
  })
  return { write: mutate, error, writing: isPending }
}

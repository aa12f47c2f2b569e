import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { writeHandoverNote } from '../../sync/acts/handover-note.ts'

/** Leaves the brief in the ticket, once. */
export function useHandoverNote(onWritten: () => void) {
  const services = useServices()
  const { zendesk, ticketId, t } = services
  const client = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (text: string) => writeHandoverNote(services, text),
    onSuccess: () => {
      zendesk.notify(t('handover.written'), 'notice')
      void client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
      onWritten()
    },
  })
  return { write: mutate, error, writing: isPending }
}

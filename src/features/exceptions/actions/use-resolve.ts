import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { exceptionRecorded } from '../../../queries/exceptions.ts'
import { ticketQueries } from '../../../queries/ticket.ts'
import { useServices } from '../../../services.tsx'
import {
  finishResolution,
  type Resolution,
  type ResolutionUnderWay,
  resolutionsUnderWay,
  resolveException,
} from '../../../sync/acts/resolve-exception.ts'
import { useMutationOnce } from '../../../ui/use-mutation-once.ts'

type Asked = { wanted: Resolution } | { underWay: ResolutionUnderWay }

/**
 * Resolves once, however often it is pressed and whatever fails on the way.
 * @param onDone it is resolved; where somebody was faster, what the agent wrote stays where it is
 */
export function useResolve(onDone: () => void = () => undefined) {
  const services = useServices()
  const { zendesk, ticketId, t } = services
  const client = useQueryClient()
  const mutation = useMutationOnce({
    mutationFn: (asked: Asked) =>
      'wanted' in asked ? resolveException(services, asked.wanted) : finishResolution(services, asked.underWay),
    onSuccess: async (resolved) => {
      if (resolved?.record) await exceptionRecorded(client, resolved.record)
      if (resolved?.outcome === 'changed-meanwhile') return zendesk.notify(t('exception.stale'), 'alert')
      await client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
      zendesk.notify(t('resolve.done'), 'notice')
      onDone()
    },
  })
  return {
    resolve: (wanted: Resolution) => mutation.start({ wanted }),
    finish: (underWay: ResolutionUnderWay) => mutation.start({ underWay }),
    running: mutation.isPending,
    error: mutation.error,
  }
}

/** What this agent resolved in this ticket and what is not known to be done, also from before a reload. */
export function useResolutionsUnderWay(): ResolutionUnderWay[] {
  const { storage, ticketId } = useServices()
  useSyncExternalStore(storage.onChange, () => JSON.stringify(resolutionsUnderWay(storage, ticketId)))
  return resolutionsUnderWay(storage, ticketId)
}

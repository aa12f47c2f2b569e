import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { exceptionRecorded } from '../../queries/exceptions.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { type Resolution, resolveException } from '../../sync/resolve-exception.ts'

/** Resolves once, however often it is pressed: every attempt of one form has its key. */
export function useResolve(onDone: () => void) {
  const { zendesk, tradingGrid, ticketId, clock, t } = useServices()
  const client = useQueryClient()
  const attempts = useRef<string[]>([])
  const running = useRef(false)
  const mutation = useMutation({
    mutationFn: (resolution: Resolution) => {
      const retried = attempts.current.includes(resolution.key)
      attempts.current.push(resolution.key)
      return resolveException({ zendesk, tradingGrid, ticketId, clock }, resolution, retried)
    },
    onSuccess: async ({ outcome, record }) => {
      if (record) await exceptionRecorded(client, record)
      await client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
      zendesk.notify(t(outcome === 'resolved' ? 'resolve.done' : 'exception.stale'), 'notice')
      onDone()
    },
    onSettled: () => {
      running.current = false
    },
  })
  const resolve = (resolution: Resolution) => {
    if (running.current) return
    running.current = true
    mutation.mutate(resolution)
  }
  return { resolve, running: mutation.isPending, error: mutation.error }
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ThreadId } from '../../domain/ids.ts'
import { caseMoved } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'

/** Whoever decides leaves a note in the ticket as its witness: colleagues beside the same ticket then see the decision. */
export function useCaseNews(thread: ThreadId): void {
  const { host } = useServices()
  const client = useQueryClient()
  useEffect(() => host?.onTicketUpdated(() => void caseMoved(client, thread)), [host, client, thread])
}

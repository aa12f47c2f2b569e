import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { ThreadId } from '../domain/ids.ts'
import { caseMoved } from '../queries/case.ts'
import { threadChanged } from '../queries/threads.ts'
import { ticketQueries } from '../queries/ticket.ts'
import { useServices } from '../services.tsx'
import { type Ending, type EndingUnderWay, endingUnderWay, endThread, finishEnding } from '../sync/acts/end-thread.ts'
import { StaleThread } from '../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { useMutationOnce } from '../ui/use-mutation-once.ts'

type Asked = { wanted: Ending } | { underWay: EndingUnderWay }

/** Ends a thread and says so in the ticket, once. Held by what stays on the screen when the thread comes back resolved before its note is written. */
export function useEndThread(thread: ThreadSummary, onDone: () => void) {
  const services = useServices()
  const client = useQueryClient()
  const mutation = useMutationOnce({
    mutationFn: (asked: Asked) =>
      'wanted' in asked ? endThread(services, asked.wanted) : finishEnding(services, asked.underWay),
    onSuccess: async (changed) => {
      onDone()
      await Promise.all([
        changed && threadChanged(client, changed),
        caseMoved(client, thread.id),
        client.invalidateQueries({ queryKey: ticketQueries.all(services.ticketId) }),
      ])
    },
    onError: async (error) => {
      const stale = error instanceof TradingGridError ? z.safeParse(StaleThread, error.problem) : undefined
      if (stale?.success) await threadChanged(client, stale.data.thread)
    },
  })
  return {
    end: (wanted: Ending) => mutation.start({ wanted }),
    finish: (underWay: EndingUnderWay) => mutation.start({ underWay }),
    running: mutation.isPending,
    error: mutation.error,
  }
}
export type EndThread = ReturnType<typeof useEndThread>

/** What this agent ended and what the ticket may not know yet, also from before a reload. */
export function useEndingUnderWay(thread: ThreadId): EndingUnderWay | undefined {
  const { storage, ticketId } = useServices()
  useSyncExternalStore(storage.onChange, () => JSON.stringify(endingUnderWay(storage, ticketId, thread) ?? null))
  return endingUnderWay(storage, ticketId, thread)
}

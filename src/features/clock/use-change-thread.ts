import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod/mini'
import { agentReference } from '../../domain/agent.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { changeThread, StaleThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../trading-grid/contract/problem.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { useSameKey } from '../../ui/same-key.ts'

export type ClockChange = Pick<
  z.input<NonNullable<typeof changeThread.body>>,
  'paused' | 'reason' | 'dueAt' | 'reminders'
>

/** Changes a thread as it was seen. Where somebody was faster nothing is changed, and how it stands now is shown. */
export function useChangeThread(given: ThreadSummary, onChanged: () => void) {
  const { zendesk, tradingGrid } = useServices()
  const client = useQueryClient()
  const once = useSameKey()
  const [latest, setLatest] = useState(given)
  const thread = latest.version > given.version ? latest : given
  const show = async (changed: ThreadSummary) => {
    setLatest(changed)
    await threadChanged(client, changed)
  }
  const { mutate, error, isPending, variables, reset } = useMutation({
    mutationFn: (change: ClockChange) => {
      const body = { version: thread.version, agent: agentReference(zendesk.agent), ...change }
      return once(body, (idempotencyKey) =>
        tradingGrid.call(changeThread, { params: { thread: thread.id }, body: { ...body, idempotencyKey } }),
      )
    },
    onSuccess: async ({ thread: changed }) => {
      onChanged()
      await show(changed)
    },
    onError: async (refused) => {
      const current = currentThread(refused)
      if (current) await show(current)
    },
  })
  return {
    thread,
    change: mutate,
    again: () => variables && mutate(variables),
    changing: isPending,
    stale: currentThread(error) !== undefined,
    error,
    reset,
  }
}

function currentThread(error: unknown): ThreadSummary | undefined {
  if (!(error instanceof TradingGridError) || error.problem?.type !== problemTypes.staleVersion) return undefined
  const parsed = z.safeParse(StaleThread, error.problem)
  return parsed.success ? parsed.data.thread : undefined
}

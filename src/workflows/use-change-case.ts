import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod/mini'
import { agentReference } from '../domain/agent.ts'
import { caseChanged } from '../queries/case.ts'
import { useServices } from '../services.tsx'
import type { Case } from '../trading-grid/contract/case.ts'
import { StaleCase } from '../trading-grid/contract/operations/case-operations.ts'
import type { AssertedAgent } from '../trading-grid/contract/primitives.ts'
import { problemTypes } from '../trading-grid/contract/problem.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { useSameKey } from '../ui/same-key.ts'

/** What every change of a case carries beside what is changed. */
export type Written = { idempotencyKey: string; agent: AssertedAgent }

/**
 * Changes a case as it was seen, once however often one change is sent. Where somebody was faster nothing is changed, and
 * how it stands now is shown.
 * @param send with what every change carries; answers the case as it is then
 */
export function useChangeCase<Change>(
  send: (change: Change, written: Written) => Promise<Case>,
  onChanged: (changed: Case) => void = () => undefined,
) {
  const { zendesk } = useServices()
  const client = useQueryClient()
  const once = useSameKey()
  // Set at once: two presses of a double click are one.
  const [running] = useState(() => ({ now: false }))
  const { mutate, error, isPending, variables, reset } = useMutation({
    mutationFn: (change: Change) =>
      once(change, (idempotencyKey) => send(change, { idempotencyKey, agent: agentReference(zendesk.agent) })),
    onSuccess: async (changed) => {
      onChanged(changed)
      await caseChanged(client, changed)
    },
    onError: async (refused) => {
      const now = currentCase(refused)
      if (now) await caseChanged(client, now)
    },
    onSettled: () => {
      running.now = false
    },
  })
  const change = (wanted: Change) => {
    if (running.now) return
    running.now = true
    mutate(wanted)
  }
  return {
    change,
    again: () => variables !== undefined && change(variables),
    changing: isPending,
    /** Somebody was faster: what stands now is on the screen. */
    stale: currentCase(error) !== undefined,
    error,
    reset,
  }
}

function currentCase(error: unknown): Case | undefined {
  if (!(error instanceof TradingGridError) || error.problem?.type !== problemTypes.staleVersion) return undefined
  const parsed = z.safeParse(StaleCase, error.problem)
  return parsed.success ? parsed.data.case : undefined
}

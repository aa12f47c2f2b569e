import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Translator } from '../i18n/translator.ts'
import { caseMoved } from '../queries/case.ts'
import { threadChanged } from '../queries/threads.ts'
import { ticketQueries } from '../queries/ticket.ts'
import { useServices } from '../services.tsx'
import { type ActOutcome, type ActStep, type ActUnderWay, performAct, resumeAct } from '../sync/acts/witnessed-act.ts'
import type { WitnessedAction } from '../trading-grid/contract/act.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { useMutationOnce } from '../ui/use-mutation-once.ts'

type Asked = { action: WitnessedAction; note: string; tell: readonly number[] } | { underWay: ActUnderWay }

/**
 * Does what counts only with a witness, once however often it is pressed, and tells how far it is.
 * @param onDone the action counts; what was refused, or is not seen yet, stays in `outcome`
 * @param t for the note, where that is not the agent's own language
 */
export function useAct(thread: ThreadSummary, onDone: () => void = () => undefined, t?: Translator) {
  const ours = useServices()
  const services = t ? { ...ours, t } : ours
  const client = useQueryClient()
  const [step, setStep] = useState<ActStep>('preparing')
  const mutation = useMutationOnce({
    mutationFn: (asked: Asked): Promise<ActOutcome | undefined> =>
      'underWay' in asked
        ? resumeAct(services, asked.underWay, setStep)
        : performAct(services, thread, asked.action, asked.note, setStep, asked.tell),
    onSuccess: async (outcome) => {
      if (outcome?.outcome === 'done') onDone()
      await Promise.all([
        outcome?.outcome === 'done' ? threadChanged(client, outcome.thread) : undefined,
        caseMoved(client, thread.id),
        client.invalidateQueries({ queryKey: ticketQueries.all(services.ticketId) }),
      ])
    },
  })
  const ask = (asked: Asked) => {
    if (mutation.start(asked)) setStep('preparing')
  }
  return {
    /** @param tell the agents whom Zendesk is to notify */
    perform: (action: WitnessedAction, note: string, tell: readonly number[] = []) => ask({ action, note, tell }),
    resume: (underWay: ActUnderWay) => ask({ underWay }),
    /** Whatever was asked last, once more. */
    again: () => mutation.variables && ask(mutation.variables),
    running: mutation.isPending,
    step,
    outcome: mutation.data,
    error: mutation.error,
    reset: mutation.reset,
  }
}
export type Acting = ReturnType<typeof useAct>

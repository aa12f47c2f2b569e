import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { ThreadId } from '../../domain/ids.ts'
import { caseMoved } from '../../queries/case.ts'
import { threadChanged } from '../../queries/threads.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import {
  type Ending,
  type EndingUnderWay,
  endingUnderWay,
  finishEnding,
  resolveDispute,
} from '../../sync/acts/resolve-dispute.ts'
import { StaleThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { useMutationOnce } from '../../ui/use-mutation-once.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { useAct } from '../../workflows/use-act.ts'
import { outcomeWords } from './resolution.ts'

/** Ends a dispute: witnessed where the Trading Grid can, else as the app says it; either way with a note in the ticket. */
export function useResolveDispute(
  thread: ThreadSummary,
  overview: Overview,
  { plainly, onDone }: { plainly: PlainResolve; onDone: () => void },
) {
  const { zendesk, t } = useServices()
  const { approvals } = overview.capabilities
  const write = useNoteWriter(overview)
  const acting = useAct(thread, onDone, write)
  const note = (outcome: Ending['outcome']) => {
    // Not everybody who reads the ticket may see the case.
    if (thread.restricted) return write('act.note.restricted', { agent: zendesk.agent.name })
    return [
      write('resolution.note', { label: thread.label, partner: thread.partner.name, agent: zendesk.agent.name }),
      outcomeWords(outcome, thread.partner.name, write),
      outcome.text,
    ]
      .filter((line) => line !== '')
      .join('\n')
  }
  return {
    resolve: (outcome: Ending['outcome']) => {
      if (approvals) return acting.perform({ kind: 'resolve', outcome }, note(outcome))
      const { id, version } = thread
      plainly.resolve({
        thread: id,
        version,
        outcome,
        reason: outcomeWords(outcome, thread.partner.name, t),
        note: note(outcome),
      })
    },
    acting,
    running: acting.running || plainly.running,
  }
}

type Asked = { wanted: Ending } | { underWay: EndingUnderWay }

/** Without witnesses. Held by what stays on the screen when the thread comes back resolved before its note is written. */
export function usePlainResolve(thread: ThreadSummary, onDone: () => void) {
  const services = useServices()
  const client = useQueryClient()
  const mutation = useMutationOnce({
    mutationFn: (asked: Asked) =>
      'wanted' in asked ? resolveDispute(services, asked.wanted) : finishEnding(services, asked.underWay),
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
    resolve: (wanted: Ending) => mutation.start({ wanted }),
    finish: (underWay: EndingUnderWay) => mutation.start({ underWay }),
    running: mutation.isPending,
    error: mutation.error,
  }
}
export type PlainResolve = ReturnType<typeof usePlainResolve>

/** What this agent ended and what the ticket may not know yet, also from before a reload. */
export function useEndingUnderWay(thread: ThreadId): EndingUnderWay | undefined {
  const { storage, ticketId } = useServices()
  useSyncExternalStore(storage.onChange, () => JSON.stringify(endingUnderWay(storage, ticketId, thread) ?? null))
  return endingUnderWay(storage, ticketId, thread)
}

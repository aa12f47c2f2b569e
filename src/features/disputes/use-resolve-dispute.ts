import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { caseMoved } from '../../queries/case.ts'
import { threadChanged } from '../../queries/threads.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import type { Deed } from '../../trading-grid/contract/act.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { changeThread } from '../../trading-grid/contract/thread-operations.ts'
import { useNoteWriter } from '../../ui/note-writer.ts'
import { useSameKey } from '../../ui/same-key.ts'
import { useAct } from '../../ui/use-act.ts'
import { writeCommentOnce } from '../../zendesk/note.ts'
import { outcomeWords } from './resolution.ts'

type Ending = Extract<Deed, { kind: 'resolve' }>['outcome']

/** Ends a dispute: witnessed where the Trading Grid can, else as the app says it; either way with a note in the ticket. */
export function useResolveDispute(thread: ThreadSummary, overview: Overview, onDone: () => void) {
  const { zendesk } = useServices()
  const { approvals } = overview.capabilities
  // The note's language.
  const t = useNoteWriter(overview)
  const acting = useAct(thread, onDone, t)
  const plainly = usePlainResolve(thread, onDone)
  const note = (outcome: Ending) => {
    // Not everybody who reads the ticket may see the case.
    if (thread.restricted) return t('act.note.restricted', { agent: zendesk.agent.name })
    return [
      t('resolution.note', { label: thread.label, partner: thread.partner.name, agent: zendesk.agent.name }),
      outcomeWords(outcome, t),
      outcome.text,
    ]
      .filter((line) => line !== '')
      .join('\n')
  }
  return {
    resolve: (outcome: Ending, key: string) =>
      approvals
        ? acting.perform({ kind: 'resolve', outcome }, note(outcome))
        : plainly.resolve({ outcome, key, note: note(outcome), version: thread.version }),
    acting,
    running: acting.running || plainly.running,
    error: plainly.error,
    again: plainly.again,
  }
}

type Plain = { outcome: Ending; key: string; note: string; version: number }

/** Without witnesses: the outcome first, then the note, once. */
function usePlainResolve(thread: ThreadSummary, onDone: () => void) {
  const { zendesk, tradingGrid, ticketId, clock, t } = useServices()
  const client = useQueryClient()
  const keyOf = useSameKey()
  const [attempts] = useState(() => ({ running: false, noted: new Set<string>() }))
  const mutation = useMutation({
    mutationFn: async ({ outcome, key, note, version }: Plain) => {
      const body = { version, state: 'resolved' as const, reason: outcomeWords(outcome, t), outcome }
      const { thread: changed } = await tradingGrid.call(changeThread, {
        params: { thread: thread.id },
        body: { ...body, idempotencyKey: keyOf(body), agent: { id: zendesk.agent.id, name: zendesk.agent.name } },
      })
      const retried = attempts.noted.has(key)
      attempts.noted.add(key)
      const marker = { v: 1, act: 'dispute-resolved', key: `${key}-note`, thread: thread.id, head: changed.head }
      await writeCommentOnce(zendesk, ticketId, { text: note, public: false, uploads: [], marker }, retried, clock)
      return changed
    },
    onSuccess: async (changed) => {
      onDone()
      await Promise.all([
        threadChanged(client, changed),
        caseMoved(client, thread.id),
        client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) }),
      ])
    },
    onSettled: () => {
      attempts.running = false
    },
  })
  const resolve = (wanted: Plain) => {
    if (attempts.running) return
    attempts.running = true
    mutation.mutate(wanted)
  }
  return {
    resolve,
    running: mutation.isPending,
    error: mutation.error,
    again: () => mutation.variables && resolve(mutation.variables),
  }
}

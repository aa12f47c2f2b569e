import { useServices } from '../../services.tsx'
import type { Ending } from '../../sync/acts/end-thread.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { useAct } from '../../workflows/use-act.ts'
import type { EndThread } from '../../workflows/use-end-thread.ts'
import { outcomeWords } from './resolution.ts'

/** Ends a dispute: witnessed where the Trading Grid can, else as the app says it; either way with a note in the ticket. */
export function useResolveDispute(
  thread: ThreadSummary,
  overview: Overview,
  { plainly, onDone }: { plainly: EndThread; onDone: () => void },
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
      plainly.end({
        thread: id,
        version,
        outcome,
        reason: outcomeWords(outcome, thread.partner.name, t),
        note: note(outcome),
        act: 'dispute-resolved',
      })
    },
    acting,
    running: acting.running || plainly.running,
  }
}

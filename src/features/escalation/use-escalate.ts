import type { EscalationAction, EscalationDraft } from '../../domain/drafts/escalation.ts'
import type { TicketComment } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import { type EscalationOutcome, escalateTicket, noteEscalation } from '../../sync/acts/escalate.ts'
import { witness } from '../../sync/acts/link-note.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useMutationOnce } from '../../ui/use-mutation-once.ts'
import { notSharedWords } from '../../ui/words/not-shared-words.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { noteText } from './note-text.ts'

type Asked = {
  overview: Overview
  comments: TicketComment[]
  act: (action: EscalationAction) => EscalationDraft
  onDone: () => void
}

/** Sends what was reviewed: one thread however often it is pressed, then one note in the ticket. */
export function useEscalate({ overview, comments, act, onDone }: Asked) {
  const { zendesk, tradingGrid, ticketId, clock, randomUuid, t } = useServices()
  const write = useNoteWriter(overview)
  const mutation = useMutationOnce({
    mutationFn: async (draft: EscalationDraft): Promise<EscalationOutcome> => {
      const world = { zendesk, tradingGrid, ticketId, clock }
      const outcome = await escalateTicket(world, draft, { overview, comments }, act, randomUuid)
      if (outcome.outcome !== 'escalated') return outcome
      await noteEscalation(world, outcome, {
        text: noteText(outcome.thread, draft.form, zendesk.agent.name, write),
        installation: overview.installation,
      })
      await filesFollow(outcome)
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.outcome !== 'escalated') return
      zendesk.notify(
        t('escalate.done', { partner: outcome.thread.partner.name, label: outcome.thread.label }),
        'notice',
      )
      onDone()
    },
  })
  /** The thread and its note are there; whatever becomes of the files is told, and undoes neither. */
  const filesFollow = async ({ thread, link, notShared }: Extract<EscalationOutcome, { outcome: 'escalated' }>) => {
    const looking = link ? witness({ zendesk, tradingGrid, clock }, thread.id, ticketId) : undefined
    const seen = link && link.filesToFollow.length > 0 ? await looking?.catch(() => undefined) : undefined
    looking?.catch(() => undefined)
    for (const file of [...notShared, ...(seen?.notShared ?? [])]) {
      zendesk.notify(notSharedWords(file, t), 'alert')
    }
    const waiting = (seen?.link ?? link)?.filesToFollow.length ?? 0
    if (waiting > 0) zendesk.notify(t('escalate.filesFollow', { count: waiting }), 'notice')
  }
  return {
    send: mutation.start,
    sending: mutation.isPending,
    error: mutation.error,
    already: mutation.data?.outcome === 'already-escalated' ? mutation.data.already : undefined,
    forget: mutation.reset,
  }
}

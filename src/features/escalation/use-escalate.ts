import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EscalationAction, EscalationDraft } from '../../domain/escalation.ts'
import type { TicketComment } from '../../domain/ticket.ts'
import { threadChanged } from '../../queries/threads.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { type EscalationOutcome, escalateTicket, noteEscalation } from '../../sync/escalate.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
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
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (draft: EscalationDraft): Promise<EscalationOutcome> => {
      const world = { zendesk, tradingGrid, ticketId, clock }
      const outcome = await escalateTicket(world, draft, { overview, comments }, act, randomUuid)
      if (outcome.outcome !== 'escalated') return outcome
      await noteEscalation(world, outcome, (thread) => noteText(thread, draft.form, zendesk.agent.name, t))
      for (const file of outcome.notShared)
        zendesk.notify(t('share.notShared', { name: file.name, reason: file.reason }), 'alert')
      return outcome
    },
    onSuccess: async (outcome) => {
      if (outcome.outcome !== 'escalated') return
      zendesk.notify(
        t('escalate.done', { partner: outcome.thread.partner.name, label: outcome.thread.label }),
        'notice',
      )
      await settled(outcome.thread)
      onDone()
    },
  })

  async function settled(thread: ThreadSummary) {
    await client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
    await threadChanged(client, thread)
  }
}

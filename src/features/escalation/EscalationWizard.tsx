import { useCallback } from 'react'
import {
  changeEscalation,
  continueEscalation,
  type EscalationAction,
  EscalationDraft,
  escalationDraftKey,
  escalationRetention,
} from '../../domain/drafts/escalation.ts'
import type { EscalationBeginning } from '../../domain/drafts/escalation-beginning.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket/ticket.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Muted, Stack } from '../../ui/layout.ts'
import { AlreadyThere } from './AlreadyThere.tsx'
import { EscalationFormView } from './EscalationFormView.tsx'
import { EscalationReview } from './EscalationReview.tsx'
import { formAbout, initialForm } from './initial-form.ts'
import { OpenThreads } from './OpenThreads.tsx'
import { threadOnSameMatter } from './same-matter.ts'
import { useAddTo } from './use-add-to.ts'
import { useEscalate } from './use-escalate.ts'

/** One page: what is sent stands beside what is written, and leaves with one press. Every step survives a reload. */
export function EscalationWizard({
  overview,
  ticket,
  comments,
  priority,
  begin: beginning,
  onDone,
}: {
  overview: Overview
  ticket: TicketFacts
  comments: TicketComment[]
  /** Zendesk's, as saved. */
  priority: string | undefined
  begin: EscalationBeginning | undefined
  onDone: () => void
}) {
  const { storage, ticketId, randomUuid, t } = useServices()
  const begin = useCallback(
    (kept: EscalationDraft | undefined): EscalationDraft =>
      kept
        ? continueEscalation(kept, beginning)
        : {
            key: randomUuid(),
            form: beginning
              ? formAbout(beginning, overview, priority, t)
              : initialForm(overview, ticket.subject, ticket.texts.join('\n'), t, priority),
            progress: { stage: 'editing' },
          },
    [overview, ticket, beginning, priority, randomUuid, t],
  )
  const [draft, change, forget] = usePersistentDraft(
    escalationDraftKey(ticketId),
    EscalationDraft,
    begin,
    escalationRetention,
  )
  const act = useCallback((action: EscalationAction) => change((before) => changeEscalation(before, action)), [change])
  const done = () => {
    forget()
    onDone()
  }
  const escalate = useEscalate({ overview, comments, act, onDone: done })
  const addTo = useAddTo(draft.form, forget)
  const startAnew = () => {
    escalate.forget()
    forget()
  }

  if (escalate.already) {
    return (
      <AlreadyThere
        already={escalate.already}
        onAdd={addTo}
        onSeparate={() => {
          act({ type: 'changed', form: { separate: true } })
          escalate.forget()
        }}
        onBack={escalate.forget}
      />
    )
  }
  return (
    <Stack $gap={4}>
      {storage.survivesReload ? null : <Muted>{t('draft.willNotSurvive')}</Muted>}
      {draft.progress.stage === 'editing' ? (
        <>
          <OpenThreads overview={overview} onAdd={addTo} />
          <EscalationFormView
            draft={draft}
            overview={overview}
            ticket={ticket}
            comments={comments}
            escalate={escalate}
            act={act}
            sameMatter={threadOnSameMatter(overview, draft.form)}
            onAdd={addTo}
            onStartAnew={startAnew}
          />
        </>
      ) : (
        <EscalationReview
          draft={draft}
          overview={overview}
          ticket={ticket}
          comments={comments}
          escalate={escalate}
          onStartAnew={startAnew}
          onDone={done}
        />
      )}
    </Stack>
  )
}

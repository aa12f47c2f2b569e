import { Button } from '@zendeskgarden/react-buttons'
import type { EscalationDraft } from '../../domain/drafts/escalation.ts'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import { escalationRequest } from '../../sync/acts/escalate.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { PersonalDataHint } from '../../ui/form/PersonalDataHint.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { ReviewedRequest } from './ReviewedRequest.tsx'
import type { useEscalate } from './use-escalate.ts'
import { usePartner } from './use-partner.ts'

/** What left and is not known to have arrived, or has arrived and is not noted: exactly that is finished. */
export function EscalationReview({
  draft,
  overview,
  ticket,
  comments,
  escalate,
  onStartAnew,
  onDone,
}: {
  draft: EscalationDraft
  overview: Overview
  ticket: TicketFacts
  comments: TicketComment[]
  escalate: ReturnType<typeof useEscalate>
  onStartAnew: () => void
  onDone: () => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const { stage } = draft.progress
  const request = escalationRequest({ zendesk, ticketId }, draft, { overview, comments })
  const audience = usePartner(overview, request.partner)
  const leaving = [request.subject, request.text, ...request.quotes.map(({ text }) => text)].join('\n')
  const interrupted = !escalate.sending

  return (
    <Stack $gap={4}>
      <ViewHeading>{t('escalate.reviewTitle')}</ViewHeading>
      <ReviewedRequest request={request} overview={overview} partner={audience.partner} />
      {audience.error ? <FailureNote error={audience.error} /> : null}
      <PersonalDataHint found={findPersonalData(leaving, [ticket.requester.name])} />
      {request.separate ? <Muted>{t('escalate.separate')}</Muted> : null}
      {interrupted ? (
        <Muted role="status">{t(stage === 'noting' ? 'escalate.noteMissing' : 'escalate.unknownOutcome')}</Muted>
      ) : null}
      {escalate.error && !escalate.sending ? <FailureNote loud error={escalate.error} /> : null}
      <Row $justify="end">
        {stage === 'sending' && interrupted ? (
          <Button isBasic onClick={onStartAnew}>
            {t('action.startAnew')}
          </Button>
        ) : null}
        {stage === 'noting' && interrupted ? (
          <Button isBasic onClick={onDone}>
            {t('action.leaveWithoutNote')}
          </Button>
        ) : null}
        <Button
          isPrimary
          disabled={!audience.partner}
          aria-disabled={escalate.sending}
          onClick={() => escalate.send(draft)}
        >
          {t(escalate.sending ? 'state.sending' : words[stage])}
        </Button>
      </Row>
    </Stack>
  )
}

const words = {
  editing: 'action.escalate',
  sending: 'action.sendAgain',
  noting: 'action.writeNote',
} as const

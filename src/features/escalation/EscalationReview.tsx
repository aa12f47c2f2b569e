import { Button } from '@zendeskgarden/react-buttons'
import * as z from 'zod/mini'
import type { EscalationAction, EscalationDraft } from '../../domain/escalation.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket.ts'
import { useServices } from '../../services.tsx'
import { escalationRequest } from '../../sync/escalate.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { EscalateRequest } from '../../trading-grid/contract/thread-operations.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { PersonalDataHint } from '../../ui/PersonalDataHint.tsx'
import { AlreadyThere } from './AlreadyThere.tsx'
import { ReviewedRequest } from './ReviewedRequest.tsx'
import type { useEscalate } from './use-escalate.ts'

/** Exactly what is sent, as the partner will read it, and the button that sends it. */
export function EscalationReview({
  draft,
  overview,
  ticket,
  comments,
  escalate,
  act,
}: {
  draft: EscalationDraft
  overview: Overview
  ticket: TicketFacts
  comments: TicketComment[]
  escalate: ReturnType<typeof useEscalate>
  act: (action: EscalationAction) => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const { progress } = draft
  const request =
    progress.stage === 'sending'
      ? z.parse(EscalateRequest, progress.request)
      : escalationRequest({ zendesk, ticketId }, draft, { overview, comments })
  const leaving = [request.subject, request.text, ...request.quotes.map(({ text }) => text)].join('\n')
  const interrupted =
    (progress.stage === 'sending' || progress.stage === 'noting') && !escalate.isPending && !escalate.error

  return (
    <Stack $gap={4}>
      <Heading as="h1">{t('escalate.reviewTitle')}</Heading>
      <ReviewedRequest request={request} overview={overview} />
      <PersonalDataHint found={findPersonalData(leaving, [ticket.requester.name])} />
      {interrupted ? (
        <Muted role="status">
          {t(progress.stage === 'noting' ? 'escalate.noteMissing' : 'escalate.unknownOutcome')}
        </Muted>
      ) : null}
      {escalate.error ? (
        <Stack $gap={1}>
          {progress.stage === 'noting' ? <strong>{t('escalate.noteMissing')}</strong> : null}
          <FailureNote loud error={escalate.error} onRetry={() => escalate.mutate(draft)} />
        </Stack>
      ) : null}
      {escalate.data?.outcome === 'already-escalated' ? (
        <AlreadyThere already={escalate.data.already} act={act} onDismiss={escalate.reset} />
      ) : null}
      <Row $justify="end">
        {progress.stage === 'reviewing' ? (
          <Button isBasic disabled={escalate.isPending} onClick={() => act({ type: 'back-to-editing' })}>
            {t('action.back')}
          </Button>
        ) : null}
        <Button isPrimary disabled={escalate.isPending} onClick={() => escalate.mutate(draft)}>
          {t(escalate.isPending ? 'state.sending' : interrupted ? 'action.sendAgain' : 'action.escalate')}
        </Button>
      </Row>
    </Stack>
  )
}

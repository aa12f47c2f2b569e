import { useMemo } from 'react'
import { styled } from 'styled-components'
import { type EscalationDraft, whatIsMissing } from '../../domain/drafts/escalation.ts'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import { escalationRequest } from '../../sync/acts/escalate.ts'
import type { EscalateRequest } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { PersonalDataHint } from '../../ui/form/PersonalDataHint.tsx'
import { Heading, Muted, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { ReviewedRequest } from './ReviewedRequest.tsx'
import { usePartner } from './use-partner.ts'

const Paper = styled(Stack)`
  padding: 12px;
  border-radius: 8px;
  background: ${color('background.subtle')};
`

/** The very request that will be sent, as the partner will read it, while it is being written. */
export function EscalationPreview({
  draft,
  overview,
  ticket,
  comments,
}: {
  draft: EscalationDraft
  overview: Overview
  ticket: TicketFacts
  comments: TicketComment[]
}) {
  const { zendesk, ticketId, t } = useServices()
  const audience = usePartner(overview, draft.form.partner)
  const missing = whatIsMissing(draft.form)
  return (
    <Paper as="section" $gap={3} aria-label={t('escalate.reviewTitle')}>
      <Heading as="h2">{t('escalate.reviewTitle')}</Heading>
      {missing.length > 0 ? (
        <Muted>{t('escalate.missing', { parts: t.list(missing.map((part) => t(`escalate.missing.${part}`))) })}</Muted>
      ) : (
        <Request
          request={escalationRequest({ zendesk, ticketId }, draft, { overview, comments })}
          overview={overview}
          requester={ticket.requester.name}
          partner={audience.partner}
        />
      )}
      {audience.error ? <FailureNote error={audience.error} /> : null}
      {draft.form.separate ? <Muted>{t('escalate.separate')}</Muted> : null}
    </Paper>
  )
}

function Request({
  request,
  overview,
  requester,
  partner,
}: {
  request: EscalateRequest
  overview: Overview
  requester: string
  partner: ReturnType<typeof usePartner>['partner']
}) {
  const leaving = [request.subject, request.text, ...request.quotes.map(({ text }) => text)].join('\n')
  // A long mail that goes along is not searched again with every letter.
  const found = useMemo(() => findPersonalData(leaving, [requester]), [leaving, requester])
  return (
    <>
      <ReviewedRequest request={request} overview={overview} partner={partner} />
      <PersonalDataHint found={found} />
    </>
  )
}

import { styled } from 'styled-components'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { EscalateRequest } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useAudienceWords } from '../../ui/form/SeenBy.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { numbersInWords } from '../../ui/words/number-words.ts'
import { audienceOf } from './audience-of.ts'
import { useDocumentsToShare } from './use-documents-to-share.ts'
import type { usePartner } from './use-partner.ts'

const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(80px, max-content) minmax(0, 1fr);
  gap: 8px 12px;
  margin: 0;

  dt {
    color: ${color('foreground.subtle')};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`

/** The request itself, nothing left out and nothing added, and who will read it. */
export function ReviewedRequest({
  request,
  overview,
  partner,
}: {
  request: EscalateRequest
  overview: Overview
  partner: ReturnType<typeof usePartner>['partner']
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const groups = partner?.groups.filter(({ id }) => id === request.group || request.alsoGroups?.includes(id)) ?? []
  const documents = useDocumentsToShare(overview, request.documents)
  return (
    <Facts>
      <dt>{t('review.to')}</dt>
      <dd>
        <strong>{partner ? <bdi>{partner.name}</bdi> : '…'}</strong>
        {groups.length > 0 ? ` · ${t.list(groups.map(({ name }) => name))}` : ''}
        {partner && groups.length > 0 ? <Audience partner={partner} groups={groups} /> : null}
      </dd>
      <dt>{t('review.as')}</dt>
      <dd>
        {t(`threadKind.${request.kind}`)} · {t(`severity.${request.severity}`)}
      </dd>
      <dt>{t('review.numbers')}</dt>
      <dd>{request.references.length === 0 ? t('review.none') : numbersInWords(request.references, t)}</dd>
      <dt>{t('review.subject')}</dt>
      <dd>{request.subject}</dd>
      <dt>{t('review.text')}</dt>
      <dd>
        <LongText whole text={request.text} />
      </dd>
      <dt>{t('review.comments')}</dt>
      <dd>
        {request.quotes.length === 0 ? t('review.none') : null}
        <Stack>
          {request.quotes.map((quote) => (
            <div key={quote.commentId}>
              <Muted>
                <bdi>{quote.author}</bdi> · {t.dateTime(quote.at, now)}
                {quote.public ? '' : ` · ${t('comment.internal')}`}
              </Muted>
              <LongText text={quote.text} />
            </div>
          ))}
        </Stack>
      </dd>
      <dt>{t('review.files')}</dt>
      <dd>
        {request.attachments.length + request.documents.length === 0 ? t('review.none') : null}
        <PlainList>
          {request.documents.map((id) => (
            <li key={id}>
              <bdi>{visibleName(documents.find((document) => document.id === id)?.name ?? id)}</bdi>
            </li>
          ))}
          {request.attachments.map((file) => (
            <li key={file.attachmentId}>
              <bdi>{visibleName(file.name)}</bdi>
            </li>
          ))}
        </PlainList>
      </dd>
    </Facts>
  )
}

type Partner = NonNullable<ReturnType<typeof usePartner>['partner']>

function Audience({ partner, groups }: { partner: Partner; groups: Partner['groups'] }) {
  const { t } = useServices()
  const words = useAudienceWords({ partner, ...audienceOf(groups, t) })
  return <Muted as="div">{words}</Muted>
}

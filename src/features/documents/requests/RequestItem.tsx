import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { dayIn } from '../../../domain/onboarding/onboarding-progress.ts'
import { useServices } from '../../../services.tsx'
import { documentKindWords } from '../../../sync/delivery/code-words.ts'
import type { DocumentRequest } from '../../../trading-grid/contract/operations/thread-operations.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { Muted, Row, Stack, Written } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { color } from '../../../ui/theme.ts'
import { ReceivedCheck } from './ReceivedCheck.tsx'
import { useChangeRequest } from './use-change-request.ts'

const Item = styled.li`
  border-inline-start: 3px solid ${color('border.primaryEmphasis')};
  padding: 4px 0 4px 8px;
`

/** One document that was asked for: what, until when, and what came. */
export function RequestItem({ request }: { request: DocumentRequest }) {
  const { zendesk, t } = useServices()
  const today = dayIn(useNow(60_000), zendesk.agent.timeZone)
  const changing = useChangeRequest(request)
  const { state, dueOn, received } = request
  const overdue = state === 'open' && dueOn !== undefined && dueOn < today
  return (
    <Item>
      <Stack $gap={1}>
        <Row $justify="between" $gap={1}>
          <strong>{documentKindWords(request.kind, t)}</strong>
          <Muted>{t(`request.state.${overdue ? 'overdue' : state}`)}</Muted>
        </Row>
        <Muted>{[...wanted(request), ...(dueOn ? [t('request.due', { day: t.day(dueOn) })] : [])].join(' · ')}</Muted>
        {state === 'open' ? <Written>{request.text}</Written> : null}
        {state === 'received' && received ? (
          <ReceivedCheck request={request} document={received} changing={changing} />
        ) : null}
        {changing.error ? <FailureNote loud error={changing.error} onRetry={changing.again} /> : null}
        {state === 'open' ? (
          <div>
            <Button
              size="small"
              isBasic
              disabled={changing.running}
              onClick={() => changing.change({ state: 'withdrawn' })}
            >
              {t('request.withdraw')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Item>
  )

  function wanted({ rules }: DocumentRequest): string[] {
    return [
      ...(rules.orderNumber ? [`${t('number.order')} ${rules.orderNumber}`] : []),
      ...(rules.shipTo ? [`${t('check.rule.ship-to')} ${rules.shipTo}`] : []),
      ...(rules.notBefore ? [t('request.notBefore', { day: t.day(rules.notBefore) })] : []),
    ]
  }
}

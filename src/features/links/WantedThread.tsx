import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ThreadId } from '../../domain/ids.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ThreadFacts } from './ThreadFacts.tsx'
import { useLinks } from './use-links.ts'

/** Another ticket's thread on the same matter: join it rather than ask the partner twice. */
export function WantedThread({
  id,
  related,
  onJoined,
}: {
  id: ThreadId
  related: ThreadSummary[]
  onJoined: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const thread = useQuery(threadQueries.one(tradingGrid, id, zendesk.agent))
  const links = useLinks(onJoined)
  if (isGone(thread.error) || isGone(links.error)) {
    return <Tombstone known={related.find((one) => one.id === id) ?? thread.data} />
  }
  return (
    <Card $tone="notice">
      <QueryView query={thread} lines={3}>
        {(wanted) => (
          <Stack>
            <ThreadFacts thread={wanted} />
            <Muted>{t('links.joinHint', { partner: wanted.partner.name })}</Muted>
            {links.error ? <FailureNote loud error={links.error} onRetry={links.again} /> : null}
            <Row>
              <Button
                size="small"
                isPrimary
                disabled={links.changing}
                onClick={() => links.change({ thread: id, ticket: ticketId, linked: true })}
              >
                {t('action.join', { label: wanted.label })}
              </Button>
            </Row>
          </Stack>
        )}
      </QueryView>
    </Card>
  )
}

function isGone(error: unknown): boolean {
  return error instanceof TradingGridError && (error.reason === 'gone' || error.reason === 'not-found')
}

/** What was there is said, so that nobody looks for it. */
function Tombstone({ known }: { known: ThreadSummary | undefined }) {
  const { t } = useServices()
  return (
    <Card $tone="warning" role="status">
      <Stack $gap={1}>
        <strong>{t('links.gone', { label: known?.label ?? 'none' })}</strong>
        {known ? <Muted>{t('links.goneWas', { subject: known.subject, partner: known.partner.name })}</Muted> : null}
      </Stack>
    </Card>
  )
}

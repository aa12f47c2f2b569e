import { styled } from 'styled-components'
import type { TimelineEntry } from '../../domain/thread/timeline.ts'
import type { Side } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { ChangeMessage } from './ChangeMessage.tsx'
import { DeliveryState } from './DeliveryState.tsx'
import { EventBody } from './EventBody.tsx'

const Bubble = styled.article<{ $side: Side }>`
  padding: 8px 12px;
  border: 1px solid ${color('border.subtle')};
  border-inline-start: 3px solid ${({ $side, theme }) => color(edges[$side])({ theme })};
  border-radius: 4px;
  background: ${({ $side, theme }) => color($side === 'partner' ? 'background.raised' : 'background.subtle')({ theme })};
`
const edges = { us: 'border.default', partner: 'border.primaryEmphasis', system: 'border.subtle' } as const

const Small = styled.div`
  padding: 2px 12px;
  font-size: 12px;
  line-height: 16px;
  color: ${color('foreground.subtle')};
`

/** Bookkeeping between the two sides: one quiet line each, so that what people said stands out. */
const quiet = new Set<ThreadEvent['type']>([
  'state-changed',
  'clock-changed',
  'ticket-linked',
  'ticket-unlinked',
  'reminder-sent',
  'exported',
])

/** One thing that happened: who, when, what, and for ours how far it got. */
export function Entry({
  thread,
  entry,
  readOnly,
}: {
  thread: ThreadSummary
  entry: TimelineEntry<ThreadEvent>
  /** Offers nothing that would change the thread. */
  readOnly: boolean
}) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  const { event } = entry
  const when = (
    <Muted as="time" dateTime={event.at} title={new Date(event.at).toISOString()}>
      {t.dateTime(event.at, now)}
    </Muted>
  )
  if (quiet.has(event.type)) {
    return (
      <Small>
        {when} · <bdi>{event.actor.name}</bdi> · <EventBody entry={entry} />
      </Small>
    )
  }
  return (
    <Bubble $side={event.actor.side}>
      <Stack $gap={1}>
        <Row $justify="between" $gap={1}>
          <strong>
            <bdi>{event.actor.name}</bdi>
          </strong>
          {when}
        </Row>
        {event.audience === 'internal' ? <Muted>{t('timeline.internal')}</Muted> : null}
        {event.automatic ? <Muted>{t('timeline.automatic')}</Muted> : null}
        <EventBody entry={entry} />
        {entry.withdrawn ? <Muted>{t('timeline.withdrawn')}</Muted> : null}
        {entry.editedText === undefined ? null : <Muted>{t('timeline.edited')}</Muted>}
        {readOnly || event.type !== 'message' ? null : (
          <>
            {event.actor.side === 'us' ? <DeliveryState thread={thread} event={event} /> : null}
            {event.body && !entry.withdrawn && event.actor.agentId === zendesk.agent.id ? (
              <ChangeMessage thread={thread} seq={event.seq} text={entry.editedText ?? event.body.text} />
            ) : null}
          </>
        )}
      </Stack>
    </Bubble>
  )
}

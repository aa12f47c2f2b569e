import { styled } from 'styled-components'
import { type PartnerClock, whereItStands } from '../../domain/thread/where-it-stands.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { MoreActions } from './MoreActions.tsx'

const Badge = styled.span<{ $tone: 'calm' | 'amber' | 'red' | 'news' }>`
  display: inline-block;
  padding: 0 8px;
  border-radius: 10px;
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  white-space: nowrap;
  background: ${({ $tone, theme }) => color(grounds[$tone])({ theme })};
  color: ${({ $tone, theme }) => color(inks[$tone])({ theme })};
`
const grounds = {
  calm: 'background.subtle',
  amber: 'background.warning',
  red: 'background.danger',
  news: 'background.primaryEmphasis',
} as const
const inks = {
  calm: 'foreground.subtle',
  amber: 'foreground.warning',
  red: 'foreground.danger',
  news: 'foreground.onEmphasis',
} as const

/** Where a thread stands: partner, state in words, the partner's clock, what is unread. */
export function StateCard({ thread }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const now = useNow()
  const standing = whereItStands(thread, now)
  return (
    <Card aria-label={t('state.title')}>
      <Stack $gap={1}>
        <Row $justify="between">
          <Heading>
            <bdi>{thread.partner.name}</bdi>
          </Heading>
          <ClockBadge clock={standing.clock} />
        </Row>
        <Row $justify="between">
          <span>{t(`state.${standing.words}`, { when: t.relative(standing.since, now) })}</span>
          {thread.unread > 0 ? <Badge $tone="news">{t('state.unread', { count: thread.unread })}</Badge> : null}
        </Row>
        <Muted>
          {thread.label} · <bdi>{thread.subject}</bdi>
        </Muted>
        <Muted>{t('audience.seenBy', { group: thread.group.name, count: thread.group.memberCount })}</Muted>
        {thread.restricted ? <Muted>{t('state.restricted')}</Muted> : null}
        {thread.outcome ? <Muted>{t(`outcome.${thread.outcome.kind}`)}</Muted> : null}
        <MoreActions thread={thread.id} />
      </Stack>
    </Card>
  )
}

function ClockBadge({ clock }: { clock: PartnerClock }) {
  const { t } = useServices()
  switch (clock.state) {
    case 'none':
      return null
    case 'paused':
      return <Badge $tone="calm">{t('clock.paused')}</Badge>
    case 'running':
      return <Badge $tone={clock.tone}>{t('clock.left', { span: span(clock.leftMs, t) })}</Badge>
    case 'missed':
      return <Badge $tone="red">{t('clock.over', { span: span(clock.overMs, t) })}</Badge>
  }
}

const HOUR_MS = 3_600_000

function span(ms: number, t: Translator): string {
  if (ms >= 48 * HOUR_MS) return t('span.days', { count: Math.floor(ms / (24 * HOUR_MS)) })
  if (ms >= HOUR_MS) return t('span.hours', { count: Math.floor(ms / HOUR_MS) })
  return t('span.minutes', { count: Math.max(1, Math.floor(ms / 60_000)) })
}

import { useEffect } from 'react'
import type { Place } from '../../domain/place.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** Before anything was shared: who the partner probably is and why, how it went with them before, and the way to start. */
export function NotEscalated({ overview, onGone }: { overview: Overview; onGone: () => void }) {
  const { t } = useServices()
  useEffect(() => onGone, [onGone])
  const [suggested] = overview.partners
  return (
    <Card aria-label={t('state.title')}>
      <Stack $gap={3}>
        <Stack $gap={1}>
          <Heading>{suggested ? <bdi>{suggested.partner.name}</bdi> : t('start.noPartner')}</Heading>
          {suggested ? (
            <Muted>{t(`partner.because.${suggested.reason.kind}`, { value: suggested.reason.value })}</Muted>
          ) : null}
          <span>{t('start.nothingShared')}</span>
        </Stack>
        <Related threads={overview.related} />
        <Earlier threads={overview.earlier} />
      </Stack>
    </Card>
  )
}

/** Other tickets already have a thread on the same numbers: better to join than to ask the partner twice. */
function Related({ threads }: { threads: ThreadSummary[] }) {
  const { t } = useServices()
  if (threads.length === 0) return null
  return (
    <Stack $gap={1}>
      <Muted as="h3">{t('related.title', { count: threads.length })}</Muted>
      <ThreadList threads={threads} placeOf={({ id }) => ({ view: 'links', thread: id })} />
    </Stack>
  )
}

function Earlier({ threads }: { threads: ThreadSummary[] }) {
  const { t } = useServices()
  if (threads.length === 0) return null
  return (
    <Stack $gap={1}>
      <Muted as="h3">{t('earlier.title')}</Muted>
      <ThreadList threads={threads} placeOf={({ id }) => ({ view: 'thread', id })} />
    </Stack>
  )
}

function ThreadList({ threads, placeOf }: { threads: ThreadSummary[]; placeOf: (thread: ThreadSummary) => Place }) {
  const { t, open } = useServices()
  const now = useNow()
  return (
    <Stack as={PlainList}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <Stack $gap={0}>
            <LinkButton onClick={() => open(placeOf(thread))}>
              {thread.label} · <bdi>{thread.subject}</bdi>
            </LinkButton>
            <Muted>
              {thread.outcome ? t(`outcome.${thread.outcome.kind}`) : t(`threadState.${thread.state}`)} ·{' '}
              {t.relative(thread.updatedAt, now)}
            </Muted>
          </Stack>
        </li>
      ))}
    </Stack>
  )
}

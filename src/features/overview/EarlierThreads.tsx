import { styled } from 'styled-components'
import type { Place } from '../../domain/place.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

const Title = styled(Muted)`
  margin: 0;
`

/** Before anything was shared: who asks the partner about it already, and how it went with them before. */
export function EarlierThreads({ overview: { related, earlier } }: { overview: Overview }) {
  const { t } = useServices()
  return (
    <Stack $gap={3}>
      <Threads
        title={t('related.title', { count: related.length })}
        threads={related}
        placeOf={({ id }) => ({ view: 'links', thread: id })}
      />
      <Threads title={t('earlier.title')} threads={earlier} placeOf={({ id }) => ({ view: 'thread', id })} />
      {related.length + earlier.length === 0 ? <Muted>{t('timeline.nothingYet')}</Muted> : null}
    </Stack>
  )
}

function Threads({
  title,
  threads,
  placeOf,
}: {
  title: string
  threads: ThreadSummary[]
  placeOf: (thread: ThreadSummary) => Place
}) {
  const { t, open } = useServices()
  const now = useNow()
  if (threads.length === 0) return null
  return (
    <Stack $gap={1}>
      <Title as="h3">{title}</Title>
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
    </Stack>
  )
}

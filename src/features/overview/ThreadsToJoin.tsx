import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

const Title = styled(Muted)`
  margin: 0;
`

/** Before anything was shared: who asks the partner about it already. How it went before is history. */
export function ThreadsToJoin({ overview: { related, earlier } }: { overview: Overview }) {
  const { t, open } = useServices()
  const now = useNow()
  return (
    <Stack $gap={3}>
      {related.length === 0 ? (
        <Muted>{t('timeline.nothingYet')}</Muted>
      ) : (
        <Stack $gap={1}>
          <Title as="h3">{t('related.title', { count: related.length })}</Title>
          <Stack as={PlainList}>
            {related.map((thread) => (
              <li key={thread.id}>
                <Stack $gap={0}>
                  <LinkButton onClick={() => open({ view: 'links', thread: thread.id })}>
                    {thread.label} · <bdi>{thread.subject}</bdi>
                  </LinkButton>
                  <Muted>
                    {t(`threadState.${thread.state}`)} · {t.relative(thread.updatedAt, now)}
                  </Muted>
                </Stack>
              </li>
            ))}
          </Stack>
        </Stack>
      )}
      {earlier.length > 0 ? (
        <div>
          <LinkButton onClick={() => open({ view: 'history' })}>{t('history.open')}</LinkButton>
        </div>
      ) : null}
    </Stack>
  )
}

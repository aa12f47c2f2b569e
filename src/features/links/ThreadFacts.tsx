import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** Enough of a thread to know whether it is the one that is meant. */
export function ThreadFacts({ thread }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const now = useNow(60_000)
  return (
    <Stack $gap={0}>
      <span>
        <strong>{thread.label}</strong> · <bdi>{thread.subject}</bdi>
      </span>
      <Muted>
        <bdi>{thread.partner.name}</bdi> · {t(`threadState.${thread.state}`)} · {t.relative(thread.updatedAt, now)}
      </Muted>
      {thread.tickets.length > 0 ? (
        <Muted>{t('links.tickets', { tickets: t.list(thread.tickets.map(({ id }) => `#${id}`)) })}</Muted>
      ) : null}
    </Stack>
  )
}

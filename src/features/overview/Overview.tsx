import type { ReactNode } from 'react'
import { useServices } from '../../services.tsx'
import type { Overview as OverviewAnswer } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, Stack } from '../../ui/layout.ts'
import { GlanceSpace, hasOrder } from './GlanceSpace.ts'
import { NextCard } from './NextCard.tsx'
import { NumberChips } from './NumberChips.tsx'
import { ThreadPicker } from './ThreadPicker.tsx'

/** What is wrong and what it is worth, what is next, and the numbers it is about. */
export function Overview({
  overview,
  thread,
  glance,
}: {
  overview: OverviewAnswer
  thread: ThreadSummary | undefined
  /** The picture of the order, once it is there. */
  glance: ReactNode
}) {
  const { t } = useServices()
  return (
    <Stack>
      {thread && overview.threads.length > 1 ? <ThreadPicker threads={overview.threads} current={thread} /> : null}
      {hasOrder(overview) ? <GlanceSpace aria-label={t('glance.title')}>{glance}</GlanceSpace> : null}
      <NextCard overview={overview} thread={thread} />
      <section aria-label={t('numbers.title')}>
        {overview.references.length > 0 ? (
          <NumberChips references={overview.references} />
        ) : (
          <Muted>{t('numbers.none')}</Muted>
        )}
      </section>
    </Stack>
  )
}

import { type ReactNode, useCallback, useRef } from 'react'
import { useServices } from '../../services.tsx'
import type { Overview as OverviewAnswer } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { focusIsLost } from '../../ui/focus/focus-lost.ts'
import { Heading, Muted, Stack } from '../../ui/layout.ts'
import { GlanceSpace, hasOrder } from './GlanceSpace.ts'
import { NextCard } from './NextCard.tsx'
import { NotEscalated } from './NotEscalated.tsx'
import { NumberChips } from './NumberChips.tsx'
import { StateCard } from './StateCard.tsx'
import { ThreadPicker } from './ThreadPicker.tsx'

/** The head of the sidebar: where it stands, what is next, and the numbers it is about. */
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
  const head = useRef<HTMLDivElement>(null)
  // The button that an agent escalated with goes while it has the focus.
  const keepFocus = useCallback(() => {
    if (focusIsLost()) head.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Stack ref={head} $gap={3} tabIndex={-1}>
      {thread ? (
        <>
          {overview.threads.length > 1 ? <ThreadPicker threads={overview.threads} current={thread} /> : null}
          <StateCard thread={thread} />
        </>
      ) : (
        <NotEscalated overview={overview} onGone={keepFocus} />
      )}
      {hasOrder(overview) ? <GlanceSpace aria-label={t('glance.title')}>{glance}</GlanceSpace> : null}
      <NextCard overview={overview} thread={thread} />
      <Stack as="section" $gap={1} aria-label={t('numbers.title')}>
        <Heading as="h2">{t('numbers.title')}</Heading>
        {overview.references.length > 0 ? (
          <NumberChips references={overview.references} />
        ) : (
          <Muted>{t('numbers.none')}</Muted>
        )}
      </Stack>
    </Stack>
  )
}

import { useId } from 'react'
import { useServices } from '../../services.tsx'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { whatIsOpen } from './what-is-open.ts'

/** What is still open in the case, all of it: a decision is made knowing it. */
export function WhatIsOpen({ known, thread, step }: { known: Case; thread: ThreadSummary; step: string | undefined }) {
  const { t } = useServices()
  const titleId = useId()
  const open = whatIsOpen(known, thread, step, t)
  if (open.length === 0) return <Muted>{t('approvals.open.nothing')}</Muted>
  return (
    <Stack $gap={0}>
      <strong id={titleId}>{t('approvals.open.title', { count: open.length })}</strong>
      <PlainList aria-labelledby={titleId}>
        {open.map((words) => (
          <li key={words}>
            <span aria-hidden>○ </span>
            {words}
          </li>
        ))}
      </PlainList>
    </Stack>
  )
}

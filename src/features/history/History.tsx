import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useCallback } from 'react'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { historyQueries } from '../../queries/history.ts'
import { useServices } from '../../services.tsx'
import type { Matter } from '../../trading-grid/contract/operations/thread-search.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { PlainList, Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { HistoryFields } from './HistoryFields.tsx'
import { HistoryRow } from './HistoryRow.tsx'
import { emptyHistory, HistoryState, historySearch, keptHistory } from './history-form.ts'
import { Pattern } from './Pattern.tsx'

/** Threads of other tickets: with this partner, on these numbers, or any that the agent looks for. */
export function History({
  overview,
  thread,
  about,
}: {
  overview: Overview
  thread: ThreadSummary | undefined
  /** The kinds of exceptions that the ticket is about. */
  about: string[]
}) {
  const { tradingGrid, zendesk, ticketId, t } = useServices()
  const [state, change] = usePersistentDraft(
    `history/${ticketId}`,
    HistoryState,
    useCallback((kept) => kept ?? emptyHistory, []),
    keptHistory,
  )
  const partner = thread?.partner ?? overview.partners.at(0)?.partner
  const near: Matter = {
    ...(partner ? { partner: partner.id } : {}),
    references: overview.references.map(({ reference }) => reference),
    about,
  }
  const search = historySearch(state, near)
  const found = useInfiniteQuery({
    ...historyQueries.found(tradingGrid, zendesk.agent, search),
    placeholderData: keepPreviousData,
  })
  const ownThreads = overview.threads.map(({ id }) => id)
  const listed = found.data?.filter(({ id }) => !ownThreads.includes(id))
  const isNarrowed = state.asked !== '' || state.form.outcome !== '' || state.form.scope !== 'near'
  return (
    <Stack>
      <Pattern near={near} ownThreads={ownThreads} />
      <HistoryFields
        form={state.form}
        partner={partner}
        says={listed ? said(listed.length) : ''}
        onChange={(changed) => change((before) => ({ ...before, form: { ...before.form, ...changed } }))}
        onSearch={() => change(({ form }) => ({ form, asked: form.text.trim() }))}
      />
      {found.error ? <FailureNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {listed === undefined && !found.error ? <Skeleton lines={4} /> : null}
      {listed && listed.length > 0 ? (
        <PlainList aria-label={t('history.list')}>
          {listed.map((one) => (
            <HistoryRow key={one.id} thread={one} near={near} />
          ))}
        </PlainList>
      ) : null}
      {found.hasNextPage ? (
        <div>
          <Button size="small" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('history.more')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )

  function said(count: number): string {
    if (count === 0) return t(isNarrowed ? 'history.noneFound' : 'history.none')
    return t('history.shown', { count, more: found.hasNextPage ? 'yes' : 'no' })
  }
}

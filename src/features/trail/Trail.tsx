import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { capabilityQueries } from '../../queries/capabilities.ts'
import { trailQueries, verifyAgain } from '../../queries/trail.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FilterButton } from '../../ui/FilterButton.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { RedactForm } from './RedactForm.tsx'
import { isRedactable } from './redactable.ts'
import { TrailList } from './TrailList.tsx'
import { isWrong, passes, type TrailFilter, trailFilters, trailRows } from './trail-rows.ts'
import { Verification } from './Verification.tsx'

/** Everything that either side did in a thread, verified as received, with what is wrong where it is wrong. */
export function Trail({ thread }: { thread: ThreadSummary }) {
  const { t, ...services } = useServices()
  const client = useQueryClient()
  const [filter, setFilter] = useState<TrailFilter>('all')
  const [shown, setShown] = useState<number>()
  const [redacting, setRedacting] = useState<ThreadEvent>()
  const capabilities = useQuery(capabilityQueries.known(services.tradingGrid))
  const verified = useQuery(trailQueries.verified(services, thread))
  const trail = verified.data
  const rows = trail ? trailRows(trail) : []
  const kinds = trailFilters.filter((kind) => kind !== 'wrong' || filter === kind || rows.some(isWrong))
  const passing = filter === 'all' ? rows : rows.filter((row) => passes(row, filter))
  return (
    <Stack $gap={3}>
      {verified.error ? <FailureNote error={verified.error} onRetry={() => void verified.refetch()} /> : null}
      {verified.error && !trail ? null : (
        <Verification
          trail={trail}
          rows={rows}
          total={thread.lastSeq}
          checking={verified.isFetching}
          checkedAt={new Date(verified.dataUpdatedAt)}
          onStop={() => void client.cancelQueries({ queryKey: trailQueries.ofThread(thread.id) })}
          onGoOn={() => void verified.refetch()}
          onAgain={() => void verifyAgain(client, thread.id)}
          onShow={({ index }) => {
            setFilter('all')
            setShown(index)
          }}
        />
      )}
      {rows.length === 0 ? null : (
        <>
          <LegalHold thread={thread} />
          {redacting ? (
            <RedactForm
              key={redacting.seq}
              thread={thread}
              event={redacting}
              onClose={() => {
                setShown(rows.find(({ entry }) => entry?.seq === redacting.seq)?.index)
                setRedacting(undefined)
              }}
            />
          ) : null}
          <Row $gap={1} role="group" aria-label={t('trail.filter')}>
            {kinds.map((kind) => (
              <FilterButton key={kind} type="button" aria-pressed={kind === filter} onClick={() => setFilter(kind)}>
                {t(`trail.filter.${kind}`)}
              </FilterButton>
            ))}
          </Row>
          {passing.length === 0 ? <Muted>{t('trail.noneOfKind')}</Muted> : null}
          <TrailList
            key={filter}
            rows={passing}
            partner={thread.partner.name}
            redact={({ entry }) =>
              capabilities.data?.approvals && isRedactable(entry?.event, thread)
                ? () => setRedacting(entry?.event)
                : undefined
            }
            shown={shown}
            onLeft={() => setShown(undefined)}
          />
          <Muted>{t('trail.proofs')}</Muted>
        </>
      )}
    </Stack>
  )
}

function LegalHold({ thread: { legalHold } }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const now = useNow(60_000)
  if (!legalHold) return null
  return <Muted>{t('trail.redact.held', { when: t.dateTime(legalHold.since, now), reason: legalHold.reason })}</Muted>
}

import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ThreadId } from '../../domain/ids.ts'
import { lastEnded, patternOf } from '../../domain/thread/earlier-outcomes.ts'
import { historyQueries } from '../../queries/history.ts'
import { useServices } from '../../services.tsx'
import type { Matter } from '../../trading-grid/contract/operations/thread-search.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PlainList, Stack } from '../../ui/layout.ts'
import { HistoryRow } from './HistoryRow.tsx'
import { patternWords } from './pattern-words.ts'

/** How it went the last times with the same partner and the same kind of problem, with the threads that say so. */
export function Pattern({ near, ownThreads }: { near: Matter; ownThreads: ThreadId[] }) {
  const { tradingGrid, zendesk, t } = useServices()
  const listId = useId()
  const [shown, setShown] = useState(false)
  const ended = useQuery(historyQueries.ended(tradingGrid, zendesk.agent, near.partner, near.about))
  const comparable = (ended.data ?? []).filter(({ id }) => !ownThreads.includes(id))
  const pattern = patternOf(comparable)
  if (!pattern) return null
  return (
    <Stack as="section" $gap={0} aria-label={t('history.patternTitle')}>
      <strong>{patternWords(pattern, t)}</strong>
      <div>
        <LinkButton aria-expanded={shown} aria-controls={listId} onClick={() => setShown(!shown)}>
          {t(shown ? 'history.hideThese' : 'history.showThese')}
        </LinkButton>
      </div>
      <PlainList id={listId} hidden={!shown} aria-label={t('history.patternTitle')}>
        {shown ? lastEnded(comparable).map((one) => <HistoryRow key={one.id} thread={one} near={near} />) : null}
      </PlainList>
    </Stack>
  )
}

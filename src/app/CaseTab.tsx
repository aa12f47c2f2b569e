import { useQuery } from '@tanstack/react-query'
import { TrailSection } from '../features/trail/TrailSection.tsx'
import { caseQueries } from '../queries/case.ts'
import { useServices } from '../services.tsx'
import type { Overview } from '../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { Card, Stack } from '../ui/layout.ts'
import { QueryView } from '../ui/QueryView.tsx'

/** What an onboarding or a dispute is beside its conversation. */
export function CaseTab({ thread }: { thread: ThreadSummary; overview: Overview }) {
  const { tradingGrid, t } = useServices()
  const known = useQuery(caseQueries.one(tradingGrid, thread.id, thread.lastSeq))
  if (known.error instanceof TradingGridError && known.error.reason === 'forbidden')
    return <Card aria-label={t('case.restricted.title')}>{t('case.restricted.notForYou')}</Card>
  return (
    <Stack $gap={4}>
      <QueryView query={known} lines={8}>
        {() => <Stack $gap={4} />}
      </QueryView>
      <TrailSection thread={thread} />
    </Stack>
  )
}

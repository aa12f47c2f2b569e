import { useQuery } from '@tanstack/react-query'
import { TrailSection } from '../features/trail/TrailSection.tsx'
import { caseQueries } from '../queries/case.ts'
import { useServices } from '../services.tsx'
import type { Overview } from '../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { Card, Stack } from '../ui/layout.ts'
import { QueryView } from '../ui/QueryView.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { laterStill } from './late-view.tsx'
import { PartBoundary } from './PartBoundary.tsx'

const OnboardingCase = laterStill(
  async () => (await import('../features/onboarding/OnboardingCase.tsx')).OnboardingCase,
)

/** What an onboarding or a dispute is beside its conversation. */
export function CaseTab({ thread }: { thread: ThreadSummary; overview: Overview }) {
  const { tradingGrid, t } = useServices()
  const known = useQuery(caseQueries.one(tradingGrid, thread.id, thread.lastSeq))
  if (known.error instanceof TradingGridError && known.error.reason === 'forbidden')
    return <Card aria-label={t('case.restricted.title')}>{t('case.restricted.notForYou')}</Card>
  return (
    <Stack $gap={4}>
      <QueryView query={known} lines={8}>
        {(current) => (
          <Stack $gap={4}>
            {current.details.kind === 'onboarding' ? (
              <PartBoundary waiting={<Skeleton lines={8} />}>
                <OnboardingCase thread={thread} known={current} />
              </PartBoundary>
            ) : null}
          </Stack>
        )}
      </QueryView>
      <TrailSection thread={thread} />
    </Stack>
  )
}

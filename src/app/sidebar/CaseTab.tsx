import { useQuery } from '@tanstack/react-query'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { EvidencePackButton } from '../../features/evidence-pack/EvidencePackButton.tsx'
import { TrailSection } from '../../features/trail/TrailSection.tsx'
import { caseQueries } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { isRestricted } from '../../trading-grid/error.ts'
import { Card, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useVisible } from '../../ui/use-visible.ts'
import { lazyPart } from '../lazy-view.tsx'
import { PartBoundary } from '../PartBoundary.tsx'
import { useCaseNews } from './use-case-news.ts'

const Approvals = lazyPart(async () => (await import('../../features/approvals/Approvals.tsx')).Approvals)
const AskForm = lazyPart(async () => (await import('../../features/approvals/AskForm.tsx')).AskForm)
const DisputeCase = lazyPart(async () => (await import('../../features/disputes/DisputeCase.tsx')).DisputeCase)
const OnboardingCase = lazyPart(
  async () => (await import('../../features/onboarding/OnboardingCase.tsx')).OnboardingCase,
)
const UnfinishedActs = lazyPart(
  async () => (await import('../../features/approvals/UnfinishedActs.tsx')).UnfinishedActs,
)

const CASE_EVERY_MS = 20_000

/** What an onboarding or a dispute is beside its conversation. */
export function CaseTab({ thread, overview }: { thread: ThreadSummary; overview: Overview }) {
  const { tradingGrid, t } = useServices()
  useCaseNews(thread.id)
  const visible = useVisible()
  const running = !isOver(thread)
  const known = useQuery({
    ...caseQueries.one(tradingGrid, thread.id, thread.lastSeq),
    // What colleagues decide is told to nobody but whoever asks.
    refetchInterval: visible && running ? CASE_EVERY_MS : false,
  })
  if (isRestricted(known.error))
    return <Card aria-label={t('case.restricted.title')}>{t('case.restricted.notForYou')}</Card>
  return (
    <Stack $gap={5}>
      <LegalHold thread={thread} />
      <QueryView query={known} lines={8}>
        {(current) => (
          <PartBoundary waiting={<Skeleton lines={12} />}>
            <Stack $gap={5}>
              <UnfinishedActs thread={thread} />
              {current.details.kind === 'onboarding' ? (
                <OnboardingCase
                  thread={thread}
                  known={current}
                  {...(overview.capabilities.approvals
                    ? {
                        askApproval: (step: { id: string; title: string }, done: () => void) => (
                          <AskForm
                            key={step.id}
                            thread={thread}
                            known={current}
                            overview={overview}
                            step={step}
                            onDone={done}
                          />
                        ),
                      }
                    : {})}
                />
              ) : (
                <DisputeCase
                  thread={thread}
                  known={current}
                  overview={overview}
                  approvals={<Approvals thread={thread} known={current} overview={overview} />}
                />
              )}
              {current.details.kind === 'onboarding' ? (
                <Approvals thread={thread} known={current} overview={overview} />
              ) : null}
            </Stack>
          </PartBoundary>
        )}
      </QueryView>
      <TrailSection thread={thread} />
      <div>
        <EvidencePackButton thread={thread.id} />
      </div>
    </Stack>
  )
}

function LegalHold({ thread: { legalHold } }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const now = useNow(60_000)
  if (!legalHold) return null
  return (
    <Card $tone="warning" aria-label={t('case.legalHoldTitle')}>
      {t('case.legalHold', { when: t.dateTime(legalHold.since, now), reason: legalHold.reason })}
    </Card>
  )
}

import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Stack } from '../../ui/layout.ts'
import type { AskApproval } from './ask-approval.ts'
import { RequiredDocuments } from './required-documents/RequiredDocuments.tsx'
import { Standing } from './state/Standing.tsx'
import { StepList } from './steps/StepList.tsx'

/** A partner on its way to going live: where it stands, what is to be done by whom, and the documents it must bring. */
export function OnboardingCase({
  thread,
  known: { details, approvals, version },
  askApproval,
}: {
  thread: ThreadSummary
  known: Case
  askApproval?: AskApproval
}) {
  const { t } = useServices()
  if (details.kind !== 'onboarding') return null
  const open = !isOver(thread)
  return (
    <Stack $gap={4}>
      {open ? null : (
        <Card $tone="notice" role="status">
          {t('onboarding.threadClosed')}
        </Card>
      )}
      <Standing thread={thread} details={details} approvals={approvals} version={version} open={open} />
      <StepList
        thread={thread}
        steps={details.steps}
        approvals={approvals}
        open={open}
        {...(askApproval ? { askApproval } : {})}
      />
      <RequiredDocuments thread={thread} documents={details.requiredDocuments} open={open} />
    </Stack>
  )
}

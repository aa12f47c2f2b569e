import { useId, useState } from 'react'
import { isOpenStep } from '../../../domain/onboarding/onboarding-progress.ts'
import { onboardingAreas } from '../../../domain/vocabulary/onboarding-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import type { Approval } from '../../../trading-grid/contract/approval.ts'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, PlainList, Stack } from '../../../ui/layout.ts'
import type { AskApproval } from '../ask-approval.ts'
import { AddStepForm } from './AddStepForm.tsx'
import { StepRow } from './StepRow.tsx'

/** What is to be done, by area; one of them is open at a time. */
export function StepList({
  thread,
  steps,
  approvals,
  open,
  askApproval,
}: {
  thread: ThreadSummary
  steps: OnboardingStep[]
  approvals: Approval[]
  open: boolean
  askApproval?: AskApproval
}) {
  const { t } = useServices()
  const [shown, show] = useState<string | undefined>(undefined)
  const [adding, setAdding] = useState(false)
  const titleId = useId()
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={3}>
      <Heading as="h3" id={titleId}>
        {t('onboarding.steps', { open: steps.filter(isOpenStep).length })}
      </Heading>
      {onboardingAreas.map((area) => {
        const ofArea = steps.filter((step) => step.area === area)
        return ofArea.length === 0 ? null : (
          <Stack key={area} $gap={1}>
            <Heading as="h4" style={{ fontSize: 12, lineHeight: '16px' }}>
              {t('onboarding.stepsOf', {
                area: t(`onboarding.areaTitle.${area}`),
                done: ofArea.filter((step) => !isOpenStep(step)).length,
                all: ofArea.length,
              })}
            </Heading>
            <PlainList>
              {ofArea.map((step) => (
                <StepRow
                  key={step.id}
                  thread={thread}
                  step={step}
                  approvals={approvals}
                  open={open}
                  shown={shown === step.id}
                  onToggle={() => show(shown === step.id ? undefined : step.id)}
                  {...(askApproval ? { askApproval } : {})}
                />
              ))}
            </PlainList>
          </Stack>
        )
      })}
      {adding ? <AddStepForm thread={thread} onClose={() => setAdding(false)} /> : null}
      {open && !adding ? (
        <div>
          <LinkButton onClick={() => setAdding(true)}>{t('onboarding.addStep')}</LinkButton>
        </div>
      ) : null}
    </Stack>
  )
}

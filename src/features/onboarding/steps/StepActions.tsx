import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { type approvalOfStep, isOpenStep } from '../../../domain/onboarding/onboarding-progress.ts'
import { useServices } from '../../../services.tsx'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import type { AskApproval } from '../ask-approval.ts'
import { StepForm } from './StepForm.tsx'
import { askWords } from './step-words.ts'
import { useChangeStep } from './use-change-step.ts'
import { useTellRequester } from './use-tell-requester.ts'

/** Done or not, something else about it, and the two people who may want to know. */
export function StepActions({
  thread,
  step,
  approval,
  open,
  askApproval,
}: {
  thread: ThreadSummary
  step: OnboardingStep
  /** Undefined where it needs none. */
  approval: ReturnType<typeof approvalOfStep> | undefined
  open: boolean
  askApproval?: AskApproval
}) {
  const { t, open: goTo } = useServices()
  const [form, setForm] = useState<'change' | 'approval' | undefined>(undefined)
  const tell = useTellRequester(thread)
  const saved = useChangeStep(thread, step)
  const isOpen = isOpenStep(step)
  const waitsForApproval = approval !== undefined && approval !== 'approved'
  const { version } = step
  if (form === 'approval' && askApproval) return <>{askApproval(step, () => setForm(undefined))}</>
  if (form === 'change') {
    return <StepForm thread={thread} step={step} onClose={() => setForm(undefined)} />
  }
  return (
    <Stack $gap={1}>
      <Row $gap={1}>
        {open ? (
          <>
            <Button
              size="small"
              isPrimary={isOpen}
              disabled={saved.changing || (isOpen && waitsForApproval)}
              onClick={() => saved.change({ version, state: isOpen ? 'done' : 'to-do' })}
            >
              {t(isOpen ? 'onboarding.step.done' : 'onboarding.step.reopen')}
            </Button>
            {waitsForApproval && approval !== 'pending' && askApproval ? (
              <Button size="small" onClick={() => setForm('approval')}>
                {t('onboarding.step.askApproval')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => setForm('change')}>
              {t('onboarding.step.change')}
            </Button>
          </>
        ) : null}
        {open && isOpen ? (
          <Button
            size="small"
            onClick={() =>
              goTo({
                view: 'reply',
                thread: thread.id,
                begin: { text: askWords(step, t), documents: [], files: [] },
              })
            }
          >
            {t('onboarding.step.askPartner')}
          </Button>
        ) : null}
        {tell.possible ? (
          <Button size="small" onClick={() => tell.about(step)}>
            {t('onboarding.step.tellRequester')}
          </Button>
        ) : null}
      </Row>
      {open && isOpen && waitsForApproval ? <Muted>{t('onboarding.step.approvalFirst')}</Muted> : null}
      {tell.refused ? <Muted role="alert">{t('onboarding.tell.refused')}</Muted> : null}
      <ChangeFailure changing={saved} />
    </Stack>
  )
}

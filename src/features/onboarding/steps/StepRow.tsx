import { styled } from 'styled-components'
import { approvalOfStep, isOpenStep } from '../../../domain/onboarding/onboarding-progress.ts'
import { useServices } from '../../../services.tsx'
import type { Approval } from '../../../trading-grid/contract/approval.ts'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, Stack, Written } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import type { AskApproval } from '../ask-approval.ts'
import { Due } from './Due.tsx'
import { StepActions } from './StepActions.tsx'

const Line = styled.li`
  padding-block: 6px;
  border-top: 1px solid ${color('border.subtle')};
`

const Sign = styled.span<{ $state: OnboardingStep['state'] }>`
  display: inline-block;
  width: 18px;
  color: ${({ $state, theme }) => color(signColor[$state])({ theme })};
`
const signs = { 'to-do': '○', waiting: '◔', done: '✓', skipped: '–' } as const
const signColor = {
  'to-do': 'foreground.subtle',
  waiting: 'foreground.warning',
  done: 'foreground.success',
  skipped: 'foreground.subtle',
} as const

/** One thing to be done: by whom, until when, what it waits for; opened, what the agent can do about it. */
export function StepRow({
  thread,
  step,
  approvals,
  open,
  shown,
  onToggle,
  askApproval,
}: {
  thread: ThreadSummary
  step: OnboardingStep
  approvals: Approval[]
  open: boolean
  shown: boolean
  onToggle: () => void
  askApproval?: AskApproval
}) {
  const { t } = useServices()
  const { title, state, owner, ownerName, dueOn, missing, needsApproval } = step
  const who = owner === 'us' ? t('onboarding.owner.us') : thread.partner.name
  return (
    <Line>
      <Stack $gap={1}>
        <div>
          <Sign aria-hidden $state={state}>
            {signs[state]}
          </Sign>
          <LinkButton aria-expanded={shown} onClick={onToggle}>
            <bdi>{title}</bdi>
          </LinkButton>
        </div>
        <Muted>
          {t(`onboarding.stepState.${state}`)} ·{' '}
          <bdi>{ownerName === undefined ? who : t('onboarding.owner.named', { who, name: ownerName })}</bdi>
          {dueOn === undefined || !isOpenStep(step) ? null : <Due on={dueOn} />}
        </Muted>
        {missing === undefined ? null : (
          <div>
            <Muted>{t('onboarding.waitsFor')}</Muted> <Written style={{ display: 'inline' }}>{missing}</Written>
          </div>
        )}
        {needsApproval ? <Muted>{t(`onboarding.stepApproval.${approvalOfStep(step.id, approvals)}`)}</Muted> : null}
        {shown ? (
          <StepActions
            thread={thread}
            step={step}
            approval={needsApproval ? approvalOfStep(step.id, approvals) : undefined}
            open={open}
            {...(askApproval ? { askApproval } : {})}
          />
        ) : null}
      </Stack>
    </Line>
  )
}

import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { useServices } from '../../services.tsx'
import { OnboardingStep } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { BankDetailsWarning } from '../../ui/BankDetailsWarning.tsx'
import { FormButtons } from '../../ui/Form.tsx'
import { FormCard } from '../../ui/FormCard.tsx'
import { ChangeTrouble } from './ChangeTrouble.tsx'
import { OwnerField } from './OwnerField.tsx'
import type { StepChange } from './StepActions.tsx'

const states = OnboardingStep.shape.state.options

/** How far it is, who does it until when, and what it waits for. Only what was changed is sent. */
export function StepForm({
  thread,
  step,
  saved,
  onClose,
}: {
  thread: ThreadSummary
  step: OnboardingStep
  saved: { change(change: StepChange): void; changing: boolean; stale: boolean; error: Error | null; again(): void }
  onClose: () => void
}) {
  const { t } = useServices()
  const [state, setState] = useState(step.state)
  const [owner, setOwner] = useState(step.owner)
  const [dueOn, setDueOn] = useState(step.dueOn ?? '')
  const [missing, setMissing] = useState(step.missing ?? '')
  const changed = {
    ...(state === step.state ? {} : { state }),
    ...(owner === step.owner ? {} : { owner }),
    ...(dueOn === '' || dueOn === step.dueOn ? {} : { dueOn }),
    ...(missing === (step.missing ?? '') ? {} : { missing }),
  }
  return (
    <FormCard
      label={t('onboarding.step.changeTitle', { title: step.title })}
      onSubmit={() => {
        saved.change({ version: step.version, ...changed })
      }}
      onClose={onClose}
    >
      <Field>
        <Field.Label>{t('onboarding.step.state')}</Field.Label>
        <Select
          isCompact
          autoFocus
          value={state}
          onChange={({ target }) => setState(states.find((one) => one === target.value) ?? step.state)}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`onboarding.stepState.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <OwnerField owner={owner} partner={thread.partner.name} onChange={setOwner} />
      <Field>
        <Field.Label>{t('onboarding.step.dueOn')}</Field.Label>
        <Input isCompact type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.step.missing')}</Field.Label>
        {owner === 'partner' ? (
          <Field.Hint>{t('onboarding.step.partnerReads', { partner: thread.partner.name })}</Field.Hint>
        ) : null}
        <Textarea minRows={2} maxRows={8} value={missing} onChange={({ target }) => setMissing(target.value)} />
      </Field>
      <BankDetailsWarning text={missing} />
      <ChangeTrouble change={saved} />
      <FormButtons
        submit={t('action.save')}
        sending={saved.changing}
        disabled={Object.keys(changed).length === 0}
        onCancel={onClose}
      />
    </FormCard>
  )
}

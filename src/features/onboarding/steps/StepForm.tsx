import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { useServices } from '../../../services.tsx'
import { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { BankDetailsWarning } from '../../../ui/form/BankDetailsWarning.tsx'
import { FormButtons } from '../../../ui/form/Form.tsx'
import { FormCard } from '../../../ui/form/FormCard.tsx'
import { OwnerField } from './OwnerField.tsx'
import { useChangeStep } from './use-change-step.ts'

const states = OnboardingStep.shape.state.options

/** What the agent says otherwise; all else is as the step has it, also when a colleague changes it meanwhile. */
const Draft = z.object({
  state: z.optional(OnboardingStep.shape.state),
  owner: z.optional(OnboardingStep.shape.owner),
  dueOn: z.optional(z.string()),
  missing: z.optional(z.string()),
})
type Draft = z.infer<typeof Draft>

const keptFor = (draft: Draft) => (Object.values(draft).some((one) => one !== undefined) ? 'today' : 'nothing')

/** How far it is, who does it until when, and what it waits for. Only what was changed is sent; it survives a reload. */
export function StepForm({
  thread,
  step,
  onClose,
}: {
  thread: ThreadSummary
  step: OnboardingStep
  onClose: () => void
}) {
  const { ticketId, t } = useServices()
  const [draft, change, forget] = usePersistentDraft(
    `draft/step/${ticketId}/${thread.id}/${step.id}`,
    Draft,
    useCallback((kept: Draft | undefined) => kept ?? {}, []),
    keptFor,
  )
  const edit = (changed: Draft) => change((before) => ({ ...before, ...changed }))
  const { state = step.state, owner = step.owner, dueOn = step.dueOn ?? '', missing = step.missing ?? '' } = draft
  const saved = useChangeStep(thread, step, () => {
    forget()
    onClose()
  })
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
          onChange={({ target }) => edit({ state: states.find((one) => one === target.value) })}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`onboarding.stepState.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <OwnerField owner={owner} partner={thread.partner.name} onChange={(next) => edit({ owner: next })} />
      <Field>
        <Field.Label>{t('onboarding.step.dueOn')}</Field.Label>
        <Input isCompact type="date" value={dueOn} onChange={({ target }) => edit({ dueOn: target.value })} />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.step.missing')}</Field.Label>
        {owner === 'partner' ? (
          <Field.Hint>{t('onboarding.step.partnerReads', { partner: thread.partner.name })}</Field.Hint>
        ) : null}
        <Textarea minRows={2} maxRows={8} value={missing} onChange={({ target }) => edit({ missing: target.value })} />
      </Field>
      <BankDetailsWarning text={missing} />
      <ChangeFailure changing={saved} />
      <FormButtons
        submit={t('action.save')}
        sending={saved.changing}
        disabled={Object.keys(changed).length === 0}
        onCancel={onClose}
      />
    </FormCard>
  )
}

import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { onboardingAreas } from '../../../domain/vocabulary/onboarding-vocabulary.ts'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { useServices } from '../../../services.tsx'
import { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import { addStep } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { BankDetailsWarning } from '../../../ui/form/BankDetailsWarning.tsx'
import { FormButtons } from '../../../ui/form/Form.tsx'
import { FormCard } from '../../../ui/form/FormCard.tsx'
import { useChangeCase } from '../../../workflows/use-change-case.ts'
import { OwnerField } from './OwnerField.tsx'

const Draft = z.object({
  area: z.enum(onboardingAreas),
  title: z.string(),
  owner: OnboardingStep.shape.owner,
  dueOn: z.string(),
})
type Draft = z.infer<typeof Draft>
type Step = Pick<Draft, 'area' | 'title' | 'owner'> & { dueOn?: string }

const keptFor = ({ title, dueOn }: Draft) => (title === '' && dueOn === '' ? 'nothing' : 'today')

/** Something more to be done before this partner is live. What was typed survives a reload. */
export function AddStepForm({ thread, onClose }: { thread: ThreadSummary; onClose: () => void }) {
  const { tradingGrid, ticketId, t } = useServices()
  const [{ area, title, owner, dueOn }, change, forget] = usePersistentDraft(
    `draft/add-step/${ticketId}/${thread.id}`,
    Draft,
    useCallback((kept: Draft | undefined) => kept ?? { area: 'access', title: '', owner: 'partner', dueOn: '' }, []),
    keptFor,
  )
  const edit = (changed: Partial<Draft>) => change((before) => ({ ...before, ...changed }))
  const add = useChangeCase(
    (step: Step, written) =>
      tradingGrid.call(addStep, { params: { thread: thread.id }, body: { ...written, ...step } }),
    () => {
      forget()
      onClose()
    },
  )
  return (
    <FormCard
      label={t('onboarding.addStep')}
      onSubmit={() => {
        add.change({ area, title: title.trim(), owner, ...(dueOn === '' ? {} : { dueOn }) })
      }}
      onClose={onClose}
    >
      <Field>
        <Field.Label>{t('onboarding.step.title')}</Field.Label>
        <Input
          isCompact
          autoFocus
          value={title}
          maxLength={200}
          onChange={({ target }) => edit({ title: target.value })}
        />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.step.area')}</Field.Label>
        <Select
          isCompact
          value={area}
          onChange={({ target }) => edit({ area: onboardingAreas.find((one) => one === target.value) ?? 'process' })}
        >
          {onboardingAreas.map((one) => (
            <option key={one} value={one}>
              {t(`onboarding.areaTitle.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <OwnerField owner={owner} partner={thread.partner.name} onChange={(next) => edit({ owner: next })} />
      <Field>
        <Field.Label>{t('onboarding.step.dueOn')}</Field.Label>
        <Input isCompact type="date" value={dueOn} onChange={({ target }) => edit({ dueOn: target.value })} />
      </Field>
      <BankDetailsWarning text={title} />
      <ChangeFailure changing={add} />
      <FormButtons
        submit={t('onboarding.addStepNow')}
        sending={add.changing}
        disabled={title.trim() === ''}
        onCancel={onClose}
      />
    </FormCard>
  )
}

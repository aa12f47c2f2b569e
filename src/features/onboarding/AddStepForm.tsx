import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { OnboardingArea } from '../../domain/onboarding.ts'
import { useServices } from '../../services.tsx'
import type { OnboardingStep } from '../../trading-grid/contract/case.ts'
import { addStep } from '../../trading-grid/contract/case-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { BankDetailsWarning } from '../../ui/BankDetailsWarning.tsx'
import { FormButtons } from '../../ui/Form.tsx'
import { FormCard } from '../../ui/FormCard.tsx'
import { useChangeCase } from '../../ui/use-change-case.ts'
import { ChangeTrouble } from './ChangeTrouble.tsx'
import { OwnerField } from './OwnerField.tsx'

const AREAS = ['access', 'documents', 'process'] as const satisfies OnboardingArea[]

/** Something more to be done before this partner is live. */
export function AddStepForm({ thread, onClose }: { thread: ThreadSummary; onClose: () => void }) {
  const { tradingGrid, t } = useServices()
  const [area, setArea] = useState<OnboardingArea>('access')
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState<OnboardingStep['owner']>('partner')
  const [dueOn, setDueOn] = useState('')
  const add = useChangeCase(
    (step: { area: OnboardingArea; title: string; owner: OnboardingStep['owner']; dueOn?: string }, written) =>
      tradingGrid.call(addStep, { params: { thread: thread.id }, body: { ...written, ...step } }),
    onClose,
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
        <Input isCompact autoFocus value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.step.area')}</Field.Label>
        <Select
          isCompact
          value={area}
          onChange={({ target }) => setArea(AREAS.find((one) => one === target.value) ?? 'process')}
        >
          {AREAS.map((one) => (
            <option key={one} value={one}>
              {t(`onboarding.areaTitle.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <OwnerField owner={owner} partner={thread.partner.name} onChange={setOwner} />
      <Field>
        <Field.Label>{t('onboarding.step.dueOn')}</Field.Label>
        <Input isCompact type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
      </Field>
      <BankDetailsWarning text={title} />
      <ChangeTrouble change={add} />
      <FormButtons
        submit={t('onboarding.addStepNow')}
        sending={add.changing}
        disabled={title.trim() === ''}
        onCancel={onClose}
      />
    </FormCard>
  )
}

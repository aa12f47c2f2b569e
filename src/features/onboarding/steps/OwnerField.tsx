import { Field, Select } from '@zendeskgarden/react-forms'
import { useServices } from '../../../services.tsx'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'

/** Who has to do something. */
export function OwnerField({
  owner,
  partner,
  onChange,
}: {
  owner: OnboardingStep['owner']
  partner: string
  onChange: (owner: OnboardingStep['owner']) => void
}) {
  const { t } = useServices()
  return (
    <Field>
      <Field.Label>{t('onboarding.step.owner')}</Field.Label>
      <Select
        isCompact
        value={owner}
        onChange={({ target }) => onChange(target.value === 'partner' ? 'partner' : 'us')}
      >
        <option value="us">{t('onboarding.owner.us')}</option>
        <option value="partner">{partner}</option>
      </Select>
    </Field>
  )
}

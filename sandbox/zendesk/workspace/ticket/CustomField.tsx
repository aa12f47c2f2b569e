import { Checkbox, Field, Input } from '@zendeskgarden/react-forms'
import type { WorkspaceField } from '../../workspace-api.ts'
import type { FieldValue } from '../backend/support-shapes.ts'
import { nothing, PropertySelect } from './PropertySelect.tsx'

type Props = { definition: WorkspaceField; value: FieldValue; disabled: boolean; onChange: (value: FieldValue) => void }

export function CustomField({ definition: { title, type, options }, value, disabled, onChange }: Props) {
  if (type === 'tagger') {
    return (
      <PropertySelect
        label={title}
        value={typeof value === 'string' ? value : ''}
        choices={[nothing, ...options.map((option) => ({ value: option.value, label: option.name }))]}
        disabled={disabled}
        onChoose={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    )
  }
  if (type === 'checkbox') {
    return (
      <Field>
        <Checkbox
          checked={value === true || value === 'true'}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        >
          <Field.Label isRegular>{title}</Field.Label>
        </Checkbox>
      </Field>
    )
  }
  const kind = { text: 'text', date: 'date', integer: 'number' }[type]
  return (
    <Field>
      <Field.Label isRegular>{title}</Field.Label>
      <Input
        isCompact
        type={kind}
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </Field>
  )
}

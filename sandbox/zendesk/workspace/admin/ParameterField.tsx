import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field, Input, Textarea } from '@zendeskgarden/react-forms'
import type { InstallationParameter } from '../../workspace-api.ts'

type Value = InstallationParameter['value']
type Props = { parameter: InstallationParameter; typed: Value | undefined; onType: (value: Value) => void }

export function ParameterField({ parameter, typed, onType }: Props) {
  const { type, label, help, required, secure, scopes, isSet } = parameter
  const value = typed === undefined ? parameter.value : typed

  if (type === 'checkbox') {
    return (
      <Field>
        <Checkbox checked={value === true} onChange={(event) => onType(event.target.checked)}>
          <Field.Label>{label}</Field.Label>
          {help && <Field.Hint>{help}</Field.Hint>}
        </Checkbox>
      </Field>
    )
  }

  const shown = value === null || value === undefined ? '' : String(value)
  const hint = [
    help,
    secure && `Secure; filled in by the proxy only${scopes.length > 0 ? ` in: ${scopes.join(', ')}` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ')
  const placeholder = secure && isSet && typed === undefined ? '••••••••  (set)' : undefined
  return (
    <Field>
      <Field.Label>
        {label}
        {required && ' *'}
      </Field.Label>
      {hint !== '' && <Field.Hint>{hint}</Field.Hint>}
      {type === 'multiline' ? (
        <Textarea rows={4} value={shown} onChange={(event) => onType(event.target.value)} />
      ) : (
        <Input
          type={secure ? 'password' : type === 'number' ? 'number' : 'text'}
          autoComplete={secure ? 'new-password' : 'off'}
          required={required}
          value={shown}
          placeholder={placeholder}
          onChange={(event) => onType(event.target.value)}
        />
      )}
      {secure && isSet && typed !== null && (
        <Field.Message>
          <Button isLink size="small" onClick={() => onType(null)}>
            Clear {label}
          </Button>
        </Field.Message>
      )}
      {secure && typed === null && <Field.Message>Will be cleared when you update.</Field.Message>}
    </Field>
  )
}

import { Combobox, Field, Option } from '@zendeskgarden/react-dropdowns'
import type { ReactElement } from 'react'

export type Choice = { value: string; label: string; icon?: ReactElement }

type Props = {
  label: string
  value: string
  choices: Choice[]
  disabled: boolean
  /** Long lists are searched by typing. */
  searchable?: boolean
  onChoose: (value: string) => void
}

/** Zendesk writes a dash where nothing is chosen. */
export const nothing: Choice = { value: '', label: '-' }

export function PropertySelect({ label, value, choices, disabled, searchable = false, onChoose }: Props) {
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <Field>
      <Field.Label isRegular>{label}</Field.Label>
      <Combobox
        isCompact
        isEditable={searchable}
        isAutocomplete={searchable}
        isDisabled={disabled}
        listboxAriaLabel={label}
        selectionValue={value}
        inputValue={chosen?.label ?? ''}
        renderValue={() => chosen?.label ?? '-'}
        onChange={({ selectionValue }) => {
          if (typeof selectionValue === 'string' && selectionValue !== value) onChoose(selectionValue)
        }}
      >
        {choices.map((choice) => (
          <Option
            key={choice.value}
            value={choice.value}
            label={choice.label}
            {...(choice.icon && { icon: choice.icon })}
          />
        ))}
      </Combobox>
    </Field>
  )
}

import { Combobox, Field, Option } from '@zendeskgarden/react-dropdowns'
import { type ReactElement, useRef, useState } from 'react'

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
  const [typed, setTyped] = useState<string>()
  // After a click the combobox reports that choice again with every rendering, to the handler of the moment of the click:
  // a handler that compares with the value of that moment chooses, and renders, for ever.
  const current = useRef(value)
  current.current = value
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
        inputValue={typed ?? chosen?.label ?? ''}
        renderValue={() => chosen?.label ?? '-'}
        onChange={({ type, inputValue, isExpanded, selectionValue }) => {
          if (type === 'input:change') setTyped(inputValue)
          if (isExpanded === false) setTyped(undefined)
          if (typeof selectionValue === 'string' && selectionValue !== current.current) onChoose(selectionValue)
        }}
      >
        {matching(choices, typed).map((choice) => (
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

function matching(choices: Choice[], typed = ''): Choice[] {
  return choices.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
}

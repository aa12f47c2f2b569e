import { Tag } from '@zendeskgarden/react-tags'
import { type KeyboardEvent, useId, useState } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { Label } from './property-styles.ts'

const Box = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  min-height: 32px;
  padding: 5px 8px;
  border: 1px solid ${color('border.default')};
  border-radius: 4px;
  background: ${color('background.default')};

  &:focus-within {
    border-color: ${color('border.primaryEmphasis')};
    box-shadow: 0 0 0 1px ${color('border.primaryEmphasis')};
  }

  input {
    flex: 1;
    min-width: 24px;
    height: 20px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
  }
`

type Props = { tags: string[]; disabled: boolean; onChange: (tags: string[]) => void }

export function TagsField({ tags, disabled, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')

  const add = () => {
    const added = typed
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((tag) => tag !== '' && !tags.includes(tag))
    setTyped('')
    if (added.length > 0) onChange([...tags, ...new Set(added)])
  }

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' || event.key === ' ' || event.key === ',') {
      event.preventDefault()
      add()
    }
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1))
  }

  return (
    <div>
      <Label htmlFor={id}>Tags</Label>
      <Box>
        {tags.map((tag) => (
          <Tag key={tag} size="medium">
            <span>{tag}</span>
            {!disabled && (
              <Tag.Close
                aria-label={`Remove tag ${tag}`}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              />
            )}
          </Tag>
        ))}
        <input
          id={id}
          value={typed}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={handleKey}
          onBlur={add}
        />
      </Box>
    </div>
  )
}

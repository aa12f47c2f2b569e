import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg'
import { type FormEvent, useState } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { color } from '../design/theme.ts'
import { goTo } from '../routing.ts'

const Box = styled.form`
  display: flex;
  align-items: center;
  gap: 8px;
  height: 32px;
  margin: 0 12px;
  padding: 0 10px;
  border: 1px solid ${color('border.default')};
  border-radius: 16px;
  background: ${color('background.default')};
  color: ${color('foreground.subtle')};

  &:focus-within {
    border-color: ${color('border.primaryEmphasis')};
  }

  input {
    width: 112px;
    border: 0;
    background: none;
    color: ${color('foreground.default')};
    font: inherit;
    outline: none;

    &::placeholder {
      color: ${color('foreground.subtle')};
      opacity: 1;
    }
  }
`

/** Opens a ticket by its number. */
export function TicketFinder() {
  const [typed, setTyped] = useState('')
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const id = Number(typed.replace('#', '').trim())
    if (!Number.isSafeInteger(id) || id < 1) return
    setTyped('')
    goTo({ page: 'ticket', id })
  }
  return (
    <Box role="search" onSubmit={handleSubmit}>
      <Icon source={searchIcon} />
      <input
        inputMode="numeric"
        aria-label="Ticket number"
        placeholder="Ticket number"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Box>
  )
}

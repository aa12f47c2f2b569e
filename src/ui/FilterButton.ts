import { styled } from 'styled-components'
import { color } from './theme.ts'

/** One of several kinds to show, pressed while it is shown. Four of them fit on one line of 320 px. */
export const FilterButton = styled.button`
  min-height: 24px;
  padding: 2px 8px;
  border: 1px solid transparent;
  border-radius: 12px;
  background: none;
  color: ${color('foreground.primary')};
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  cursor: pointer;

  &:hover {
    background: ${color('background.subtle')};
  }

  &[aria-pressed='true'] {
    border-color: ${color('border.primaryEmphasis')};
    background: ${color('background.subtle')};
    color: ${color('foreground.default')};
    font-weight: 600;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }
`

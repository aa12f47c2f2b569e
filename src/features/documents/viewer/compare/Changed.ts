import { styled } from 'styled-components'
import { color } from '../../../../ui/theme.ts'

/** A figure that differs. */
export const Changed = styled.mark`
  border-radius: 2px;
  padding-inline: 2px;
  background: ${color('background.warning')};
  color: inherit;
`

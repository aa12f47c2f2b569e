import { styled } from 'styled-components'
import { color } from './theme.ts'

/** Names and values beside each other, for `dt` and `dd`. */
export const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(80px, max-content) minmax(0, 1fr);
  gap: 8px 12px;
  margin: 0;

  dt {
    color: ${color('foreground.subtle')};
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`

import styled from 'styled-components'
import { color } from '../design/theme.ts'

export const AdminPage = styled.main`
  flex: 1;
  min-width: 0;
  min-height: 0;
  overflow: auto;
  padding: 28px 40px 60px;
  background: ${color('background.default')};

  h1 {
    margin: 0;
    font-size: 26px;
    font-weight: 600;
    line-height: 32px;
  }

  > p {
    max-width: 720px;
    margin: 4px 0 24px;
    color: ${color('foreground.subtle')};
  }
`

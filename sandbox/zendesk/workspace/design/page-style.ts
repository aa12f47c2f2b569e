import { getColor } from '@zendeskgarden/react-theming'
import { createGlobalStyle } from 'styled-components'

export const PageStyle = createGlobalStyle`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  html {
    color-scheme: ${({ theme }) => theme.colors.base};
    overscroll-behavior: none;
  }

  body {
    margin: 0;
    overflow: hidden;
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-family: ${({ theme }) => theme.fonts.system};
    font-size: 14px;
    line-height: 20px;
  }
`

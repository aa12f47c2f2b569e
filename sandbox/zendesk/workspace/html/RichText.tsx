import { type ComponentPropsWithoutRef, useCallback } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { sanitized } from './sanitized.ts'

const Text = styled.div`
  overflow-wrap: anywhere;
  line-height: 20px;

  p,
  ul,
  ol,
  pre,
  blockquote {
    margin: 0 0 8px;
  }

  > :last-child {
    margin-bottom: 0;
  }

  ul,
  ol {
    padding-inline-start: 24px;
  }

  ul {
    list-style: disc;
  }

  ol {
    list-style: decimal;
  }

  a {
    color: ${color('foreground.primary')};
    text-decoration: underline;
  }

  pre,
  code {
    font-family: ${({ theme }) => theme.fonts.mono};
    font-size: 12px;
    white-space: pre-wrap;
  }

  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid ${color('border.default')};
  }
`

/** HTML that somebody else wrote. */
export function RichText({ html, ...rest }: { html: string } & ComponentPropsWithoutRef<'div'>) {
  const fill = useCallback((element: HTMLDivElement | null) => element?.replaceChildren(sanitized(html)), [html])
  return <Text {...rest} ref={fill} dir="auto" />
}

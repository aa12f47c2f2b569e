import { useLayoutEffect, useRef } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { sanitized } from '../html/sanitized.ts'

const Surface = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 6px 30px 10px;
  line-height: 20px;
  overflow-wrap: anywhere;
  outline: none;

  &:focus-visible {
    box-shadow: inset 2px 0 0 ${color('border.primaryEmphasis')};
  }

  p,
  ul,
  ol,
  pre {
    margin: 0 0 8px;
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
`

type Props = { label: string; html: string; disabled: boolean; onHtml: (html: string) => void }

/** The browser owns what is typed; this only writes when somebody else, an app mostly, changed the text. */
export function RichTextEditor({ label, html, disabled, onHtml }: Props) {
  const surface = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = surface.current
    if (element && element.innerHTML !== html) element.replaceChildren(sanitized(html))
  }, [html])

  return (
    <Surface
      ref={surface}
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-disabled={disabled}
      contentEditable={!disabled}
      tabIndex={disabled ? -1 : 0}
      suppressContentEditableWarning
      onInput={(event) => onHtml(event.currentTarget.innerHTML)}
      onPaste={(event) => {
        event.preventDefault()
        document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
      }}
    />
  )
}

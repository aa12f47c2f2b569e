import type { ReactNode, RefObject } from 'react'
import { styled } from 'styled-components'
import { color } from '../../../ui/theme.ts'

const Scroller = styled.div`
  position: relative;
  max-height: min(560px, 70vh);
  overflow: auto;
  contain: content;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`

/** A box of its own to scroll in, for what is too long for the page. */
export function LongList({
  isLong,
  title,
  scroller,
  children,
}: {
  isLong: boolean
  title: string
  scroller: RefObject<HTMLDivElement>
  children: ReactNode
}) {
  if (!isLong) return children
  return (
    <Scroller ref={scroller} tabIndex={0} role="region" aria-label={title}>
      {children}
    </Scroller>
  )
}

/** Where a row stands among thousands, most of which are not there. */
export function placedAt(startPx: number) {
  const style = { position: 'absolute', insetInline: 0, top: 0, contain: 'layout style' } as const
  return { style: { ...style, transform: `translateY(${startPx}px)` } }
}

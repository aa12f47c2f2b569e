import { styled } from 'styled-components'
import { color } from './theme.ts'

/** Things under each other; `$gap` in multiples of 4 px. */
export const Stack = styled.div<{ $gap?: number }>`
  display: flex;
  flex-direction: column;
  gap: ${({ $gap = 2 }) => $gap * 4}px;
  min-width: 0;
`

/** Things beside each other that wrap rather than overflow. */
export const Row = styled.div<{ $gap?: number; $justify?: 'start' | 'between' | 'end' }>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: ${({ $justify = 'start' }) => ({ start: 'flex-start', between: 'space-between', end: 'flex-end' })[$justify]};
  gap: ${({ $gap = 2 }) => $gap * 4}px;
  min-width: 0;
`

export const Card = styled.section<{ $tone?: 'plain' | 'notice' | 'warning' | 'danger' }>`
  border: 1px solid ${({ $tone = 'plain', theme }) => color(cardBorder[$tone])({ theme })};
  border-radius: 8px;
  padding: 12px;
  background: ${({ $tone = 'plain', theme }) => color(cardGround[$tone])({ theme })};
  color: ${color('foreground.default')};
  /* Below the head, which stays in view. */
  scroll-margin-top: 60px;
`

const cardBorder = {
  plain: 'border.default',
  notice: 'border.primaryEmphasis',
  warning: 'border.warning',
  danger: 'border.danger',
} as const
const cardGround = {
  plain: 'background.raised',
  notice: 'background.subtle',
  warning: 'background.warning',
  danger: 'background.danger',
} as const

export const Heading = styled.h2`
  margin: 0;
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
  color: ${color('foreground.default')};
  overflow-wrap: anywhere;
`

export const Muted = styled.span`
  color: ${color('foreground.subtle')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`

/** What somebody wrote: its own direction, its own lines, never wider than the page. */
export const Written = styled.bdi`
  display: block;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: isolate;
`

/** A list without bullets. */
export const PlainList = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`

/** Heard, not seen. */
export const VisuallyHidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`

import { styled } from 'styled-components'
import { color } from './theme.ts'

export type BadgeTone = 'plain' | 'success' | 'warning' | 'danger'

/** One word on how something stands. */
export const Badge = styled.span<{ $tone?: BadgeTone }>`
  display: inline-block;
  border-radius: 10px;
  padding: 0 8px;
  font-size: 12px;
  font-weight: 600;
  line-height: 20px;
  background: ${({ $tone = 'plain', theme }) => color(grounds[$tone])({ theme })};
  color: ${({ $tone = 'plain', theme }) => color(inks[$tone])({ theme })};
`
const grounds = {
  plain: 'background.subtle',
  success: 'background.success',
  warning: 'background.warning',
  danger: 'background.danger',
} as const
const inks = {
  plain: 'foreground.subtle',
  success: 'foreground.success',
  warning: 'foreground.warning',
  danger: 'foreground.danger',
} as const

import { styled } from 'styled-components'
import type { Severity } from '../../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import { color } from '../../../ui/theme.ts'

const Badge = styled.span<{ $severity: Severity }>`
  display: inline-block;
  border-radius: 10px;
  padding: 0 8px;
  font-size: 12px;
  font-weight: 600;
  line-height: 20px;
  white-space: nowrap;
  background: ${({ $severity, theme }) => color(grounds[$severity])({ theme })};
  color: ${({ $severity, theme }) => color(inks[$severity])({ theme })};
`
const grounds = {
  urgent: 'background.danger',
  high: 'background.danger',
  normal: 'background.warning',
  low: 'background.subtle',
} as const
const inks = {
  urgent: 'foreground.danger',
  high: 'foreground.danger',
  normal: 'foreground.warning',
  low: 'foreground.subtle',
} as const

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useServices()
  return <Badge $severity={severity}>{t(`severity.${severity}`)}</Badge>
}

import { styled } from 'styled-components'
import type { PartnerClock } from '../../domain/thread/where-it-stands.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import { color } from '../../ui/theme.ts'

export const Pill = styled.span<{ $tone: 'calm' | 'amber' | 'red' | 'news'; $shrinks?: boolean }>`
  flex: 0 ${({ $shrinks }) => ($shrinks ? 1 : 0)} auto;
  min-width: ${({ $shrinks }) => ($shrinks ? '24px' : 'auto')};
  overflow: hidden;
  padding: 0 8px;
  border-radius: 10px;
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  text-overflow: ellipsis;
  white-space: nowrap;
  background: ${({ $tone, theme }) => color(grounds[$tone])({ theme })};
  color: ${({ $tone, theme }) => color(inks[$tone])({ theme })};
`
const grounds = {
  calm: 'background.subtle',
  amber: 'background.warning',
  red: 'background.danger',
  news: 'background.primaryEmphasis',
} as const
const inks = {
  calm: 'foreground.subtle',
  amber: 'foreground.warning',
  red: 'foreground.danger',
  news: 'foreground.onEmphasis',
} as const

/** How long the partner still has: amber before it is late. */
export function ClockPill({ clock }: { clock: PartnerClock }) {
  const { t } = useServices()
  switch (clock.state) {
    case 'none':
      return null
    case 'paused':
      return <Pill $tone="calm">{t('clock.paused')}</Pill>
    case 'running':
      return <Pill $tone={clock.tone}>{t('clock.left', { span: span(clock.leftMs, t) })}</Pill>
    case 'missed':
      return <Pill $tone="red">{t('clock.over', { span: span(clock.overMs, t) })}</Pill>
  }
}

const HOUR_MS = 3_600_000

function span(ms: number, t: Translator): string {
  if (ms >= 48 * HOUR_MS) return t('span.days', { count: Math.floor(ms / (24 * HOUR_MS)) })
  if (ms >= HOUR_MS) return t('span.hours', { count: Math.floor(ms / HOUR_MS) })
  return t('span.minutes', { count: Math.max(1, Math.floor(ms / 60_000)) })
}

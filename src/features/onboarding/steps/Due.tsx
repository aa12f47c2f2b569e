import { styled } from 'styled-components'
import { type DueTone, dayIn, dueStanding } from '../../../domain/onboarding/onboarding-progress.ts'
import { useServices } from '../../../services.tsx'
import { useNow } from '../../../ui/now.ts'
import { color } from '../../../ui/theme.ts'

const Words = styled.span<{ $tone: DueTone }>`
  color: ${({ $tone, theme }) => color(toneColor[$tone])({ theme })};
`
const toneColor = { late: 'foreground.danger', soon: 'foreground.warning', 'in-time': 'foreground.subtle' } as const

/** Until when: amber shortly before, red once it is over, and in words. */
export function Due({ on }: { on: string }) {
  const { zendesk, t } = useServices()
  const { tone, days } = dueStanding(on, dayIn(useNow(60_000), zendesk.agent.timeZone))
  return (
    <>
      {' · '}
      <Words $tone={tone}>{t(`onboarding.due.${tone}`, { day: t.day(on), days: Math.abs(days) })}</Words>
    </>
  )
}

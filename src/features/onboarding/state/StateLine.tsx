import { styled } from 'styled-components'
import { usualWay } from '../../../domain/onboarding/onboarding-progress.ts'
import type { OnboardingState } from '../../../domain/vocabulary/onboarding-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import { PlainList } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'

const Way = styled(PlainList)`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 4px;
  font-size: 12px;
  line-height: 18px;
`

const Stop = styled.li<{ $is: 'behind' | 'here' | 'ahead' | 'dead-end' }>`
  color: ${({ $is, theme }) => color(stopColor[$is])({ theme })};
  font-weight: ${({ $is }) => ($is === 'here' || $is === 'dead-end' ? 600 : 400)};

  /* Each stop has a class of its own, by where it is. */
  &:not(:first-child)::before {
    content: '→';
    content: '→' / '';
    margin-inline-end: 4px;
    font-weight: 400;
    color: ${color('foreground.subtle')};
  }
`
const stopColor = {
  behind: 'foreground.subtle',
  here: 'foreground.success',
  ahead: 'foreground.subtle',
  'dead-end': 'foreground.danger',
} as const

/** The way from the first invitation to going live, and where on it the partner is. */
export function StateLine({ state }: { state: OnboardingState }) {
  const { t } = useServices()
  const usual: readonly OnboardingState[] = usualWay
  const here = usual.indexOf(state)
  return (
    <Way as="ol" aria-label={t('onboarding.way')}>
      {usual.map((stop, place) => (
        <Stop
          key={stop}
          $is={place === here ? 'here' : place < here ? 'behind' : 'ahead'}
          {...(place === here ? { 'aria-current': 'step' as const } : {})}
        >
          {place < here ? '✓ ' : ''}
          {t(`onboarding.stop.${stop}`)}
        </Stop>
      ))}
      {here === -1 ? (
        <Stop $is="dead-end" aria-current="step">
          {t(`onboarding.stop.${state}`)}
        </Stop>
      ) : null}
    </Way>
  )
}

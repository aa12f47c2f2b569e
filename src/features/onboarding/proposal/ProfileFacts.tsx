import type { UseQueryResult } from '@tanstack/react-query'
import { styled } from 'styled-components'
import { type OnboardingFact, onboardingFacts } from '../../../domain/onboarding/onboarding-facts.ts'
import { useServices } from '../../../services.tsx'
import type { Partner } from '../../../trading-grid/contract/partner.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { color } from '../../../ui/theme.ts'
import { factWords } from './profile-words.ts'

const Line = styled.li<{ $urgent: boolean }>`
  color: ${({ $urgent, theme }) => color($urgent ? 'foreground.danger' : 'foreground.default')({ theme })};
  overflow-wrap: anywhere;
`

/** Four lines at 320 px: enough for nearly every partner, so that nothing below moves when they come. */
const Lines = styled.div`
  min-height: 80px;
`

/** What the partner's profile tells, so that nobody asks for it. */
export function ProfileFacts({
  name,
  profile,
  stateShown = false,
}: {
  name: string
  /** Where the partner stands is said beside it already. */
  stateShown?: boolean
  profile: Pick<UseQueryResult<Partner>, 'data' | 'error' | 'refetch'>
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const facts = profile.data && onboardingFacts(profile.data, now).filter(({ fact }) => fact !== 'state' || !stateShown)
  if (facts?.length === 0) return null
  return (
    <Stack $gap={1}>
      <Muted>{t('onboarding.profile', { partner: name })}</Muted>
      <Lines>
        {profile.error && !facts ? <FailureNote error={profile.error} onRetry={() => void profile.refetch()} /> : null}
        {facts || profile.error ? null : <Skeleton lines={3} />}
        {facts ? (
          <PlainList>
            {facts.map((fact) => (
              <Line key={factWords(fact, t)} $urgent={isUrgent(fact)}>
                {factWords(fact, t)}
              </Line>
            ))}
          </PlainList>
        ) : null}
      </Lines>
    </Stack>
  )
}

/** What has to be mended before anything else works. */
function isUrgent(fact: OnboardingFact): boolean {
  return fact.fact === 'certificate-expired' || (fact.fact === 'invited' && fact.invitation !== 'open')
}

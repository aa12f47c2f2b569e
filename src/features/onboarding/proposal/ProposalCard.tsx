import { skipToken, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { onboardingFacts } from '../../../domain/onboarding/onboarding-facts.ts'
import type { RecognizedOnboarding } from '../../../domain/onboarding/recognize-onboarding.ts'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import type { PartnerSummary } from '../../../trading-grid/contract/partner-summary.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, Heading, Muted, Row, Stack } from '../../../ui/layout.ts'
import { beginOnboarding } from './begin-escalation.ts'
import { ProfileFacts } from './ProfileFacts.tsx'
import { useOnboardingChoice } from './use-choice.ts'

/** A proposal: the agent says what it is, and that is remembered with the ticket. */
export function ProposalCard({
  recognized: { area, because },
  partner,
}: {
  recognized: RecognizedOnboarding
  partner: PartnerSummary | undefined
}) {
  const { tradingGrid, clock, t, open } = useServices()
  const [choice, choose] = useOnboardingChoice()
  const profile = useQuery(
    partner ? partnerQueries.one(tradingGrid, partner.id) : { queryKey: ['partners', 'nobody'], queryFn: skipToken },
  )
  const escalate = () => {
    const facts = profile.data ? onboardingFacts(profile.data, clock.now()) : []
    open({ view: 'escalate', begin: beginOnboarding({ area, partner, facts }, t) })
  }
  if (choice === 'something-else') {
    return (
      <Row $gap={1} as="section" aria-label={t('onboarding.title')}>
        <Muted>{t('onboarding.notOne')}</Muted>
        <LinkButton onClick={() => choose('onboarding')}>{t('onboarding.isOne')}</LinkButton>
      </Row>
    )
  }
  return (
    <Card $tone={choice === undefined ? 'notice' : 'plain'} as="section" aria-label={t('onboarding.title')}>
      <Stack>
        <Stack $gap={1}>
          <Heading as="h3">
            {t(choice === undefined ? 'onboarding.looksLike' : 'onboarding.worked', {
              area: t(`onboarding.area.${area}`),
            })}
          </Heading>
          <Muted>{t('onboarding.because', { because })}</Muted>
        </Stack>
        {partner ? <ProfileFacts name={partner.name} profile={profile} /> : <span>{t('onboarding.noPartner')}</span>}
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            // Opened without what the profile tells, the text would have to be written twice.
            disabled={profile.isLoading}
            onClick={() => {
              choose('onboarding')
              escalate()
            }}
          >
            {t(choice === undefined ? 'onboarding.work' : 'onboarding.escalate')}
          </Button>
          <Button size="small" onClick={() => choose('something-else')}>
            {t('onboarding.isNot')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

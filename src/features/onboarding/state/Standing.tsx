import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { daysBetween, missingForApproval, movesFrom } from '../../../domain/onboarding/onboarding-progress.ts'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import type { Approval } from '../../../trading-grid/contract/approval.ts'
import type { OnboardingDetails } from '../../../trading-grid/contract/case.ts'
import type { Partner } from '../../../trading-grid/contract/partner.ts'
import type { OnboardingState } from '../../../trading-grid/contract/partner-summary.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { BankDetailsWarning } from '../../../ui/form/BankDetailsWarning.tsx'
import { Card, Heading, Muted, Row, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { ProfileFacts } from '../proposal/ProfileFacts.tsx'
import { MissingList } from './MissingList.tsx'
import { MoveForm } from './MoveForm.tsx'
import { moveWords } from './move-words.ts'
import { StateLine } from './StateLine.tsx'

/** Where the partner is on its way, what keeps it from being approved, and where it can go from here. */
export function Standing({
  thread,
  details,
  approvals,
  version,
  open,
}: {
  thread: ThreadSummary
  details: OnboardingDetails
  approvals: Approval[]
  version: number
  open: boolean
}) {
  const { tradingGrid, t } = useServices()
  const now = useNow(60_000)
  const profile = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  const [wanted, want] = useState<OnboardingState | undefined>(undefined)
  const { state } = details
  const moves = open ? movesFrom(state) : []
  const missing = moves.includes('approved')
    ? missingForApproval(details.steps, details.requiredDocuments, approvals)
    : []
  const heard = thread.latest?.actor.side === 'partner' ? thread.latest.excerpt : ''
  return (
    <Card aria-label={t('onboarding.standing')}>
      <Stack $gap={3}>
        <Stack $gap={1}>
          <Heading as="h3">{t(`onboarding.state.${state}`, { partner: thread.partner.name })}</Heading>
          <Muted>{t('onboarding.since', { days: daysBetween(since(details, profile.data), now) })}</Muted>
          <StateLine state={state} />
        </Stack>
        <BankDetailsWarning received text={heard} />
        <ProfileFacts name={thread.partner.name} profile={profile} stateShown />
        {missing.length > 0 ? <MissingList missing={missing} /> : null}
        {wanted === undefined || !moves.includes(wanted) ? (
          <Row $gap={1}>
            {moves.map((to, place) => (
              <Button
                key={to}
                size="small"
                isPrimary={place === 0}
                isBasic={place > 0}
                disabled={to === 'approved' && missing.length > 0}
                onClick={() => want(to)}
              >
                {moveWords(state, to, t)}
              </Button>
            ))}
          </Row>
        ) : (
          <MoveForm
            key={wanted}
            thread={thread}
            from={state}
            to={wanted}
            version={version}
            onClose={() => want(undefined)}
          />
        )}
      </Stack>
    </Card>
  )
}

/** An invitation has expired since its last day, whenever Trading Grid noticed. */
function since({ state, since }: OnboardingDetails, partner: Partner | undefined): string {
  const expiresAt = partner?.onboarding.invitation?.expiresAt
  return state === 'expired' && expiresAt !== undefined && Date.parse(expiresAt) < Date.parse(since) ? expiresAt : since
}

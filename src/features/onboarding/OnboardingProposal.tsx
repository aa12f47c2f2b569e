import { useQuery } from '@tanstack/react-query'
import type { RecognisedOnboarding } from '../../domain/onboarding.ts'
import { onboardingQueries } from '../../queries/onboarding.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { ProposalCard } from './ProposalCard.tsx'

type Parts = { host: TicketHost; overview: Overview }

/** Says that the ticket is about a new partner, and why. What the words tell is known before this is painted. */
export function OnboardingProposal({ host, overview }: Parts) {
  const { compute } = useServices()
  const known = useQuery(ticketQueries.onScreen(host, compute))
  return <Proposal overview={overview} recognised={known.data?.recognised.onboarding} />
}

/** What only the form's name tells comes later: for a place where nothing moves when it does. */
export function OnboardingByForm({ host, overview }: Parts) {
  const { compute } = useServices()
  const said = useQuery(onboardingQueries.byForm(host, compute))
  return <Proposal overview={overview} recognised={said.data ?? undefined} />
}

function Proposal({ overview, recognised }: { overview: Overview; recognised: RecognisedOnboarding | undefined }) {
  const isOne = overview.threads.some(({ kind, state }) => kind === 'onboarding' && state !== 'withdrawn')
  return recognised === undefined || isOne ? null : (
    <ProposalCard recognised={recognised} partner={overview.partners.at(0)?.partner} />
  )
}

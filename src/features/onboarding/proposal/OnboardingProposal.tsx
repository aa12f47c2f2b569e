import { useQuery } from '@tanstack/react-query'
import type { RecognizedOnboarding } from '../../../domain/onboarding/recognize-onboarding.ts'
import { onboardingQueries } from '../../../queries/onboarding.ts'
import { ticketQueries } from '../../../queries/ticket.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { TicketHost } from '../../../zendesk/zendesk.ts'
import { ProposalCard } from './ProposalCard.tsx'

type Parts = { host: TicketHost; overview: Overview }

/** Says that the ticket is about a new partner, and why. What the words tell is known before this is painted. */
export function OnboardingProposal({ host, overview }: Parts) {
  const { compute } = useServices()
  const known = useQuery(ticketQueries.onScreen(host, compute))
  return <Proposal overview={overview} recognized={known.data?.recognized.onboarding} />
}

/** What only the form's name tells comes later: for a place where nothing moves when it does. */
export function OnboardingByForm({ host, overview }: Parts) {
  const { compute } = useServices()
  const said = useQuery(onboardingQueries.byForm(host, compute))
  return <Proposal overview={overview} recognized={said.data ?? undefined} />
}

function Proposal({ overview, recognized }: { overview: Overview; recognized: RecognizedOnboarding | undefined }) {
  const isOne = overview.threads.some(({ kind, state }) => kind === 'onboarding' && state !== 'withdrawn')
  return recognized === undefined || isOne ? null : (
    <ProposalCard recognized={recognized} partner={overview.partners.at(0)?.partner} />
  )
}

import { useQuery } from '@tanstack/react-query'
import { type NextStep, nextStep } from '../../domain/next/next-step.ts'
import { customerAnswerQuery } from '../../queries/customer-answer.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useNow } from '../../ui/now.ts'

/** What to do now, and when the customer was answered where that matters. */
export function useNextStep(
  { threads, related, partners, requesterPartner }: Overview,
  current: ThreadSummary | undefined,
): NextStep<ThreadSummary> & { customerAnsweredAt: string | undefined } {
  const { zendesk, ticketId } = useServices()
  const now = useNow()
  const partnerSpokeLast = threads.some(
    ({ state, latest, partner }) =>
      state === 'awaiting-us' && latest?.actor.side === 'partner' && partner.id !== requesterPartner,
  )
  const answered = useQuery({ ...customerAnswerQuery(zendesk, ticketId), enabled: partnerSpokeLast })
  const customerAnsweredAt = (partnerSpokeLast ? answered.data : null) ?? undefined
  const inOrder = current ? [current, ...threads.filter(({ id }) => id !== current.id)] : threads
  const suggestedPartner = partners.at(0)?.partner.id
  const situation = { threads: inOrder, related, suggestedPartner, requesterPartner, customerAnsweredAt, now }
  return { ...nextStep(situation), customerAnsweredAt }
}

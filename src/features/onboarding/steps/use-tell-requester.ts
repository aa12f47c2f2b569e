import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageOf } from '../../../domain/ticket/language.ts'
import { customerWriter } from '../../../i18n/customer-writer.ts'
import { ticketQueries } from '../../../queries/ticket.ts'
import { useServices } from '../../../services.tsx'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { tellWords } from './step-words.ts'

/** Writes into the agent's own reply how a step stands, in the language of the ticket. Sending stays the agent's. */
export function useTellRequester(thread: ThreadSummary) {
  const { host, compute, zendesk, t } = useServices()
  const [refused, setRefused] = useState(false)
  const known = useQuery(host ? ticketQueries.onScreen(host, compute) : { queryKey: ['no ticket'], queryFn: skipToken })
  const ticket = known.data?.ticket
  const about = (step: OnboardingStep) => {
    if (!host || !ticket) return
    const language = languageOf(`${ticket.subject}\n${ticket.texts[0] ?? ''}`)
    const writer = customerWriter(language ?? t.locale, t)
    const people = { requester: ticket.requester.name, partner: thread.partner.name }
    host.appendToComposer(tellWords(step, people, writer)).then(
      () => {
        setRefused(false)
        zendesk.notify(t('customerReply.inserted'), 'notice')
      },
      () => setRefused(true),
    )
  }
  // Whoever sees the ticket reads the reply.
  return { possible: host !== undefined && ticket !== undefined && !thread.restricted, about, refused }
}

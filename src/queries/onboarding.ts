import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { RecognizedOnboarding } from '../domain/onboarding/recognize-onboarding.ts'
import { readFormName } from '../zendesk/ticket-form.ts'
import type { TicketHost } from '../zendesk/zendesk.ts'
import { ticketQueries } from './ticket.ts'

const formName = (host: TicketHost, formId: number) =>
  queryOptions({
    queryKey: ['ticket form', formId],
    queryFn: ({ signal }) => readFormName(host, formId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const onboardingQueries = {
  /**
   * Whether the ticket's form says that it is an onboarding, where its words do not. The screen knows a form's id only,
   * so this asks Zendesk, once a form; null where the form says nothing.
   */
  byForm: (host: TicketHost, compute: Compute) =>
    queryOptions({
      queryKey: [...ticketQueries.all(host.ticketId), 'onboarding by form'],
      queryFn: async ({ client, signal }): Promise<RecognizedOnboarding | null> => {
        const { ticket, recognized } = await client.fetchQuery(ticketQueries.onScreen(host, compute))
        if (recognized.onboarding || ticket.formId === undefined) return null
        const name = await client.fetchQuery(formName(host, ticket.formId))
        const { subject, texts, attachmentNames, tags } = ticket
        const words = { subject, texts, attachmentNames, tags, numberTemplates: '', formName: name }
        return (await compute.recognizeTicket(words, signal)).onboarding ?? null
      },
      staleTime: 60_000,
      retry: false,
    }),
}

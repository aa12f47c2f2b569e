import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { TicketId } from '../domain/ids.ts'
import type { RecognizedTicket } from '../domain/ticket/recognized-ticket.ts'
import type { TicketFacts } from '../domain/ticket/ticket.ts'
import type { TicketHost } from '../zendesk/zendesk.ts'

export type KnownTicket = { ticket: TicketFacts; recognized: RecognizedTicket }

export const ticketQueries = {
  all: (ticket: TicketId) => ['ticket', ticket] as const,
  /** The ticket as the agent's screen has it, and what it is about: costs Zendesk's API nothing. */
  onScreen: (host: TicketHost, compute: Compute) =>
    queryOptions({
      queryKey: [...ticketQueries.all(host.ticketId), 'on screen'],
      queryFn: async ({ signal }): Promise<KnownTicket> => {
        const ticket = await host.readFacts()
        return {
          ticket,
          recognized: await recognise(compute, ticket, host.installation.settings.numberTemplates, signal),
        }
      },
      staleTime: 60_000,
    }),
}

/** Only what is read crosses to the worker. */
export function recognise(
  compute: Compute,
  { subject, texts, attachmentNames, tags }: TicketFacts,
  numberTemplates: string,
  signal: AbortSignal,
): Promise<RecognizedTicket> {
  return compute.recognizeTicket({ subject, texts, attachmentNames, tags, numberTemplates }, signal)
}

import { useQuery } from '@tanstack/react-query'
import { factsOf, type TicketComment, type TicketFacts } from '../../domain/ticket.ts'
import { whatNumbers } from '../../domain/ticket-numbers.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { EscalationWizard } from './EscalationWizard.tsx'

/** Escalate to partner. A modal stands beside no ticket, so it starts from the ticket as saved. */
export function Escalation({ onDone }: { onDone: () => void }) {
  const { zendesk, ticketId } = useServices()
  const saved = useQuery({ ...ticketQueries.saved(zendesk, ticketId), staleTime: Number.POSITIVE_INFINITY })
  const comments = useQuery(ticketQueries.comments(zendesk, ticketId))
  return (
    <QueryView query={saved} lines={8}>
      {(ticket) => (
        <QueryView query={comments} lines={8}>
          {(said) => <Known ticket={factsOf(ticketId, ticket, said)} comments={said} onDone={onDone} />}
        </QueryView>
      )}
    </QueryView>
  )
}

function Known({ ticket, comments, onDone }: { ticket: TicketFacts; comments: TicketComment[]; onDone: () => void }) {
  const { zendesk, tradingGrid } = useServices()
  const numbers = whatNumbers(ticket, zendesk.installation.settings.numberTemplates)
  const overview = useQuery({
    ...overviewQueries.forTicket(tradingGrid, zendesk, ticket, numbers),
    // A draft stands on what was read first; the sidebar shows what is new.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <QueryView query={overview} lines={8}>
      {(known) => <EscalationWizard overview={known} ticket={ticket} comments={comments} onDone={onDone} />}
    </QueryView>
  )
}

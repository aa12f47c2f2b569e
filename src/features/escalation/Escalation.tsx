import { useQuery } from '@tanstack/react-query'
import type { BusinessNumber } from '../../domain/business-numbers/find-business-numbers.ts'
import type { EscalationBeginning } from '../../domain/drafts/escalation-beginning.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket/ticket.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { EscalationWizard } from './EscalationWizard.tsx'

/** Escalate to partner. A modal stands beside no ticket, so it starts from the ticket as saved. */
export function Escalation({ begin, onDone }: { begin: EscalationBeginning | undefined; onDone: () => void }) {
  const { zendesk, compute, ticketId } = useServices()
  const known = useQuery(savedTicketQueries.known(zendesk, compute, ticketId))
  return (
    <QueryView query={known} lines={8}>
      {({ ticket, comments, recognized, priority }) => (
        <Known
          ticket={ticket}
          comments={comments}
          priority={priority}
          numbers={recognized.numbers}
          begin={begin}
          onDone={onDone}
        />
      )}
    </QueryView>
  )
}

type Parts = {
  ticket: TicketFacts
  comments: TicketComment[]
  priority: string | undefined
  numbers: BusinessNumber[]
  begin: EscalationBeginning | undefined
  onDone: () => void
}

function Known({ ticket, comments, priority, numbers, begin, onDone }: Parts) {
  const { zendesk, tradingGrid } = useServices()
  const overview = useQuery({
    ...overviewQueries.forTicket(tradingGrid, zendesk, ticket, numbers),
    // A draft stands on what was read first; the sidebar shows what is new.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <QueryView query={overview} lines={8}>
      {(known) => (
        <EscalationWizard
          overview={known}
          ticket={ticket}
          comments={comments}
          priority={priority}
          begin={begin}
          onDone={onDone}
        />
      )}
    </QueryView>
  )
}

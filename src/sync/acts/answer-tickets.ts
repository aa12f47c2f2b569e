import type { Clock } from '../../browser/clock.ts'
import type { TicketId } from '../../domain/ids.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

/** One answer for several tickets. `tried`: tickets in which an earlier attempt with this key may have gone through. */
export type TicketsAnswer = { key: string; text: string; tickets: TicketId[]; tried: ReadonlySet<TicketId> }

export type AnsweredTicket =
  | { ticket: TicketId; outcome: 'written' }
  | { ticket: TicketId; outcome: 'failed'; error: unknown }

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent'>
  clock: Clock
}

/** Writes the same internal note into each ticket, once. One that fails does not stop the others. */
export async function noteInTickets(
  { zendesk, clock }: World,
  { key, text, tickets, tried }: TicketsAnswer,
  onAnswered: (answered: AnsweredTicket) => void,
): Promise<AnsweredTicket[]> {
  const all: AnsweredTicket[] = []
  for (const ticket of tickets) {
    const answered = await noteIn(ticket)
    all.push(answered)
    onAnswered(answered)
  }
  return all

  async function noteIn(ticket: TicketId): Promise<AnsweredTicket> {
    const marker = { v: 1, act: 'answered', key: `${key}-${ticket}` }
    const note = { text: withoutMarks(text), public: false, uploads: [], marker }
    try {
      await writeCommentOnce(zendesk, ticket, note, tried.has(ticket), clock)
      return { ticket, outcome: 'written' }
    } catch (error) {
      return { ticket, outcome: 'failed', error }
    }
  }
}

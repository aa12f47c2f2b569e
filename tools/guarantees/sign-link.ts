import { usesZendesk } from '../../src/trading-grid/contract/capabilities.ts'
import { witnessLink } from '../../src/trading-grid/contract/operations/link-operations.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import type { TicketLink, unlinkNote } from '../../src/trading-grid/contract/ticket-link.ts'
import type { Ground } from './ground.ts'
import { linkText, unlinkText } from './link-words.ts'
import { NotCheckable } from './must.ts'

export function requireClient({ capabilities }: Ground): void {
  if (!usesZendesk(capabilities)) throw new NotCheckable('the server has no Zendesk client')
}

export function look({ caller, agent, ticket }: Ground, { id }: ThreadSummary, number: number) {
  const path = { thread: id, account: ticket.account, ticket: number }
  return caller.done(witnessLink, { path, body: { agent } })
}

/** As the app writes it, in the session of an agent. */
export async function sign(
  { signedIn, ticket }: Ground,
  { label, partner }: ThreadSummary,
  { thread, nonce }: TicketLink,
  act: 'linked' | typeof unlinkNote = 'linked',
): Promise<void> {
  const [agent] = signedIn
  const about = { label, nonce, partner: partner.name, agent: agent?.name ?? '' }
  const text = act === 'linked' ? linkText(about) : unlinkText(about)
  await agent?.note(ticket.id, text, { v: 1, act, thread, nonce })
}

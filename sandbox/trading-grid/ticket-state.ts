import * as z from 'zod/mini'
import type { World } from './world.ts'

const Ticket = z.object({ ticket: z.object({ status: z.string() }) })
const ENDED = ['closed', 'deleted']

/** Whether Zendesk says that nothing can be added to a ticket any more. @throws NoAnswer */
export async function isClosedOrGone(world: World, { account, ticket }: { account: string; ticket: number }) {
  const answer = await world.zendesk.send(account, `/api/v2/tickets/${ticket}.json`)
  return answer.status === 404 || ENDED.includes(Ticket.safeParse(answer.json).data?.ticket.status ?? '')
}

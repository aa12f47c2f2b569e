import * as z from 'zod/mini'
import type { TicketRef } from '../../../src/trading-grid/contract/primitives.ts'
import { type Audit, auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import type { StoredAct } from './stored-acts.ts'

/** Who wrote the note of an act, as Zendesk says. */
export type Witness = { agentId: number; name: string; ticket: TicketRef; auditId: number }

/** Audits have whole seconds, and the clocks of two companies differ a little. */
const LEEWAY_MS = 60_000
/** How somebody writes a note that was signed in as an agent. A mail's sender can be forged; a rule is nobody. */
const SIGNED_IN = ['web', 'api', 'mobile', 'mobile_sdk']

const User = z.object({
  user: z.object({
    id: z.int(),
    name: z.string(),
    role: z.string(),
    active: z.optional(z.boolean()),
    suspended: z.optional(z.nullable(z.boolean())),
  }),
})
type User = z.infer<typeof User>['user']

/** Nobody where Zendesk does not list the note, or not yet, or does not answer: the act goes on waiting. */
export async function findWitness(world: World, act: StoredAct, ticket: TicketRef): Promise<Witness | undefined> {
  try {
    const lookBackTo = new Date(Date.parse(act.startedAt) - LEEWAY_MS)
    const audits = await auditsSince(world, { account: ticket.account, ticket: ticket.id, lookBackTo })
    if (!Array.isArray(audits)) return undefined
    // The oldest first: what quotes the note later says nothing about who wrote it.
    for (const audit of audits.filter((candidate) => bearsWitness(candidate, act)).toReversed()) {
      const agent = await agentWith(world, ticket.account, audit.author_id)
      if (agent) return { agentId: agent.id, name: agent.name, ticket, auditId: audit.id }
    }
    return undefined
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

const Marker = z.looseObject({ act: z.string(), nonce: z.string() })

/** By the marker, or, where an account drops an update's metadata, by the nonce in the note's text. */
function bearsWitness({ events, metadata, created_at, via, author_id }: Audit, act: StoredAct): boolean {
  const at = Date.parse(created_at)
  const inTime = at >= Date.parse(act.startedAt) - LEEWAY_MS && at <= Date.parse(act.expiresAt)
  // A merge copies what others have written.
  const signedIn =
    via?.source?.rel !== 'merge' && (via?.channel === undefined || SIGNED_IN.includes(String(via?.channel)))
  const note = events.find(({ type }) => type === 'Comment')
  if (!inTime || !signedIn || note?.public !== false) return false
  // An administrator can write in another one's name; then the audit has one author and the comment another.
  if (typeof note.author_id === 'number' && note.author_id !== author_id) return false

  const custom = metadata?.custom?.trading_grid
  if (custom === undefined || custom === null) return note.body?.includes(act.nonce) === true
  const marker = Marker.safeParse(custom)
  return marker.success && marker.data.act === act.id && marker.data.nonce === act.nonce
}

/** An agent who may sign in, and not the user that the Trading Grid itself writes as. */
async function agentWith(world: World, account: string, id: number | undefined): Promise<User | undefined> {
  if (id === undefined) return undefined
  const [user, ourselves] = [await read(world, account, String(id)), await read(world, account, 'me')]
  if (!user || !ourselves || user.id === ourselves.id) return undefined
  const isAgent = user.role === 'agent' || user.role === 'admin'
  return isAgent && user.active !== false && user.suspended !== true ? user : undefined
}

async function read(world: World, account: string, id: string): Promise<User | undefined> {
  const answer = await world.zendesk.send(account, `/api/v2/users/${id}.json`)
  return answer.status === 200 ? User.safeParse(answer.json).data?.user : undefined
}

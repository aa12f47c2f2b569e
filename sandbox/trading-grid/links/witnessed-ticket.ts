import type { World } from '../world.ts'
import type { Link } from './link.ts'
import { lookForWitness, recordWitness, type Seen } from './look-for-witness.ts'
import { isWitnessedTicket, linksOfTicket, notWitnessed } from './ticket-links.ts'

export type SeenLinks = { link: Link; seen: Seen }[]

/** What Zendesk says of a ticket's links, where none of them has a witness yet. Writes nothing. */
export async function seeLinks(world: World, account: string, ticket: number): Promise<SeenLinks> {
  if (isWitnessedTicket(world, account, ticket)) return []
  const found: SeenLinks = []
  for (const link of linksOfTicket(world, account, ticket)) {
    found.push({ link, seen: await lookForWitness(world, link) })
  }
  return found
}

export function recordLinks(world: World, found: SeenLinks): void {
  for (const { link, seen } of found) recordWitness(world, link, seen)
}

/** @throws Problem 409 `not-witnessed`: the integration's own user writes into no ticket that nobody linked from inside */
export function requireWitnessedTicket(world: World, account: string, ticket: number): void {
  if (isWitnessedTicket(world, account, ticket)) return
  throw notWitnessed('No note in the ticket, written by an agent of it, links it to a thread.')
}

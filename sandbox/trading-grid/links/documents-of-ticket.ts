import * as z from 'zod/mini'
import { Reference } from '../../../src/trading-grid/contract/reference.ts'
import { ownersOf } from '../references.ts'
import type { World } from '../world.ts'
import { linksOfTicket, notWitnessed } from './ticket-links.ts'

const Placed = z.object({ thread: z.string() })

/**
 * @throws Problem 409 `not-witnessed`: the integration's own user brings a document only where a thread that an agent of
 * the ticket has linked holds it, or names a number of it
 */
export function requireDocumentOfTicket(world: World, account: string, ticket: number, document: string): void {
  const threads = linksOfTicket(world, account, ticket).flatMap(({ how, thread }) => (how === null ? [] : [thread]))
  const placed = world.db.rows(Placed, 'SELECT thread FROM document_threads WHERE document = ?', document)
  if (placed.some(({ thread }) => threads.includes(thread))) return
  const isNamed = threads.some((thread) => {
    const references = world.db.rows(Reference, 'SELECT kind, value FROM thread_references WHERE thread = ?', thread)
    return ownersOf(world.db, 'document_references', references).has(document)
  })
  if (!isNamed) throw notWitnessed('No thread that an agent of the ticket linked to it concerns this document.')
}

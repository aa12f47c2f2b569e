import { keepsMetadata } from '../kept-metadata.ts'
import { isRestricted } from '../restrictions.ts'
import { isClosedOrGone } from '../ticket-state.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import { findUnlinkNote } from './find-link-notes.ts'
import type { Link } from './link.ts'
import { findLink, usesZendesk } from './ticket-links.ts'

/**
 * Whether a link may end: an agent's note in the ticket says so, as one said that it began. Without one ends what never
 * counted, what leads to a ticket that takes no notes, and what no note can vouch for: the link of a restricted thread at
 * an account that drops metadata.
 */
export async function mayUnlink(world: World, link: Link): Promise<boolean> {
  const stored = findLink(world, link)
  if (!usesZendesk(world) || !stored || stored.how === null) return true
  if (await findUnlinkNote(world, stored)) return true
  if (isRestricted(world, link.thread) && keepsMetadata(world, link.account) === false) return true
  try {
    return await isClosedOrGone(world, link)
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}

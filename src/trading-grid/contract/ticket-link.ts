import * as z from 'zod/mini'
import { ThreadId } from '../../domain/ids.ts'
import { Instant } from './primitives.ts'
import { NotShared } from './vocabulary/not-shared.ts'

/**
 * How a ticket is linked to a thread. The proxy proves nobody's identity, so the Trading Grid uses its own Zendesk client
 * for a ticket only once an internal note in that ticket, written in an agent's own session, names the thread. The note's
 * `metadata.custom.trading_grid` has `act` (one of `linkNotes`), `thread`, `nonce` and, where it names files of the ticket,
 * `files`: their ids with a space between them. Where an account drops metadata, the note is exactly the app's sentence,
 * which names its author, the thread and the partner, and the last line is that of `linkMark`; the note of a restricted
 * thread says nothing, so it needs its marker. A link that counts ends by the same kind of note, with `act` `unlinked`.
 */
export const TicketLink = z.object({
  thread: ThreadId,
  /** What the note has to repeat: new with every link, never shown to a partner. */
  nonce: z.string(),
  witnessed: z.boolean(),
  linkedAt: Instant,
  /** Files that go to the partner once a note names them; `named` ones wait only for Zendesk to hand them out. */
  filesToFollow: z.array(z.object({ attachmentId: z.int(), name: z.string(), named: z.boolean() })),
  /** Files that were to follow and do not, until somebody tries again or dismisses them. */
  filesNotShared: NotShared,
})
export type TicketLink = z.infer<typeof TicketLink>

/** The notes that link a ticket to a thread. Each may name files of the ticket: only those are fetched. */
export const linkNotes = ['escalated', 'linked', 'files'] as const
export type LinkNote = (typeof linkNotes)[number]

/** The note that unlinks a ticket. It has the nonce of the link that it ends. */
export const unlinkNote = 'unlinked'

/** The last line of such a note, alone on its line: `[NONCE]`, or `[NONCE 501 502]` with the ids of files. */
export function linkMark(nonce: string, files: readonly number[]): string {
  return `[${[nonce, ...files].join(' ')}]`
}

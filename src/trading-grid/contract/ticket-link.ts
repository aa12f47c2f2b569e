import * as z from 'zod/mini'
import { ThreadId } from '../../domain/ids.ts'
import { ShortText } from './primitives.ts'

/**
 * How a ticket is linked to a thread. The proxy proves nobody's identity, so the Trading Grid uses its own Zendesk client
 * for a ticket only once an internal note in that ticket, written in an agent's own session, names the thread. The note's
 * `metadata.custom.trading_grid` has `act` (one of `linkNotes`), `thread`, `nonce` and, where it names files of the ticket,
 * `files`: their ids with a space between them. Where an account drops metadata, the first line names the thread by its
 * label, unless the thread is restricted, and the last line is that of `linkMark`.
 */
export const TicketLink = z.object({
  thread: ThreadId,
  /** What the note has to repeat: new with every link, never shown to a partner. */
  nonce: z.string(),
  witnessed: z.boolean(),
  /** Names of files that go to the partner once the note is seen. */
  filesToFollow: z.array(ShortText),
})
export type TicketLink = z.infer<typeof TicketLink>

/** The notes that link a ticket to a thread. Each may name files of the ticket: only those are fetched. */
export const linkNotes = ['escalated', 'linked', 'files'] as const
export type LinkNote = (typeof linkNotes)[number]

/** The last line of such a note, alone on its line: `[NONCE]`, or `[NONCE 501 502]` with the ids of files. */
export function linkMark(nonce: string, files: readonly number[]): string {
  return `[${[nonce, ...files].join(' ')}]`
}

import { ZendeskError } from '../../zendesk/error.ts'

const full = /too many comments|toomanycomments|limit of [\d,.]+ comments/i
const closed = /closed prevents ticket update/i

/** Zendesk refused the note whatever its words: the ticket takes no more, whoever writes. */
export function refusedForGood(error: unknown): 'full' | 'closed' | undefined {
  if (!(error instanceof ZendeskError) || error.reason !== 'rejected') return undefined
  if (full.test(error.message)) return 'full'
  return closed.test(error.message) ? 'closed' : undefined
}

/** An administrator may see every ticket: what is not there for them is there for nobody. */
export function goneForAll(error: unknown, role: string): 'deleted' | 'forbidden' | undefined {
  if (!(error instanceof ZendeskError) || role !== 'admin') return undefined
  if (error.reason === 'not-found') return 'deleted'
  return error.reason === 'forbidden' ? 'forbidden' : undefined
}

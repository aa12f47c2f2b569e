import { ZendeskError } from '../zendesk/error.ts'

/** Zendesk's words for tickets that take no more comments, whoever writes. */
const terminal = [
  { reason: 'closed', words: /closed prevents ticket update|status.*closed/i },
  { reason: 'full', words: /too many comments|comment limit|5,?000 comments/i },
] as const

/** @returns why no holder will ever succeed, or nothing where another one may */
export function terminalReason(error: unknown): { reason: 'closed' | 'full'; detail: string } | undefined {
  if (!(error instanceof ZendeskError) || error.reason !== 'rejected') return undefined
  const found = terminal.find(({ words }) => words.test(error.message))
  return found ? { reason: found.reason, detail: error.message.slice(0, 500) } : undefined
}

import * as z from 'zod/mini'
import type { Audit } from './zendesk-audit.ts'

/** An internal note that its author wrote in their own session: what an audit proves that somebody said. */
export type SignedNote = {
  auditId: number
  authorId: number
  writtenAt: Date
  text: string
  /** `metadata.custom.trading_grid`; absent where the note had none, or the account drops it. */
  marker: Record<string, unknown> | undefined
}

const Marker = z.looseObject({})
/** Channels of somebody who was signed in as an agent. A mail's sender can be forged; a rule is nobody. */
const SIGNED_IN = ['web', 'api', 'mobile']
/** Notes that carry what others said or sent, as their marker and as their last line. */
const DELIVERY_KEYS = ['batch', 'transfer', 'escalation']
const DELIVERY_MARK = /\[(?:bat|tnt|esc)_[\w-]+\]\s*$/

/**
 * The note of an audit, where its author signs for it. A public comment, a comment written in another one's name, words
 * that a merge, an import or a forwarded mail brought along, and the note of a delivery say nothing about their author.
 */
export function signedNote({ id, author_id, created_at, via, metadata, events }: Audit): SignedNote | undefined {
  const [comment, ...more] = events.filter(({ type }) => type === 'Comment')
  if (!comment || more.length > 0 || comment.public !== false) return undefined
  if (author_id === undefined || comment.author_id !== author_id) return undefined
  if (!isSignedIn(via) || (comment.via && !isSignedIn(comment.via)) || metadata?.trusted === false) return undefined

  const custom = metadata?.custom?.trading_grid
  // One that is no object is nobody's marker, but the account did keep it.
  const marker = custom === undefined || custom === null ? undefined : (Marker.safeParse(custom).data ?? {})
  const text = comment.body ?? ''
  if (DELIVERY_MARK.test(text) || DELIVERY_KEYS.some((key) => marker && key in marker)) return undefined
  return { auditId: id, authorId: author_id, writtenAt: new Date(created_at), text, marker }
}

/** Nothing that a merge, a follow-up or an import has copied is signed by whoever did that. */
function isSignedIn(via: Audit['via']): boolean {
  return SIGNED_IN.includes(String(via?.channel)) && (via?.source?.rel ?? null) === null
}

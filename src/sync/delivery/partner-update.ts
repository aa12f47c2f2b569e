import type { PartnerSaying } from '../../domain/customer-reply/customer-facts.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { type TimelineEntry, timelineEntries } from '../../domain/thread/timeline.ts'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'

/** What the partner said and sent at its latest turn, oldest first. */
export type PartnerUpdate = { sayings: PartnerSaying[]; documents: DocumentId[] }

const OURS: readonly ThreadEvent['type'][] = ['message', 'document-shared', 'document-requested', 'proposal']

/** Since we last said something; where the partner has not spoken since, what it said before that. */
export function partnerUpdate(events: ThreadEvent[]): PartnerUpdate {
  const standing = timelineEntries(events, 'all').filter(
    ({ withdrawn, redacted, event }) => !withdrawn && !redacted && !event.automatic,
  )
  const isTheirs = ({ event }: TimelineEntry<ThreadEvent>) =>
    event.type === 'outcome-recorded' || event.actor.side === 'partner'
  const isOurs = ({ event }: TimelineEntry<ThreadEvent>) =>
    event.actor.side === 'us' && event.audience === 'shared' && OURS.includes(event.type)
  const lastTheirs = standing.findLastIndex(isTheirs)
  const before = standing.slice(0, lastTheirs + 1).findLastIndex(isOurs)
  const turn = standing.slice(before + 1, lastTheirs + 1).filter(isTheirs)
  return { sayings: turn.flatMap(sayingOf), documents: [...new Set(turn.flatMap(({ event }) => documentsOf(event)))] }
}

function sayingOf({ event, editedText }: TimelineEntry<ThreadEvent>): PartnerSaying[] {
  const { seq, at, type, body } = event
  if (body === undefined) return []
  switch (type) {
    case 'message':
    case 'document-shared': {
      const text = editedText ?? body.text ?? ''
      return text.trim() === '' ? [] : [{ seq, at, said: { kind: 'message', text } }]
    }
    case 'promise':
      return body.state === 'withdrawn'
        ? []
        : [{ seq, at, said: { kind: 'promise', action: body.action, dueOn: body.dueOn } }]
    case 'proposal':
    case 'outcome-recorded': {
      const { text, amount } = body
      // An answer repeats what it answers; only its words are the partner's.
      if ('proposal' in body && body.state !== 'open') return [{ seq, at, said: { kind: 'message', text } }]
      const kind = type === 'proposal' ? ('proposal' as const) : ('outcome' as const)
      return [{ seq, at, said: { kind, text, ...(amount ? { amount } : {}) } }]
    }
    default:
      return []
  }
}

function documentsOf({ type, body }: ThreadEvent): DocumentId[] {
  if (body === undefined) return []
  switch (type) {
    case 'message':
    case 'document-shared':
      return body.documents.map(({ id }) => id)
    case 'document-received':
    case 'acknowledgment':
      return [body.document.id]
    default:
      return []
  }
}

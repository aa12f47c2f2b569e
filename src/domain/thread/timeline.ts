import type { Side } from '../vocabulary/thread-vocabulary.ts'

/** The facts of an event that a timeline needs; the whole event travels along. */
export type TimelineEvent = {
  seq: number
  at: string
  type: string
  actor: { side: Side }
  body?: unknown
}

export type TimelineEntry<Event> = {
  event: Event
  /** The text as last edited, where it was. */
  editedText?: string
  withdrawn: boolean
  redacted: boolean
}

export type TimelineFilter = 'all' | 'messages' | 'documents' | 'changes'

const filters: Record<Exclude<TimelineFilter, 'all'>, readonly string[]> = {
  messages: ['message', 'promise', 'proposal'],
  documents: ['document-shared', 'document-requested', 'document-received', 'acknowledgment'],
  changes: [
    'state-changed',
    'clock-changed',
    'step-changed',
    'outcome-recorded',
    'ticket-linked',
    'ticket-unlinked',
    'reminder-sent',
    'approval-requested',
    'approval-decided',
    'approval-withdrawn',
    'evidence-added',
    'evidence-withdrawn',
    'dispute-changed',
    'onboarding-changed',
    'exported',
  ],
}
/** These say something about an earlier entry and are shown there. `note-written` is bookkeeping between the two sides. */
const folded = new Set(['edited', 'withdrawn', 'redacted', 'note-written'])

/** Oldest first. Edits, withdrawals and redactions are folded into the entry that they are about. */
export function timelineEntries<Event extends TimelineEvent>(
  events: Event[],
  filter: TimelineFilter,
): TimelineEntry<Event>[] {
  const edits = new Map<number, string>()
  const withdrawn = new Set<number>()
  const redacted = new Set<number>()
  for (const event of events) {
    const about = aboutSeq(event.body)
    if (about === undefined) continue
    if (event.type === 'edited') edits.set(about, textOf(event.body))
    if (event.type === 'withdrawn') withdrawn.add(about)
    if (event.type === 'redacted') redacted.add(about)
  }
  return events
    .filter((event) => !folded.has(event.type) && (filter === 'all' || passes(event, filter)))
    .map((event) => {
      const editedText = edits.get(event.seq)
      return {
        event,
        ...(editedText === undefined ? {} : { editedText }),
        withdrawn: withdrawn.has(event.seq),
        redacted: redacted.has(event.seq),
      }
    })
}

/** A message that carries files is a document's entry too. */
function passes(event: TimelineEvent, filter: Exclude<TimelineFilter, 'all'>): boolean {
  if (filters[filter].includes(event.type)) return true
  return filter === 'documents' && event.type === 'message' && mentionsDocuments(event.body)
}

function mentionsDocuments(body: unknown): boolean {
  return isRecord(body) && Array.isArray(body.documents) && body.documents.length > 0
}

function aboutSeq(body: unknown): number | undefined {
  return isRecord(body) && typeof body.seq === 'number' ? body.seq : undefined
}

function textOf(body: unknown): string {
  return isRecord(body) && typeof body.text === 'string' ? body.text : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * Where "new since you last looked" stands: the seq of the oldest entry that is new, so that the line goes above it.
 * What the agent wrote is never news to the agent.
 */
export function firstNewSeq(events: TimelineEvent[], readThroughSeq: number): number | undefined {
  return events.find(({ seq, actor }) => seq > readThroughSeq && actor.side === 'partner')?.seq
}

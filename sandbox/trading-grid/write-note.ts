import * as z from 'zod/mini'
import { mergedInto } from '../../src/domain/ticket/merged-into.ts'
import { endsWithMark } from '../../src/trading-grid/contract/delivery.ts'
import { noticeOwnUpdate } from './kept-metadata.ts'
import { auditsSince } from './ticket-audits.ts'
import type { World } from './world.ts'
import { Audit } from './zendesk-audit.ts'
import { NoAnswer, type ZendeskAnswer } from './zendesk-client.ts'

const Ticket = z.object({
  id: z.int(),
  status: z.string(),
  updated_at: z.string(),
  tags: z.optional(z.array(z.string())),
  followup_ids: z.optional(z.array(z.int())),
})
export type ZendeskTicket = z.infer<typeof Ticket>
const TicketAnswer = z.object({ ticket: Ticket })

const Written = z.object({ audit: Audit })

/** Zendesk keeps whole seconds: only a stamp that is this old cannot be shared by a later update. */
const SETTLED_AFTER_MS = 2_000

export type NoteStep =
  /** More than one where the platform let two writers through: the first is the note. */
  | { kind: 'written'; commentIds: [number, ...number[]] }
  /** Nothing was written, or nobody knows: begin again with the first of these steps, a little later. */
  | { kind: 'again'; because: 'settling' | 'behind' | 'conflict' | 'unknown' | 'busy' | 'no-time' }
  | { kind: 'refused'; status: number; detail: string }
  /** Nothing can be added any more. `mergedInto` where that is why. */
  | { kind: 'closed'; followUps: number[]; mergedInto?: number }

export type Note = {
  account: string
  ticket: number
  /** Whatever finds the note again: its `metadata.custom.trading_grid`, and the last line of its body. */
  marker: Record<string, unknown>
  markerText: string
  isMarker: (marker: unknown) => boolean
  /** No note with this marker can be older. */
  lookBackTo: Date
  /** Asked last of all, before anything is written. */
  mayWrite: () => boolean
  /** The ticket's new values; `comment` among them. May upload files first. */
  compose: (ticket: ZendeskTicket) => Promise<Record<string, unknown>>
}

/** Settle, look, write: each once. Whoever calls goes on until it is written or refused. */
export async function writeNoteOnce(world: World, note: Note): Promise<NoteStep> {
  try {
    return await settleLookWrite(world, note)
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'again', because: 'unknown' }
    throw error
  }
}

async function settleLookWrite(world: World, note: Note): Promise<NoteStep> {
  const path = `/api/v2/tickets/${note.ticket}`
  const answer = await world.zendesk.send(note.account, `${path}.json`)
  const read = TicketAnswer.safeParse(answer.json)
  if (answer.status !== 200 || !read.success) return refusedOrBusy(answer)
  const { ticket } = read.data
  const stamp = Date.parse(ticket.updated_at)
  if (answer.date.getTime() < stamp + SETTLED_AFTER_MS) return { kind: 'again', because: 'settling' }

  const audits = await auditsSince(world, note)
  if (!Array.isArray(audits)) return refusedOrBusy(audits)
  const [first, ...more] = audits.flatMap((audit) => commentIn(audit, note) ?? []).sort((a, b) => a - b)
  if (first !== undefined) return { kind: 'written', commentIds: [first, ...more] }
  const newest = Math.max(...audits.map(({ created_at }) => Date.parse(created_at)))
  if (newest < stamp) return { kind: 'again', because: 'behind' }
  if (ticket.status === 'closed') {
    const into = mergedInto({ status: ticket.status, tags: ticket.tags ?? [] }, audits)
    return { kind: 'closed', followUps: ticket.followup_ids ?? [], ...(into === undefined ? {} : { mergedInto: into }) }
  }

  const update = await note.compose(ticket)
  if (!note.mayWrite()) return { kind: 'again', because: 'no-time' }
  const put = await world.zendesk.send(note.account, `${path}.json`, {
    method: 'PUT',
    json: {
      ticket: {
        ...update,
        // Comes back as `metadata.custom` of the audit.
        metadata: { trading_grid: note.marker },
        safe_update: 'true',
        updated_stamp: ticket.updated_at,
      },
    },
  })
  if (put.status === 409) return { kind: 'again', because: 'conflict' }
  const written = Written.safeParse(put.json)
  if (put.status !== 200 || !written.success) {
    return put.status >= 200 && put.status < 300 ? { kind: 'again', because: 'unknown' } : refusedOrBusy(put)
  }
  noticeOwnUpdate(world, note.account, written.data.audit)
  const comment = written.data.audit.events.find(({ type }) => type === 'Comment')
  return comment ? { kind: 'written', commentIds: [comment.id] } : { kind: 'again', because: 'unknown' }
}

const refusedOrBusy = ({ status, bytes }: ZendeskAnswer): NoteStep =>
  status === 429 || status >= 500 || (status >= 200 && status < 300)
    ? { kind: 'again', because: 'busy' }
    : { kind: 'refused', status, detail: Buffer.from(bytes).toString('utf8').slice(0, 500) }

/** An internal note with the marker, or, where an account drops an update's metadata, with the mark as its last line. */
function commentIn(audit: Audit, note: Note): number | undefined {
  const marked = note.isMarker(audit.metadata?.custom?.trading_grid)
  return audit.events.find(
    ({ type, body, public: isPublic }) =>
      type === 'Comment' && isPublic === false && (marked || endsWithMark(body ?? '', note.markerText)),
  )?.id
}

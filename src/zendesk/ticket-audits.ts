import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Named = z.looseObject({ file_name: z.string() })

/** An event of an audit, with what is known only of comments. */
export const CommentEvent = z.looseObject({
  id: z.int(),
  type: z.string(),
  public: z.optional(z.boolean()),
  body: z.optional(z.nullable(z.string())),
  plain_body: z.optional(z.nullable(z.string())),
  attachments: z.optional(z.nullable(z.array(Named))),
})

const Source = z.looseObject({
  rel: z.optional(z.nullable(z.string())),
  from: z.optional(z.nullable(z.looseObject({ ticket_id: z.optional(z.nullable(z.int())) }))),
})
const Custom = z.looseObject({ trading_grid: z.optional(z.unknown()) })
const Audit = z.looseObject({
  created_at: z.string(),
  via: z.optional(z.nullable(z.looseObject({ source: z.optional(z.nullable(Source)) }))),
  metadata: z.optional(z.nullable(z.looseObject({ custom: z.optional(z.unknown()) }))),
  events: z.array(CommentEvent),
})
type Audit = z.infer<typeof Audit>
const AuditPage = z.object({
  audits: z.array(Audit),
  meta: z.optional(z.looseObject({ has_more: z.boolean(), after_cursor: z.optional(z.nullable(z.string())) })),
})

const PAGE_SIZE = 100

export type NoteSearch = {
  /** In `metadata.custom.trading_grid`. */
  isMarker: (marker: unknown) => boolean
  /** Text that only this note contains, for accounts that drop custom metadata. */
  markerText: string
  backTo: Date
}

/** A note that stands in the ticket, and the files that came with it. */
export type NoteInTicket = { commentId: number; files: string[] }

/** What the audits say: the note, more than once if two writers got through, and how fresh the list is. */
export type Looked = {
  /** Oldest first. */
  notes: NoteInTicket[]
  newestAt: string | undefined
  /** The ticket that this one became a part of. */
  mergedInto: number | undefined
}

/** Looks for a note in the ticket's audits, newest first. */
export async function lookForNote(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  search: NoteSearch,
): Promise<Looked> {
  const read = await auditsBackTo(zendesk, ticket, search.backTo)
  return {
    notes: read.flatMap((audit) => noteIn(audit, search) ?? []).reverse(),
    newestAt: read.at(0)?.created_at,
    mergedInto: read.map(mergeTarget).find((target) => target !== undefined),
  }
}

/** What notes in the ticket say of themselves, whatever they are notes of. */
export type Markers = {
  /** Of `metadata.custom.trading_grid`. */
  markers: unknown[]
  /** The texts of internal notes, for accounts that drop custom metadata. */
  texts: string[]
  newestAt: string | undefined
}

export async function readMarkers(zendesk: Pick<Zendesk, 'send'>, ticket: TicketId, backTo: Date): Promise<Markers> {
  const read = await auditsBackTo(zendesk, ticket, backTo)
  return {
    markers: read.flatMap((audit) => markerOf(audit) ?? []),
    texts: read.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'Comment' && event.public === false ? textOf(event) : [])),
    ),
    newestAt: read.at(0)?.created_at,
  }
}

/** Newest first, to the end of the page on which something older stands. */
async function auditsBackTo(zendesk: Pick<Zendesk, 'send'>, ticket: TicketId, backTo: Date): Promise<Audit[]> {
  const read: Audit[] = []
  let after: string | undefined
  do {
    const page = await readAudits(zendesk, ticket, after)
    read.push(...page.audits)
    const oldest = page.audits.at(-1)
    const farEnough = oldest === undefined || Date.parse(oldest.created_at) < backTo.getTime()
    after = farEnough || !page.meta?.has_more ? undefined : (page.meta.after_cursor ?? undefined)
  } while (after)
  return read
}

async function readAudits(zendesk: Pick<Zendesk, 'send'>, ticket: TicketId, after: string | undefined) {
  const query = new URLSearchParams({
    'page[size]': String(PAGE_SIZE),
    sort: '-created_at',
    ...(after ? { 'page[after]': after } : {}),
  })
  const url = `/api/v2/tickets/${ticket}/audits.json?${query}`
  return (await callZendesk(zendesk, { method: 'GET', url }, AuditPage)).data
}

function noteIn(audit: Audit, { isMarker, markerText }: NoteSearch): NoteInTicket | undefined {
  const comment = audit.events.find((event) => event.type === 'Comment')
  if (!comment) return undefined
  const marker = markerOf(audit)
  const marked = marker !== undefined && isMarker(marker)
  const said = comment.public === false && textOf(comment).includes(markerText)
  return marked || said ? noteOf(comment) : undefined
}

function markerOf({ metadata }: Audit): unknown {
  const custom = z.safeParse(Custom, metadata?.custom)
  return custom.success ? custom.data.trading_grid : undefined
}

function textOf({ plain_body, body }: z.infer<typeof CommentEvent>): string {
  return plain_body ?? body ?? ''
}

export function noteOf(comment: z.infer<typeof CommentEvent>): NoteInTicket {
  return { commentId: comment.id, files: (comment.attachments ?? []).map(({ file_name }) => file_name) }
}

function mergeTarget({ via }: Audit): number | undefined {
  return via?.source?.rel === 'merge' ? (via.source.from?.ticket_id ?? undefined) : undefined
}

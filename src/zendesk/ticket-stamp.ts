import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { withoutPlaceholders } from './escape.ts'
import type { NoteMarker } from './tickets.ts'
import type { Zendesk } from './zendesk.ts'

type Sender = Pick<Zendesk, 'send'>

const Stamped = z.object({ ticket: z.looseObject({ status: z.string(), updated_at: z.string() }) })

/** When the ticket was last saved, in whole seconds, and what Zendesk's own clock said when it answered. */
export type Stamp = { updatedAt: string; status: string; zendeskNow: Date | undefined }

export async function readStamp(zendesk: Sender, ticket: TicketId): Promise<Stamp> {
  const { data, response } = await callZendesk(
    zendesk,
    { method: 'GET', url: `/api/v2/tickets/${ticket}.json` },
    Stamped,
  )
  const date = Date.parse(response.header('Date') ?? '')
  return {
    updatedAt: data.ticket.updated_at,
    status: data.ticket.status,
    zendeskNow: Number.isNaN(date) ? undefined : new Date(date),
  }
}

const AuditPage = z.object({
  audits: z.array(
    z.looseObject({
      created_at: z.string(),
      metadata: z.optional(z.nullable(z.looseObject({ custom: z.optional(z.unknown()) }))),
      events: z.array(
        z.looseObject({
          id: z.int(),
          type: z.string(),
          public: z.optional(z.boolean()),
          body: z.optional(z.nullable(z.string())),
          plain_body: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
  ),
  meta: z.optional(z.looseObject({ has_more: z.boolean(), after_cursor: z.optional(z.nullable(z.string())) })),
})
type Audit = z.infer<typeof AuditPage>['audits'][number]

export type NoteSearch = {
  /** In `metadata.custom.trading_grid`. */
  isMarker: (marker: unknown) => boolean
  /** Text that only this note contains, for accounts that drop custom metadata. */
  markerText: string
  backTo: Date
}

/** What the audits say: the note's comment if it is there, and how fresh the list is. */
export type Looked = { commentId: number | undefined; newestAt: string | undefined }

/** Looks for a note in the ticket's audits, newest first. */
export async function lookForNote(zendesk: Sender, ticket: TicketId, search: NoteSearch): Promise<Looked> {
  let newestAt: string | undefined
  let after: string | undefined
  do {
    const query = new URLSearchParams({
      'page[size]': '100',
      sort: '-created_at',
      ...(after ? { 'page[after]': after } : {}),
    })
    const url = `/api/v2/tickets/${ticket}/audits.json?${query}`
    const { data } = await callZendesk(zendesk, { method: 'GET', url }, AuditPage)
    newestAt ??= data.audits.at(0)?.created_at
    const commentId = data.audits.map((audit) => noteIn(audit, search)).find((id) => id !== undefined)
    if (commentId !== undefined) return { commentId, newestAt }
    const oldest = data.audits.at(-1)
    const farEnough = oldest === undefined || Date.parse(oldest.created_at) < search.backTo.getTime()
    after = farEnough || !data.meta?.has_more ? undefined : (data.meta.after_cursor ?? undefined)
  } while (after)
  return { commentId: undefined, newestAt }
}

const Custom = z.looseObject({ trading_grid: z.optional(z.unknown()) })

function noteIn(audit: Audit, { isMarker, markerText }: NoteSearch): number | undefined {
  const comment = audit.events.find((event) => event.type === 'Comment')
  if (!comment) return undefined
  const custom = z.safeParse(Custom, audit.metadata?.custom)
  const marked = custom.success && custom.data.trading_grid !== undefined && isMarker(custom.data.trading_grid)
  const said = comment.public === false && (comment.plain_body ?? comment.body ?? '').includes(markerText)
  return marked || said ? comment.id : undefined
}

const Saved = z.object({ audit: z.looseObject({ events: z.array(z.looseObject({ id: z.int(), type: z.string() })) }) })

export type StampedNote = {
  text: string
  uploads: string[]
  marker: NoteMarker
  /** Saved only if nobody saved since. */
  stamp: string
  fields: { id: number; value: string | null }[]
  status?: string
}

/**
 * Writes an internal note, fields and files in one save.
 * @returns the comment's id @throws ZendeskError `conflict` when somebody saved since the stamp
 */
export async function writeStampedNote(
  zendesk: Sender,
  ticket: TicketId,
  note: StampedNote,
): Promise<number | undefined> {
  const { data } = await callZendesk(
    zendesk,
    {
      method: 'PUT',
      url: `/api/v2/tickets/${ticket}.json`,
      json: {
        ticket: {
          comment: { body: withoutPlaceholders(note.text), public: false, uploads: note.uploads },
          custom_fields: note.fields,
          ...(note.status ? { status: note.status } : {}),
          metadata: { trading_grid: note.marker },
          safe_update: 'true',
          updated_stamp: note.stamp,
        },
      },
    },
    Saved,
  )
  return data.audit.events.find((event) => event.type === 'Comment')?.id
}

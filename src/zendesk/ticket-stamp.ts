import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { withoutPlaceholders } from './escape.ts'
import { CommentEvent, type NoteInTicket, noteOf } from './ticket-audits.ts'
import type { FieldValue, NoteMarker } from './tickets.ts'
import type { Zendesk } from './zendesk.ts'

type Sender = Pick<Zendesk, 'send'>

const Stamped = z.object({
  ticket: z.looseObject({
    status: z.string(),
    updated_at: z.string(),
    followup_ids: z.optional(z.nullable(z.array(z.int()))),
  }),
})

/** When the ticket was last saved, in whole seconds, and what Zendesk's own clock said when it answered. */
export type Stamp = { updatedAt: string; status: string; followUps: number[]; zendeskNow: Date | undefined }

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
    followUps: data.ticket.followup_ids ?? [],
    zendeskNow: Number.isNaN(date) ? undefined : new Date(date),
  }
}

const Saved = z.object({ audit: z.looseObject({ events: z.array(CommentEvent) }) })

export type StampedNote = {
  text: string
  uploads: string[]
  marker: NoteMarker
  /** Saved only if nobody saved since. */
  stamp: string
  fields: FieldValue[]
  status?: string
}

/**
 * Writes an internal note, fields and files in one save.
 * @returns nothing where the answer does not say that the comment is there
 * @throws ZendeskError `conflict` when somebody saved since the stamp
 */
export async function writeStampedNote(
  zendesk: Sender,
  ticket: TicketId,
  note: StampedNote,
): Promise<NoteInTicket | undefined> {
  const { data } = await callZendesk(
    zendesk,
    {
      method: 'PUT',
      url: `/api/v2/tickets/${ticket}.json`,
      json: {
        ticket: {
          comment: { body: withoutPlaceholders(note.text), public: false, uploads: note.uploads },
          ...(note.fields.length > 0 ? { custom_fields: note.fields } : {}),
          ...(note.status ? { status: note.status } : {}),
          metadata: { trading_grid: note.marker },
          safe_update: 'true',
          updated_stamp: note.stamp,
        },
      },
    },
    Saved,
  )
  const comment = data.audit.events.find((event) => event.type === 'Comment')
  return comment ? noteOf(comment) : undefined
}

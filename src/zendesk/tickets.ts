import * as z from 'zod/mini'
import { type TicketId, UserId } from '../domain/ids.ts'
import type { TicketComment } from '../domain/ticket/ticket.ts'
import { callZendesk } from './api.ts'
import { everyPage, inPages } from './every-page.ts'
import type { Zendesk } from './zendesk.ts'

type Sender = Pick<Zendesk, 'send'>

const Ticket = z.object({
  ticket: z.looseObject({
    id: z.int(),
    subject: z.nullable(z.string()),
    status: z.string(),
    priority: z.optional(z.nullable(z.string())),
    /** Whole seconds. Two saves within one second share a stamp. */
    updated_at: z.string(),
    requester_id: z.nullable(z.int()),
    organization_id: z.optional(z.nullable(z.int())),
    collaborator_ids: z.optional(z.array(z.int())),
    follower_ids: z.optional(z.nullable(z.array(z.int()))),
    email_cc_ids: z.optional(z.array(z.int())),
    tags: z.array(z.string()),
    brand_id: z.optional(z.nullable(z.int())),
    ticket_form_id: z.optional(z.nullable(z.int())),
  }),
  organizations: z.optional(z.array(z.looseObject({ id: z.int(), name: z.string() }))),
  users: z.optional(
    z.array(z.looseObject({ id: z.int(), name: z.string(), email: z.optional(z.nullable(z.string())) })),
  ),
})

export type SavedTicket = {
  subject: string
  status: string
  /** `low`, `normal`, `high` or `urgent`, where somebody set one. */
  priority: string | undefined
  updatedAt: string
  requester: { name: string; email: string } | undefined
  ccs: { name: string; email: string }[]
  organization: { id: number; name: string } | undefined
  brandId: number | undefined
  formId: number | undefined
  tags: string[]
  /** Agents whom Zendesk notifies of every comment. */
  followers: number[]
}

/** The ticket as saved, not as it stands on the agent's screen. */
export async function readTicket(zendesk: Sender, ticket: TicketId, signal?: AbortSignal): Promise<SavedTicket> {
  const { data } = await callZendesk(
    zendesk,
    { method: 'GET', url: `/api/v2/tickets/${ticket}.json?include=users,organizations` },
    Ticket,
    signal,
  )
  const people = new Map((data.users ?? []).map((user) => [user.id, { name: user.name, email: user.email ?? '' }]))
  return {
    subject: data.ticket.subject ?? '',
    status: data.ticket.status,
    priority: data.ticket.priority ?? undefined,
    updatedAt: data.ticket.updated_at,
    requester: data.ticket.requester_id === null ? undefined : people.get(data.ticket.requester_id),
    ccs: (data.ticket.email_cc_ids ?? []).flatMap((id) => people.get(id) ?? []),
    organization: data.organizations?.find(({ id }) => id === data.ticket.organization_id),
    brandId: data.ticket.brand_id ?? undefined,
    formId: data.ticket.ticket_form_id ?? undefined,
    tags: data.ticket.tags,
    followers: data.ticket.follower_ids ?? [],
  }
}

const Attachment = z.looseObject({
  id: z.int(),
  file_name: z.string(),
  content_type: z.optional(z.nullable(z.string())),
  content_url: z.string(),
  size: z.optional(z.nullable(z.number())),
  malware_scan_result: z.optional(z.nullable(z.string())),
})
const Comments = z.object({
  comments: z.array(
    z.looseObject({
      id: z.int(),
      author_id: z.int(),
      plain_body: z.optional(z.nullable(z.string())),
      body: z.optional(z.nullable(z.string())),
      public: z.boolean(),
      created_at: z.string(),
      attachments: z.array(Attachment),
    }),
  ),
  users: z.optional(z.array(z.looseObject({ id: z.int(), name: z.string(), role: z.optional(z.string()) }))),
  ...inPages,
})

/** Every comment, oldest first. */
export async function readComments(zendesk: Sender, ticket: TicketId, signal?: AbortSignal): Promise<TicketComment[]> {
  const found: TicketComment[] = []
  const query = { sort: 'created_at', include: 'users' }
  for await (const page of everyPage(zendesk, `/api/v2/tickets/${ticket}/comments.json`, query, Comments, signal))
    found.push(...toComments(page))
  return found
}

const LATEST = 30

/** The newest comments, newest first. */
export async function readLatestComments(
  zendesk: Sender,
  ticket: TicketId,
  signal?: AbortSignal,
): Promise<TicketComment[]> {
  const query = new URLSearchParams({ 'page[size]': String(LATEST), sort: '-created_at', include: 'users' })
  const url = `/api/v2/tickets/${ticket}/comments.json?${query}`
  const { data } = await callZendesk(zendesk, { method: 'GET', url }, Comments, signal)
  return toComments(data)
}

function toComments(page: z.infer<typeof Comments>): TicketComment[] {
  const people = new Map((page.users ?? []).map((user) => [user.id, user]))
  return page.comments.map((comment) => ({
    id: comment.id,
    author: {
      id: z.parse(UserId, comment.author_id),
      name: people.get(comment.author_id)?.name ?? String(comment.author_id),
      isAgent: (people.get(comment.author_id)?.role ?? 'end-user') !== 'end-user',
    },
    at: comment.created_at,
    text: comment.plain_body ?? comment.body ?? '',
    public: comment.public,
    files: comment.attachments.map((file) => ({
      id: file.id,
      commentId: comment.id,
      name: file.file_name,
      mediaType: file.content_type ?? 'application/octet-stream',
      size: file.size ?? 0,
      url: file.content_url,
      scan: scanOf(file.malware_scan_result),
    })),
  }))
}

function scanOf(result: string | null | undefined): 'clean' | 'infected' | 'unknown' {
  if (result === 'malware_found') return 'infected'
  return result === 'malware_not_found' ? 'clean' : 'unknown'
}

/** What the app says of itself in the audit of a note, so that it is found again: `metadata.custom.trading_grid`. */
export type NoteMarker = Record<string, string | number>

/** A value of one of the ticket's own fields; `null` empties it. */
export type FieldValue = { id: number; value: string | null }

const Uploaded = z.object({ upload: z.looseObject({ token: z.string() }) })

/** Uploads text. Bytes that are not text do not pass Zendesk's framework. @returns a token, good for 60 minutes */
export async function uploadText(
  zendesk: Sender,
  name: string,
  mediaType: string,
  text: string,
  signal?: AbortSignal,
): Promise<string> {
  const url = `/api/v2/uploads.json?${new URLSearchParams({ filename: name })}`
  const { data } = await callZendesk(
    zendesk,
    { method: 'POST', url, contentType: mediaType, body: text },
    Uploaded,
    signal,
  )
  return data.upload.token
}

/** Deletes an upload that no comment will use. */
export async function deleteUpload(zendesk: Sender, token: string): Promise<void> {
  const url = `/api/v2/uploads/${encodeURIComponent(token)}.json`
  await callZendesk(zendesk, { method: 'DELETE', url }, z.unknown())
}

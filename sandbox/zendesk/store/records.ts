import * as z from 'zod/mini'

/** What the sandbox's Zendesk keeps, in its own spelling; `support-api` turns it into the API's. Times are ISO strings. */

const Id = z.int()

export const User = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: z.enum(['admin', 'agent', 'restricted', 'light', 'end-user']),
  locale: z.string(),
  timeZone: z.string(),
  groupIds: z.array(Id),
  organizationId: z.nullable(Id),
})
export type User = z.infer<typeof User>

export const Named = z.object({ id: Id, name: z.string() })
export type Named = z.infer<typeof Named>

export const Organization = z.object({ id: Id, name: z.string(), domainNames: z.array(z.string()) })
export type Organization = z.infer<typeof Organization>

export const TicketField = z.object({
  id: Id,
  title: z.string(),
  type: z.enum(['text', 'tagger', 'date', 'checkbox', 'integer']),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type TicketField = z.infer<typeof TicketField>

export const View = z.object({
  id: Id,
  title: z.string(),
  filter: z.object({
    status: z.exactOptional(z.array(z.string())),
    assignee: z.exactOptional(z.enum(['me', 'none'])),
    tag: z.exactOptional(z.string()),
  }),
})
export type View = z.infer<typeof View>

export const CustomFieldValue = z.nullable(z.union([z.string(), z.boolean(), z.number()]))
export type CustomFieldValue = z.infer<typeof CustomFieldValue>

export const Status = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed'])
export type Status = z.infer<typeof Status>
export const Priority = z.enum(['low', 'normal', 'high', 'urgent'])
export const TicketType = z.enum(['question', 'incident', 'problem', 'task'])

/** Where something came from: `rel` names how it is related to `from`. */
export const Via = z.object({
  channel: z.string(),
  rel: z.nullable(z.string()),
  from: z.record(z.string(), z.unknown()),
})
export type Via = z.infer<typeof Via>

export const Ticket = z.object({
  id: Id,
  subject: z.string(),
  description: z.string(),
  status: Status,
  priority: z.nullable(Priority),
  type: z.nullable(TicketType),
  requesterId: Id,
  submitterId: Id,
  assigneeId: z.nullable(Id),
  groupId: z.nullable(Id),
  organizationId: z.nullable(Id),
  brandId: Id,
  formId: Id,
  externalId: z.nullable(z.string()),
  tags: z.array(z.string()),
  /** By id of the field. */
  customFields: z.record(z.string(), CustomFieldValue),
  via: Via,
  /** Whether its first comment was public; what further comments are unless they say otherwise. */
  isPublic: z.boolean(),
  followupIds: z.array(Id),
  /** Agents whom Zendesk notifies of every comment. */
  followerIds: z._default(z.array(Id), []),
  deleted: z.boolean(),
  createdAt: z.string(),
  /** Whole seconds, as everywhere in the API: two updates within one second cannot be told apart by it. */
  updatedAt: z.string(),
})
export type Ticket = z.infer<typeof Ticket>

export const Comment = z.object({
  id: Id,
  ticketId: Id,
  auditId: Id,
  authorId: Id,
  public: z.boolean(),
  body: z.string(),
  htmlBody: z.string(),
  attachmentIds: z.array(Id),
  via: Via,
  createdAt: z.string(),
})
export type Comment = z.infer<typeof Comment>

export const AuditEvent = z.discriminatedUnion('type', [
  // The whole comment, which never changes, so that a page of audits is one read.
  z.object({ id: Id, type: z.literal('Comment'), comment: Comment }),
  z.object({
    id: Id,
    type: z.enum(['Create', 'Change']),
    field: z.string(),
    value: z.unknown(),
    previous: z.optional(z.unknown()),
    /** The trigger that did it. */
    trigger: z.exactOptional(z.object({ id: Id, title: z.string() })),
  }),
])
export type AuditEvent = z.infer<typeof AuditEvent>

export const Audit = z.object({
  id: Id,
  ticketId: Id,
  authorId: Id,
  createdAt: z.string(),
  via: Via,
  client: z.string(),
  custom: z.record(z.string(), z.unknown()),
  events: z.array(AuditEvent),
})
export type Audit = z.infer<typeof Audit>

export const Attachment = z.object({
  id: Id,
  /** Part of its content URL; without it the file is not found. */
  token: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
})
export type Attachment = z.infer<typeof Attachment>

export const Upload = z.object({
  token: z.string(),
  userId: Id,
  /** OAuth client that made it; null for an agent's session. */
  client: z.nullable(z.string()),
  attachmentIds: z.array(Id),
  expiresAtMs: z.number(),
})
export type Upload = z.infer<typeof Upload>

import { z } from 'zod'

/** Of the Support API's answers, what the ticket page shows. */
export const User = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  locale: z.string().nullish(),
  external_id: z.string().nullish(),
  organization_id: z.number().nullish(),
  tags: z.array(z.string()).default([]),
})
export type User = z.infer<typeof User>

export const Attachment = z.object({
  id: z.number(),
  file_name: z.string(),
  content_type: z.string(),
  content_url: z.string(),
  size: z.number(),
})
export type Attachment = z.infer<typeof Attachment>

export const Comment = z.object({
  id: z.number(),
  author_id: z.number(),
  html_body: z.string(),
  public: z.boolean(),
  created_at: z.string(),
  via: z.object({ channel: z.string() }).optional(),
  attachments: z.array(Attachment),
})
export type Comment = z.infer<typeof Comment>

const FieldValue = z.union([z.string(), z.boolean(), z.number(), z.null()])
export type FieldValue = z.infer<typeof FieldValue>

export const Ticket = z.object({
  id: z.number(),
  subject: z.string().nullable(),
  description: z.string().nullish(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).nullable(),
  type: z.enum(['question', 'incident', 'problem', 'task']).nullable(),
  tags: z.array(z.string()),
  external_id: z.string().nullish(),
  via: z.object({ channel: z.string() }).optional(),
  created_at: z.string(),
  updated_at: z.string(),
  requester_id: z.number(),
  assignee_id: z.number().nullable(),
  group_id: z.number().nullable(),
  organization_id: z.number().nullish(),
  brand_id: z.number().nullish(),
  ticket_form_id: z.number().nullish(),
  collaborator_ids: z.array(z.number()).default([]),
  custom_fields: z.array(z.object({ id: z.number(), value: FieldValue })),
})
export type Ticket = z.infer<typeof Ticket>

export const Organization = z.object({
  id: z.number(),
  name: z.string(),
  domain_names: z.array(z.string()).default([]),
})
export type Organization = z.infer<typeof Organization>

export const TicketAnswer = z.object({ ticket: Ticket })
export const CommentsAnswer = z.object({
  comments: z.array(Comment),
  users: z.array(User).default([]),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).optional(),
})
export const UserAnswer = z.object({ user: User })
export const OrganizationAnswer = z.object({ organization: Organization })
export const UploadAnswer = z.object({ upload: z.object({ token: z.string() }) })

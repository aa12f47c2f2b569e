import type { Named } from '../../host-model.ts'
import type { Comment, FieldValue, Organization, Ticket, User } from '../backend/support-shapes.ts'
import type { ComposerDraft } from './composer-draft.ts'

export type SavedTicket = {
  ticket: Ticket
  comments: Comment[]
  people: Map<number, User>
  organization: Organization | null
}

/** What the agent, or an app in their name, has changed and not submitted. Absent means: as saved. */
export type Edits = {
  subject?: string
  status?: Ticket['status']
  priority?: Ticket['priority']
  type?: Ticket['type']
  tags?: string[]
  assignee?: { userId: number | null; groupId: number | null }
  brandId?: number
  formId?: number
  externalId?: string | null
  collaborators?: string[]
  customFields?: ReadonlyMap<number, FieldValue>
}

export type FieldState = { hidden: boolean; disabled: boolean }

export type TicketState = {
  id: number
  saved: SavedTicket | undefined
  /** Why there is nothing to show, or nothing newer. */
  problem: string | undefined
  edits: Edits
  composer: ComposerDraft
  fields: Record<string, FieldState>
  saveAllowed: boolean
  submitting: boolean
  said: { text: string; bad: boolean } | undefined
  viewers: Named[]
}

export type Properties = {
  subject: string
  status: Ticket['status']
  priority: Ticket['priority']
  type: Ticket['type']
  tags: string[]
  assigneeId: number | null
  groupId: number | null
  brandId: number | null
  formId: number | null
  externalId: string | null
  customFields: ReadonlyMap<number, FieldValue>
}

export function emptyComposer(type: ComposerDraft['type']): ComposerDraft {
  return { type, html: '', files: [] }
}

/** The ticket as the agent sees it: the edits over what is saved. */
export function shownProperties({ ticket }: SavedTicket, edits: Edits): Properties {
  return {
    subject: edits.subject ?? ticket.subject ?? '',
    status: edits.status ?? ticket.status,
    priority: edits.priority === undefined ? ticket.priority : edits.priority,
    type: edits.type === undefined ? ticket.type : edits.type,
    tags: edits.tags ?? ticket.tags,
    assigneeId: edits.assignee ? edits.assignee.userId : ticket.assignee_id,
    groupId: edits.assignee ? edits.assignee.groupId : ticket.group_id,
    brandId: edits.brandId ?? ticket.brand_id ?? null,
    formId: edits.formId ?? ticket.ticket_form_id ?? null,
    externalId: edits.externalId === undefined ? (ticket.external_id ?? null) : edits.externalId,
    customFields: new Map([
      ...ticket.custom_fields.map(({ id, value }) => [id, value] as const),
      ...(edits.customFields ?? []),
    ]),
  }
}

export function hasWords(html: string): boolean {
  return html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== ''
}

export function isUnsaved(state: TicketState): boolean {
  return Object.keys(state.edits).length > 0 || hasWords(state.composer.html) || state.composer.files.length > 0
}

/** The body of Zendesk's `PUT /tickets/{id}`: only what was changed, against the version that the agent saw. */
export function updateOf(saved: SavedTicket, edits: Edits, composer: ComposerDraft, status: Ticket['status']): object {
  const tokens = composer.files.flatMap((file) => (file.state === 'ready' ? [file.token] : []))
  const comment = hasWords(composer.html) || tokens.length > 0
  return {
    // Light agents may say something and not touch the status, not even set it to what it is.
    ...(status !== saved.ticket.status && { status }),
    ...(edits.subject !== undefined && { subject: edits.subject }),
    ...(edits.priority !== undefined && { priority: edits.priority }),
    ...(edits.type !== undefined && { type: edits.type }),
    ...(edits.tags !== undefined && { tags: edits.tags }),
    ...(edits.assignee && { assignee_id: edits.assignee.userId, group_id: edits.assignee.groupId }),
    ...(edits.brandId !== undefined && { brand_id: edits.brandId }),
    ...(edits.formId !== undefined && { ticket_form_id: edits.formId }),
    ...(edits.externalId !== undefined && { external_id: edits.externalId }),
    ...(edits.collaborators !== undefined && { collaborators: edits.collaborators }),
    ...(edits.customFields && {
      custom_fields: [...edits.customFields].map(([id, value]) => ({ id, value })),
    }),
    ...(comment && {
      comment: {
        html_body: hasWords(composer.html) ? composer.html : '<p>Attached.</p>',
        public: composer.type === 'publicReply',
        uploads: tokens,
      },
    }),
    safe_update: true,
    updated_stamp: saved.ticket.updated_at,
  }
}

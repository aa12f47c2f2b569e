import type { OpenAttachment, OpenComment, OpenTicket } from '../host-model.ts'
import type { WorkspaceField } from '../workspace-api.ts'

/** The ticket in the words of ZAF's paths: `ticket.` and then a key of this, and so on downwards. */
export function ticketValues(ticket: OpenTicket): Record<string, unknown> {
  const customFields = Object.fromEntries(
    [...ticket.customFields].map(([id, value]) => [`customField:custom_field_${id}`, value]),
  )
  const comment = composerValues(ticket)
  return {
    id: ticket.id,
    isNew: false,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    statusCategory: ticket.status,
    customStatus: { id: null, agentLabel: ticket.status },
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    externalId: ticket.externalId,
    via: { channel: ticket.via },
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    form: ticket.form,
    brand: ticket.brand,
    assignee: { user: ticket.assignee.user, group: ticket.assignee.group },
    requester: ticket.requester && { ...ticket.requester, identities: identitiesOf(ticket.requester.email) },
    organization: ticket.organization,
    collaborators: ticket.collaborators,
    viewers: ticket.viewers,
    sharedWith: [],
    postSaveAction: 'stay_on_ticket',
    comments: ticket.comments.map(commentValues),
    conversation: ticket.comments.map(messageValues),
    comment,
    ...customFields,
  }
}

export function composerValues({ composer }: OpenTicket) {
  return { text: composer.text, type: composer.type, useRichText: true, attachments: composer.attachments }
}

const identitiesOf = (email: string) => [{ type: 'email', value: email, verified: true, primary: true }]

function commentValues(comment: OpenComment) {
  const isImage = (file: OpenAttachment) => file.contentType.startsWith('image/')
  return {
    id: comment.id,
    value: comment.value,
    author: comment.author,
    public: comment.public,
    via: { channel: comment.channel },
    createdAt: comment.createdAt,
    imageAttachments: comment.attachments.filter(isImage).map(attachmentValues),
    nonImageAttachments: comment.attachments.filter((file) => !isImage(file)).map(attachmentValues),
  }
}

const attachmentValues = ({ contentType, contentUrl, fileName, thumbnailUrl }: OpenAttachment) => ({
  contentType,
  contentUrl,
  filename: fileName,
  thumbnailUrl,
})

function messageValues(comment: OpenComment) {
  return {
    attachments: comment.attachments,
    author: { id: comment.author.id, name: comment.author.name, role: comment.author.role, avatar: null },
    channel: { name: comment.public ? comment.channel : 'internal' },
    message: { content: comment.value, contentType: 'text/html' },
    timestamp: comment.createdAt,
  }
}

export function fieldValues(fields: WorkspaceField[]) {
  return fields.map((field) => ({
    name: `custom_field_${field.id}`,
    label: field.title,
    type: field.type,
    isVisible: true,
    isEnabled: true,
    optionValues: field.options.map(({ name, value }) => ({ label: name, value })),
  }))
}

/** What `ticket.X.changed` tells, by X. */
export function watchedValues(ticket: OpenTicket): Map<string, unknown> {
  return new Map<string, unknown>([
    ['ticket.subject', ticket.subject],
    ['ticket.status', ticket.status],
    ['ticket.statusCategory', ticket.status],
    ['ticket.priority', ticket.priority],
    ['ticket.type', ticket.type],
    ['ticket.tags', ticket.tags],
    ['ticket.brand', ticket.brand],
    ['ticket.form.id', ticket.form?.id ?? null],
    ['ticket.externalId', ticket.externalId],
    ['ticket.assignee.user.id', ticket.assignee.user?.id ?? null],
    ['ticket.assignee.user.name', ticket.assignee.user?.name ?? null],
    ['ticket.assignee.user.email', ticket.assignee.user?.email ?? null],
    ['ticket.assignee.group.id', ticket.assignee.group?.id ?? null],
    ['ticket.assignee.group.name', ticket.assignee.group?.name ?? null],
    ['ticket.requester.id', ticket.requester?.id ?? null],
    ['ticket.requester.name', ticket.requester?.name ?? null],
    ['ticket.requester.email', ticket.requester?.email ?? null],
    ['ticket.collaborators', ticket.collaborators],
    ['ticket.comments', ticket.comments.map(commentValues)],
    ['ticket.conversation', ticket.comments.map(messageValues)],
    ['ticket.viewers', ticket.viewers],
    ['comment.text', ticket.composer.text],
    ['comment.type', ticket.composer.type],
    ['comment.attachments', ticket.composer.attachments],
    ...[...ticket.customFields].map(([id, value]): [string, unknown] => [`ticket.custom_field_${id}`, value]),
  ])
}

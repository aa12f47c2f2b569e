import type { Database } from '../database.ts'
import type { StoryComment, StoryTicket, ZendeskStory } from '../story/story.ts'
import { installRequirements } from './install-requirements.ts'
import { type Desk, openDesk } from './store/desk.ts'
import type { Comment, Ticket } from './store/records.ts'
import { emptyTables } from './store/tables.ts'
import { textToHtml } from './support-api/comment-text.ts'
import { wholeSeconds } from './support-api/time.ts'

/**
 * Puts the story's Zendesk half into an account, in place of whatever was there.
 * @param requirements the app's requirements file, if it has one, parsed
 */
export function loadZendeskStory(db: Database, story: ZendeskStory, requirements?: unknown): void {
  const desk = openDesk(db)
  db.atomic(() => {
    emptyTables(db)
    desk.keepAccount(story.account)
    desk.keepInstallation({
      appId: story.installation.appId,
      installationId: story.installation.installationId,
      enabled: true,
      settings: story.installation.settings,
      requirements: {},
    })
    for (const agent of story.agents) desk.users.put(agent.id, { ...agent, organizationId: null })
    for (const user of story.endUsers) {
      const { timeZone } = story.account
      desk.users.put(user.id, { ...user, role: 'end-user', locale: 'en-US', timeZone, groupIds: [] })
    }
    for (const organization of story.organizations) desk.organizations.put(organization.id, organization)
    for (const group of story.groups) desk.groups.put(group.id, group)
    for (const brand of story.brands) desk.brands.put(brand.id, brand)
    for (const form of story.forms) desk.forms.put(form.id, form)
    for (const field of story.ticketFields) desk.fields.put(field.id, { ...field, options: field.options ?? [] })
    for (const view of story.views) desk.views.put(view.id, view)
    for (const client of story.oauthClients) desk.oauthClients.put(desk.nextId(), client, { key: client.identifier })

    const used = [
      ...story.ticketFields.map((field) => field.id),
      ...story.tickets.flatMap((ticket) => ticket.comments).flatMap((comment) => [comment.id, ...filesOf(comment)]),
    ]
    desk.startSequence('record', Math.max(1_000_000, ...used))
    desk.startSequence('ticket', Math.max(0, ...story.tickets.map((ticket) => ticket.id)))
    if (requirements !== undefined) installRequirements(desk, requirements)
    for (const ticket of story.tickets) loadTicket(desk, ticket)
  })
}

const filesOf = (comment: StoryComment) => comment.attachments.map((file) => file.id)

function loadTicket(desk: Desk, story: StoryTicket): void {
  const [first] = story.comments
  const last = story.comments.at(-1)
  if (!first || !last) throw new Error(`Ticket ${story.id} of the story has no comment`)
  const requester = desk.users.get(story.requesterId)
  if (!requester) throw new Error(`Ticket ${story.id} of the story has an unknown requester, ${story.requesterId}`)

  const ticket: Ticket = {
    id: story.id,
    subject: story.subject,
    description: first.body,
    status: story.status,
    priority: story.priority,
    type: story.type,
    requesterId: story.requesterId,
    submitterId: first.authorId,
    assigneeId: story.assigneeId,
    groupId: story.groupId,
    organizationId: requester.organizationId,
    brandId: story.brandId,
    formId: story.formId,
    externalId: null,
    tags: story.tags,
    customFields: Object.fromEntries(story.customFields.map(({ id, value }) => [String(id), value])),
    via: { channel: 'email', rel: null, from: {} },
    isPublic: first.public,
    followupIds: [],
    followerIds: [],
    deleted: false,
    createdAt: wholeSeconds(first.at),
    updatedAt: wholeSeconds(last.at),
  }
  desk.tickets.put(ticket.id, ticket)
  for (const comment of story.comments) loadComment(desk, ticket, comment, comment === first)
}

function loadComment(desk: Desk, ticket: Ticket, comment: StoryComment, first: boolean): void {
  for (const file of comment.attachments) {
    const token = crypto.randomUUID()
    const { id, name, mediaType, bytes } = file
    desk.attachments.put(id, { id, token, name, mediaType, size: bytes.length }, { owner: comment.id, key: token })
    desk.keepBytes(id, bytes)
  }
  const auditId = desk.nextId()
  const createdAt = wholeSeconds(comment.at)
  const via = { channel: first ? 'email' : 'web', rel: null, from: {} }
  const written: Comment = {
    id: comment.id,
    ticketId: ticket.id,
    auditId,
    authorId: comment.authorId,
    public: comment.public,
    body: comment.body,
    htmlBody: textToHtml(comment.body),
    attachmentIds: filesOf(comment),
    via,
    createdAt,
  }
  desk.comments.put(comment.id, written, { owner: ticket.id })
  desk.audits.put(
    auditId,
    {
      id: auditId,
      ticketId: ticket.id,
      authorId: comment.authorId,
      createdAt,
      via,
      client: 'Story',
      custom: {},
      events: [
        { id: comment.id, type: 'Comment', comment: written },
        ...(first
          ? [{ id: desk.nextId(), type: 'Create' as const, field: 'subject', value: ticket.subject, previous: null }]
          : []),
      ],
    },
    { owner: ticket.id, atMs: comment.at.getTime() },
  )
}

import type { Desk } from '../store/desk.ts'
import type { Attachment, Audit, Comment, Ticket, Via } from '../store/records.ts'
import { presentRecords } from './present-records.ts'

/** Records as the API spells them. `origin` is where this account answers, for the URLs in them. */
export type Present = ReturnType<typeof presentFor>

export function presentFor(desk: Desk, origin: string) {
  const api = `${origin}/api/v2`

  const attachment = (file: Attachment) => {
    const content = `${origin}/attachments/token/${file.token}/?name=${encodeURIComponent(file.name)}`
    return {
      url: `${api}/attachments/${file.id}.json`,
      id: file.id,
      file_name: file.name,
      content_url: content,
      mapped_content_url: content,
      content_type: file.mediaType,
      size: file.size,
      width: null,
      height: null,
      inline: false,
      deleted: false,
      malware_access_override: false,
      malware_scan_result: 'malware_not_found',
      thumbnails: [],
    }
  }
  const attachments = (ids: number[]) =>
    ids.flatMap((id) => {
      const file = desk.attachments.get(id)
      return file ? [attachment(file)] : []
    })

  const comment = (record: Comment) => ({
    id: record.id,
    type: 'Comment' as const,
    author_id: record.authorId,
    body: record.body,
    html_body: record.htmlBody,
    plain_body: record.body,
    public: record.public,
    attachments: attachments(record.attachmentIds),
    audit_id: record.auditId,
    via: via(record.via),
    created_at: record.createdAt,
    metadata: { system: {}, custom: {} },
  })

  return {
    attachment,
    comment,

    ticket: (record: Ticket) => {
      const fields = desk.fields.all().map(({ id }) => ({ id, value: record.customFields[id] ?? null }))
      return {
        url: `${api}/tickets/${record.id}.json`,
        id: record.id,
        external_id: record.externalId,
        via: via(record.via),
        created_at: record.createdAt,
        updated_at: record.updatedAt,
        generated_timestamp: Math.floor(Date.parse(record.updatedAt) / 1000),
        type: record.type,
        subject: record.subject,
        raw_subject: record.subject,
        description: record.description,
        priority: record.priority,
        status: record.status,
        recipient: null,
        requester_id: record.requesterId,
        submitter_id: record.submitterId,
        assignee_id: record.assigneeId,
        organization_id: record.organizationId,
        group_id: record.groupId,
        collaborator_ids: [],
        follower_ids: record.followerIds,
        email_cc_ids: [],
        forum_topic_id: null,
        problem_id: null,
        has_incidents: false,
        is_public: record.isPublic,
        due_at: null,
        tags: record.tags,
        custom_fields: fields,
        fields,
        satisfaction_rating: null,
        sharing_agreement_ids: [],
        followup_ids: record.followupIds,
        ticket_form_id: record.formId,
        brand_id: record.brandId,
        allow_channelback: false,
        allow_attachments: true,
        from_messaging_channel: false,
      }
    },

    audit: (record: Audit, metadata: 'kept' | 'dropped') => ({
      id: record.id,
      ticket_id: record.ticketId,
      created_at: record.createdAt,
      author_id: record.authorId,
      metadata: {
        system: { client: record.client, ip_address: '192.0.2.1', location: 'Sandbox', latitude: 0, longitude: 0 },
        custom: metadata === 'kept' ? record.custom : {},
      },
      events: record.events.map((event) => {
        if (event.type === 'Comment') return comment(event.comment)
        return {
          id: event.id,
          type: event.type,
          field_name: event.field,
          value: event.value ?? null,
          ...(event.type === 'Change' ? { previous_value: event.previous ?? null } : {}),
          ...(event.trigger
            ? { via: { channel: 'rule', source: { to: {}, from: event.trigger, rel: 'trigger' } } }
            : {}),
        }
      }),
      via: via(record.via),
    }),

    ...presentRecords(desk, api),
  }
}

function via({ channel, rel, from }: Via) {
  return { channel, source: { from, to: {}, rel } }
}

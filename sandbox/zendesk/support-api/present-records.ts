import type { Desk } from '../store/desk.ts'
import type { TicketField, User, View } from '../store/records.ts'

/** People, organisations, fields and views as the API spells them; `api` is where it answers. */
export function presentRecords(desk: Desk, api: string) {
  return {
    user: (record: User) => ({
      id: record.id,
      url: `${api}/users/${record.id}.json`,
      name: record.name,
      email: record.email,
      created_at: '2024-01-08T09:00:00Z',
      updated_at: '2024-01-08T09:00:00Z',
      time_zone: record.timeZone,
      iana_time_zone: record.timeZone,
      phone: null,
      locale: record.locale,
      locale_id: 1,
      organization_id: record.organizationId,
      role: record.role === 'admin' || record.role === 'end-user' ? record.role : 'agent',
      /** 1: light agent. Only agents with a custom or light role have one. */
      role_type: record.role === 'light' ? 1 : null,
      verified: true,
      active: true,
      suspended: false,
      external_id: null,
      tags: [],
      alias: null,
      moderator: record.role === 'admin',
      only_private_comments: record.role === 'light',
      restricted_agent: record.role === 'restricted' || record.role === 'light',
      ticket_restriction: record.role === 'restricted' ? 'groups' : null,
      default_group_id: record.groupIds[0] ?? null,
      photo: null,
      user_fields: {},
    }),

    organization: (id: number) => {
      const record = desk.organizations.get(id)
      return record
        ? {
            url: `${api}/organizations/${id}.json`,
            id,
            name: record.name,
            domain_names: record.domainNames,
            shared_tickets: false,
            shared_comments: false,
            external_id: null,
            group_id: null,
            details: null,
            notes: null,
            tags: [],
            organization_fields: {},
          }
        : undefined
    },

    field: (record: TicketField) => ({
      url: `${api}/ticket_fields/${record.id}.json`,
      id: record.id,
      type: record.type,
      title: record.title,
      raw_title: record.title,
      description: '',
      position: 9999,
      active: true,
      required: false,
      visible_in_portal: false,
      editable_in_portal: false,
      removable: true,
      ...(record.type === 'tagger'
        ? { custom_field_options: record.options.map((option, index) => ({ id: index + 1, ...option })) }
        : {}),
    }),

    view: (record: View) => ({
      url: `${api}/views/${record.id}.json`,
      id: record.id,
      title: record.title,
      active: true,
      conditions: {
        all: [
          ...(record.filter.tag ? [{ field: 'current_tags', operator: 'includes', value: record.filter.tag }] : []),
          ...(record.filter.assignee === 'me' ? [{ field: 'assignee_id', operator: 'is', value: 'current_user' }] : []),
          ...(record.filter.assignee === 'none' ? [{ field: 'assignee_id', operator: 'is', value: '' }] : []),
        ],
        any: (record.filter.status ?? []).map((value) => ({ field: 'status', operator: 'is', value })),
      },
    }),
  }
}

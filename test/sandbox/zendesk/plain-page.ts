import { createHost } from '../../../sandbox/zendesk/host.ts'
import type { AgentPage, OpenTicket, Size, TicketChange, TicketTab } from '../../../sandbox/zendesk/host-model.ts'
import { STATE_FIELD } from './small-account.ts'

export const openTicket = (id: number): OpenTicket => ({
  id,
  subject: `Short delivery ${id}`,
  description: 'PO 4500001001 came ten short.',
  status: 'open',
  priority: null,
  type: 'incident',
  tags: ['vip'],
  externalId: null,
  via: 'email',
  createdAt: '2026-03-12T08:00:00Z',
  updatedAt: '2026-03-12T08:00:00Z',
  form: { id: 31, name: 'Default' },
  brand: { id: 21, name: 'Acme' },
  assignee: { user: null, group: { id: 11, name: 'Support' } },
  requester: {
    id: 201,
    name: 'Cleo Customer',
    email: 'cleo@shop.example',
    locale: 'en-US',
    externalId: null,
    tags: [],
    organizations: [{ id: 41, name: 'Corner Shop', domains: ['shop.example'] }],
  },
  organization: { id: 41, name: 'Corner Shop' },
  collaborators: [],
  viewers: [],
  customFields: new Map([[STATE_FIELD, null]]),
  comments: [
    {
      id: 100,
      value: '<p>PO 4500001001</p>',
      public: true,
      author: { id: 201, name: 'Cleo Customer', email: 'cleo@shop.example', role: 'end-user' },
      createdAt: '2026-03-12T08:00:00Z',
      channel: 'email',
      attachments: [
        {
          contentType: 'image/png',
          contentUrl: 'http://localhost:4000/a/1',
          fileName: 'photo.png',
          thumbnailUrl: null,
        },
        { contentType: 'text/plain', contentUrl: 'http://localhost:4000/a/2', fileName: 'po.txt', thumbnailUrl: null },
      ],
    },
  ],
  composer: { text: '', type: 'publicReply', attachments: [] },
})

export type PlainTab = TicketTab & {
  ticket: OpenTicket
  changes: TicketChange[]
  shown: string[]
  saveAllowed: boolean
}

export function plainTab(id: number): PlainTab {
  const tab: PlainTab = {
    ticketId: id,
    ticket: openTicket(id),
    changes: [],
    shown: [],
    saveAllowed: true,
    read: () => tab.ticket,
    change: (change) => {
      tab.changes.push(change)
      const { tags = tab.ticket.tags, subject = tab.ticket.subject, composer } = change
      tab.ticket = { ...tab.ticket, tags, subject, composer: { ...tab.ticket.composer, ...composer } }
    },
    append: (content, as) => {
      const { composer } = tab.ticket
      tab.ticket = { ...tab.ticket, composer: { ...composer, text: `${composer.text}[${as}]${content}` } }
    },
    allowSave: (allowed) => {
      tab.saveAllowed = allowed
    },
    showField: (field, state) => {
      tab.shown.push(`${field} ${state}`)
    },
  }
  return tab
}

/** A page that keeps what it was asked to do. `role` as apps meet it. */
export function plainPage(fetch: AgentPage['fetch'] = async () => new Response(null, { status: 404 }), role = 'agent') {
  const asked: unknown[] = []
  const modals: { guid: string; url: string; size: Size }[] = []
  const waiting: { milliseconds: number; over: () => void }[] = []
  let colorScheme: 'light' | 'dark' = 'light'
  const page: AgentPage = {
    origin: 'http://localhost:4000',
    account: () => ({ subdomain: 'acme', planName: 'Suite Enterprise', timeZone: 'America/New_York' }),
    user: () => ({
      id: 102,
      name: 'Alma Agent',
      email: 'alma@acme.example',
      role,
      groups: [{ id: 11, name: 'Support' }],
      locale: 'en-US',
      timeZone: 'Europe/Berlin',
    }),
    colorScheme: () => colorScheme,
    installation: () => ({
      appId: 771,
      installationId: 882,
      name: 'Trading Grid',
      version: '0.1.0',
      settings: { base_url: 'https://trading-grid.example/v1', title: 'Trading Grid' },
      requirements: { partner_state: { requirement_id: STATE_FIELD, requirement_type: 'ticket_fields' } },
      ticketFields: [
        { id: STATE_FIELD, title: 'Partner state', type: 'tagger', options: [{ name: 'Replied', value: 'tg_r' }] },
      ],
      locations: { ticket_sidebar: { url: 'assets/sidebar.html', autoLoad: true, flexible: true } },
    }),
    notify: (message, kind, shown) => void asked.push({ notify: message, kind, shown }),
    routeTo: (place) => void asked.push({ routeTo: place }),
    showModal: (modal) => void modals.push(modal),
    closeInstance: (guid) => void asked.push({ close: guid }),
    resize: (guid, size) => void asked.push({ resize: guid, size }),
    fetch,
    wait: (milliseconds) => new Promise((over) => waiting.push({ milliseconds, over })),
  }
  return {
    host: createHost(page),
    page,
    asked,
    modals,
    waiting,
    setColorScheme: (to: 'light' | 'dark') => {
      colorScheme = to
    },
  }
}

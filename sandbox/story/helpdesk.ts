import type { ZendeskStory } from './story.ts'

/** The Zendesk account of ACME Retail: who works there, and who writes in. */
export const account: ZendeskStory['account'] = {
  subdomain: 'acme',
  name: 'ACME Retail',
  timeZone: 'America/Chicago',
  planName: 'Suite Professional',
}

export const groups = {
  support: { id: 4_101, name: 'Dealer Support' },
  payables: { id: 4_102, name: 'Accounts Payable' },
  onboarding: { id: 4_103, name: 'Supplier Onboarding' },
  compliance: { id: 4_104, name: 'Vendor Compliance' },
} as const

const allGroups = Object.values(groups).map(({ id }) => id)

const at = (id: number, name: string, email: string, role: 'admin' | 'agent' | 'restricted' | 'light') => ({
  id,
  name,
  email,
  role,
  locale: 'en-US',
  timeZone: 'America/Chicago',
})

export const agents = {
  priya: { ...at(2_001, 'Priya Raman', 'priya.raman@acme-retail.example', 'admin'), groupIds: allGroups },
  sam: { ...at(2_002, 'Sam Rivera', 'sam.rivera@acme-retail.example', 'agent'), groupIds: allGroups },
  lena: {
    ...at(2_003, 'Lena Hoffmann', 'lena.hoffmann@acme-retail.example', 'agent'),
    locale: 'de',
    timeZone: 'Europe/Berlin',
    groupIds: [groups.support.id, groups.payables.id, groups.onboarding.id],
  },
  mateo: {
    ...at(2_004, 'Mateo Cruz', 'mateo.cruz@acme-retail.example', 'restricted'),
    groupIds: [groups.support.id],
  },
  /** Leads the desk: decides, and answers few tickets. */
  henrik: { ...at(2_006, 'Henrik Dahl', 'henrik.dahl@acme-retail.example', 'agent'), groupIds: allGroups },
  nadia: {
    ...at(2_007, 'Nadia Haddad', 'nadia.haddad@acme-retail.example', 'agent'),
    groupIds: [groups.payables.id, groups.compliance.id],
  },
  jordan: { ...at(2_005, 'Jordan Blake', 'jordan.blake@acme-retail.example', 'light'), groupIds: allGroups },
  /** Writes what the Trading Grid side writes by itself. An admin, or it could not read a webhook's signing secret. */
  integration: {
    ...at(2_090, 'Trading Grid', 'trading-grid@acme-retail.example', 'admin'),
    groupIds: allGroups,
  },
} as const

export const organizations = {
  lakeside: { id: 7_001, name: 'Lakeside Hardware', domainNames: ['lakesidehardware.example'] },
  harbor: { id: 7_002, name: 'Harbor Home Center', domainNames: ['harborhome.example'] },
  northwind: { id: 7_003, name: 'Northwind Traders', domainNames: ['northwind.example'] },
  contoso: { id: 7_004, name: 'Contoso Beverages', domainNames: ['contoso-beverages.example'] },
  mueller: { id: 7_005, name: 'Müller & Söhne Haushaltswaren GmbH', domainNames: ['mueller-soehne.example'] },
  pacific: { id: 7_006, name: 'Pacific Rim Houseware', domainNames: ['pacificrim.example'] },
  fabrikam: { id: 7_007, name: 'Fabrikam Fasteners', domainNames: ['fabrikam.example'] },
  adventure: { id: 7_008, name: 'Adventure Works Outdoor', domainNames: ['adventure-works.example'] },
  tailspin: { id: 7_009, name: 'Tailspin Toys', domainNames: ['tailspintoys.example'] },
  acmeStores: { id: 7_010, name: 'ACME Retail Stores', domainNames: ['acme-retail.example'] },
} as const

const person = (id: number, name: string, email: string, organizationId: number | null) => ({
  id,
  name,
  email,
  organizationId,
})

export const people = {
  janet: person(3_001, 'Janet Kowalczyk', 'janet@lakesidehardware.example', organizations.lakeside.id),
  will: person(3_002, 'Will Okonkwo', 'w.okonkwo@harborhome.example', organizations.harbor.id),
  rosa: person(3_003, 'Rosa Delgado', 'rosa.delgado@harborhome.example', organizations.harbor.id),
  erin: person(3_004, 'Erin Walsh', 'erin.walsh@contoso-beverages.example', organizations.contoso.id),
  juergen: person(3_005, 'Jürgen Weiß', 'j.weiss@mueller-soehne.example', organizations.mueller.id),
  meiling: person(3_006, 'Chen Meiling', 'meiling.chen@pacificrim.example', organizations.pacific.id),
  doug: person(3_007, 'Doug Fenwick', 'doug@fabrikam.example', organizations.fabrikam.id),
  hannah: person(3_008, 'Hannah Prior', 'hannah.prior@adventure-works.example', organizations.adventure.id),
  luis: person(3_009, 'Luis Ferreira', 'lferreira@tailspintoys.example', organizations.tailspin.id),
  carol: person(3_010, 'Carol Nguyen', 'dc2-receiving@acme-retail.example', organizations.acmeStores.id),
  annika: person(3_011, 'Annika Brandt', 'annika.brandt@acme-retail.example', organizations.acmeStores.id),
  devon: person(3_014, 'Devon Ashby', 'devon.ashby@acme-retail.example', organizations.acmeStores.id),
  bea: person(3_012, 'Bea Lindgren', 'bea.lindgren82@gmail.example', null),
  /** Writes from a private mailbox: only the number says which partner is meant. */
  tomas: person(3_013, 'Tomas Pavlik', 'tomas.pavlik@gmail.example', null),
} as const

export const brands = {
  retail: { id: 5_001, name: 'ACME Retail' },
  suppliers: { id: 5_002, name: 'ACME Supplier Desk' },
} as const

export const forms = {
  general: { id: 5_101, name: 'General request' },
  order: { id: 5_102, name: 'Order or delivery' },
  supplier: { id: 5_103, name: 'Supplier request' },
} as const

export const fields = {
  state: { id: 36_001, title: 'Partner status' },
  dueOn: { id: 36_002, title: 'Partner answer due' },
  thread: { id: 36_003, title: 'Partner thread' },
  orderNumber: { id: 36_004, title: 'Order number' },
} as const

export const ticketFields: ZendeskStory['ticketFields'] = [
  {
    ...fields.state,
    type: 'tagger',
    options: [
      { name: 'Open', value: 'trading_grid_open' },
      { name: 'Awaiting partner', value: 'trading_grid_awaiting_partner' },
      { name: 'Partner overdue', value: 'trading_grid_overdue' },
      { name: 'Awaiting us', value: 'trading_grid_awaiting_us' },
      { name: 'Resolved', value: 'trading_grid_resolved' },
      { name: 'Withdrawn', value: 'trading_grid_withdrawn' },
    ],
  },
  { ...fields.dueOn, type: 'date' },
  { ...fields.thread, type: 'text' },
  { ...fields.orderNumber, type: 'text' },
]

const unsolved = ['new', 'open', 'pending', 'hold']

export const views: ZendeskStory['views'] = [
  { id: 8_001, title: 'Your unsolved tickets', filter: { status: unsolved, assignee: 'me' } },
  { id: 8_002, title: 'Unassigned tickets', filter: { status: unsolved, assignee: 'none' } },
  { id: 8_003, title: 'All unsolved tickets', filter: { status: unsolved } },
  { id: 8_004, title: 'Supplier onboarding', filter: { tag: 'onboarding' } },
  { id: 8_005, title: 'Chargebacks and disputes', filter: { tag: 'dispute' } },
  { id: 8_006, title: 'Solved tickets', filter: { status: ['solved', 'closed'] } },
]

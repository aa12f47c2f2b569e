import type { TradingGridStory } from '../../../sandbox/story/story.ts'
import { Partner } from '../../../src/trading-grid/contract/partner.ts'

/** Two suppliers, an order between us and one of them, and nothing else: tests add what they are about. */
export const ACCOUNT = 'acme'
export const TOKEN = 'token-of-acme'
export const JWT_SECRET = 'secret-that-signs-jwt-of-acme'
export const OTHER_TOKEN = 'token-of-another-account'
export const MAX_DOCUMENT_BYTES = 100_000

const calendar = {
  timeZone: 'America/Chicago',
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
  holidays: ['2026-11-26'],
}
const relationship = { ourAddresses: [{ qualifier: '01', id: 'ACMERETAIL' }], terms: {} }
const onboarding = { state: 'approved' as const, since: '2024-01-01T00:00:00.000Z', certificates: [] }

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

export function littleStory(): TradingGridStory {
  return {
    partners: [
      partner('northwind', 'Northwind Logistics', ['northwind.example'], [501]),
      partner('contoso', 'Contoso Metals', ['contoso.example', 'gmail.com'], [502]),
    ],
    documents: [
      {
        id: 'doc-order',
        kind: 'order',
        format: 'x12',
        mediaType: 'application/edi-x12',
        name: '850_4500001001.x12',
        references: [{ kind: 'order', value: '4500001001' }],
        partner: 'northwind',
        direction: 'outbound',
        scan: 'clean',
        audience: 'shared',
        bytes: text('ISA*00*~ST*850*0001~BEG*00*SA*4500001001**20261101~'),
        receivedAt: new Date('2026-11-01T10:00:00Z'),
      },
      {
        id: 'doc-pending',
        kind: 'certificate',
        format: 'pdf',
        mediaType: 'application/pdf',
        name: 'certificate.pdf',
        references: [],
        partner: 'northwind',
        direction: 'inbound',
        scan: 'pending',
        audience: 'shared',
        bytes: text('%PDF-1.4'),
        receivedAt: new Date('2026-11-02T10:00:00Z'),
      },
      {
        id: 'doc-invoice-a',
        kind: 'invoice',
        format: 'x12',
        mediaType: 'application/edi-x12',
        name: '810_55010.x12',
        references: [
          { kind: 'invoice', value: '55010' },
          { kind: 'order', value: '4500001001' },
        ],
        partner: 'northwind',
        direction: 'inbound',
        scan: 'clean',
        audience: 'shared',
        bytes: text('ISA*00*~ST*810*0001~'),
        receivedAt: new Date('2026-11-05T10:00:00Z'),
      },
      {
        id: 'doc-invoice-b',
        kind: 'invoice',
        format: 'x12',
        mediaType: 'application/edi-x12',
        name: '810_55010_contoso.x12',
        references: [{ kind: 'invoice', value: '55010' }],
        partner: 'contoso',
        direction: 'inbound',
        scan: 'clean',
        audience: 'shared',
        bytes: text('ISA*00*~ST*810*0002~'),
        receivedAt: new Date('2026-11-06T10:00:00Z'),
      },
    ],
    threads: [],
    exceptions: [],
    installations: [
      {
        account: ACCOUNT,
        appId: 77,
        installationId: 7,
        test: true,
        automationsPaused: false,
        notes: 'automatic',
        locale: 'en',
        fields: { state: 901, dueOn: 902, thread: 903 },
        onClosedTicket: 'work-list',
        reopenOnAnswer: true,
        version: 1,
      },
    ],
    credentials: [
      { account: ACCOUNT, kind: 'token', value: TOKEN },
      { account: ACCOUNT, kind: 'jwt', value: JWT_SECRET },
      { account: 'other', kind: 'token', value: OTHER_TOKEN },
    ],
    maxDocumentBytes: MAX_DOCUMENT_BYTES,
    maxInlineBytes: 1_048_576,
    capabilities: {
      transfer: 'token',
      attachmentFetch: true,
      serverDelivery: true,
      push: true,
      leases: true,
      approvals: false,
      restrictedThreads: false,
    },
  }
}

function partner(id: string, name: string, emailDomains: string[], organizationIds: number[]) {
  return Partner.parse({
    id,
    name,
    legalName: `${name} Inc.`,
    ediAddresses: [{ qualifier: 'ZZ', id: id.toUpperCase() }],
    emailDomains,
    organizationIds,
    groups: [
      {
        id: `${id}-shipping`,
        name: 'Shipping desk',
        topics: ['logistics'],
        members: [{ name: 'Dana Reyes' }, { name: '王小明' }],
      },
      { id: `${id}-finance`, name: 'Finance', topics: ['finance'], members: [{ name: 'Sam Okafor' }] },
      { id: `${id}-empty`, name: 'Night shift', topics: ['general'], members: [] },
    ],
    calendar,
    onboarding,
    documentSets: [],
    relationship,
  })
}

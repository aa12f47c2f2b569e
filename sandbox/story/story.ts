import type * as z from 'zod/mini'
import type { Approval, ApprovalRule } from '../../src/trading-grid/contract/approval.ts'
import type { Case } from '../../src/trading-grid/contract/case.ts'
import type { DocumentSummary } from '../../src/trading-grid/contract/document.ts'
import type { EventBody, EventType } from '../../src/trading-grid/contract/event.ts'
import type { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import type { Partner } from '../../src/trading-grid/contract/partner.ts'
import type { Outcome, ThreadSummary } from '../../src/trading-grid/contract/thread.ts'

/**
 * What both sides know at the start, as plain data: the story that `npm start` tells, or the little world of one test.
 * `sandbox/zendesk` and `sandbox/trading-grid` each load their half. Ids of the Trading Grid are plain strings here.
 */
export type Story = { zendesk: ZendeskStory; tradingGrid: TradingGridStory }

export type StoryFile = { id: number; name: string; mediaType: string; bytes: Uint8Array }
export type StoryComment = {
  id: number
  authorId: number
  public: boolean
  body: string
  at: Date
  attachments: StoryFile[]
}
export type StoryTicket = {
  id: number
  subject: string
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'
  priority: 'low' | 'normal' | 'high' | 'urgent' | null
  type: 'question' | 'incident' | 'problem' | 'task' | null
  requesterId: number
  assigneeId: number | null
  groupId: number | null
  brandId: number
  formId: number
  tags: string[]
  customFields: { id: number; value: string | null }[]
  /** At least one; the first is the description. */
  comments: StoryComment[]
}
export type StoryAgent = {
  id: number
  name: string
  email: string
  /** `restricted`: sees only tickets of its own groups. `light`: reads, and writes internal notes only. */
  role: 'admin' | 'agent' | 'restricted' | 'light'
  locale: string
  timeZone: string
  groupIds: number[]
}
export type ZendeskStory = {
  account: { subdomain: string; name: string; timeZone: string; planName: string }
  agents: StoryAgent[]
  endUsers: { id: number; name: string; email: string; organizationId: number | null }[]
  organizations: { id: number; name: string; domainNames: string[] }[]
  groups: { id: number; name: string }[]
  brands: { id: number; name: string }[]
  forms: { id: number; name: string }[]
  ticketFields: {
    id: number
    title: string
    type: 'text' | 'tagger' | 'date' | 'checkbox' | 'integer'
    options?: { name: string; value: string }[]
  }[]
  views: { id: number; title: string; filter: { status?: string[]; assignee?: 'me' | 'none'; tag?: string } }[]
  tickets: StoryTicket[]
  installation: {
    appId: number
    installationId: number
    /** Parameters of the manifest; the secure ones never leave the server. */
    settings: Record<string, string | boolean | null>
  }
  /** OAuth clients of server-side callers; their user writes in their name. */
  oauthClients: { identifier: string; secret: string; userId: number }[]
}

type Loose<T> = { [K in keyof T]: T[K] extends string ? string : T[K] }

export type StoryDocument = Loose<Pick<DocumentSummary, 'id' | 'name' | 'mediaType' | 'references'>> & {
  kind: DocumentSummary['kind']
  format: DocumentSummary['format']
  direction: DocumentSummary['direction']
  scan: DocumentSummary['scan']
  audience: DocumentSummary['audience']
  partner: string
  bytes: Uint8Array
  receivedAt: Date
  replaces?: string
  turnedAroundFrom?: string
}
export type StoryEvent = {
  [Type in EventType]: {
    type: Type
    at: Date
    by: { side: 'us' | 'partner' | 'system'; name: string; agentId?: number }
    audience?: 'shared' | 'internal'
    automatic?: boolean
    body: EventBody<Type>
  }
}[EventType]
export type StoryThread = {
  id: string
  label: string
  kind: ThreadSummary['kind']
  subject: string
  partner: string
  group: string
  severity: ThreadSummary['severity']
  state: ThreadSummary['state']
  references: ThreadSummary['references']
  /** Zendesk ticket numbers of the story's account. */
  tickets: number[]
  createdAt: Date
  dueAt?: Date
  /** What its case says of itself, where it is not what every such case begins with. */
  details?: z.input<typeof Case>['details']
  approvals?: z.input<typeof Approval>[]
  /** The agents who may see it; absent where it is for everybody. */
  restrictedTo?: readonly number[]
  legalHold?: { since: string; reason: string }
  outcome?: Outcome
  /** In order; the loader numbers them, salts and chains them. */
  events: StoryEvent[]
}
export type TradingGridStory = {
  partners: Partner[]
  documents: StoryDocument[]
  threads: StoryThread[]
  exceptions: ExceptionRecord[]
  installations: Installation[]
  approvalRules?: ApprovalRule[]
  /** API tokens and JWT secrets that are accepted, each for one Zendesk account. */
  credentials: { account: string; kind: 'token' | 'jwt'; value: string }[]
  maxDocumentBytes: number
  maxInlineBytes: number
  capabilities: {
    transfer: 'token' | 'note' | 'none'
    attachmentFetch: boolean
    serverDelivery: boolean
    push: boolean
    leases: boolean
    approvals: boolean
    restrictedThreads: boolean
    templates?: boolean
  }
}

import { randomUUID } from 'node:crypto'
import type * as z from 'zod/mini'
import type { Capabilities } from '../../src/trading-grid/contract/capabilities.ts'
import { searchPartners } from '../../src/trading-grid/contract/operations/partner-operations.ts'
import {
  type EscalateRequest,
  escalate,
  postMessage,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../src/trading-grid/contract/overview.ts'
import type { PartnerSummary } from '../../src/trading-grid/contract/partner-summary.ts'
import type { TicketRef } from '../../src/trading-grid/contract/primitives.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import type { Caller } from './caller.ts'
import { Broken } from './must.ts'
import type { SignedIn } from './signed-in.ts'

export type Wanted = z.input<typeof EscalateRequest>

/** What the checks stand on: one ticket, one partner, and ways to make threads that nobody else has. */
export type Ground = {
  caller: Caller
  /** Of a second account that knows nothing of the first; absent where the check was given no token of one. */
  other?: Caller
  ticket: TicketRef
  /** A ticket with a partner's update that no note was written for yet. */
  waiting?: TicketRef
  /** In whose names notes can be written; nobody where the check was given no way. */
  signedIn: SignedIn[]
  agent: { id: number; name: string }
  colleague: { id: number; name: string }
  capabilities: Capabilities
  partner: PartnerSummary
  /** A request to escalate that no other one resembles. */
  wanted(changes?: Partial<Wanted>): Wanted
  escalate(changes?: Partial<Wanted>): Promise<ThreadSummary>
  say(thread: string, text: string): Promise<ThreadSummary>
}

const agent = { id: 910_001, name: 'Contract check' }
const colleague = { id: 910_002, name: 'Contract check, colleague' }

export const newKey = (): string => randomUUID()
export const newNumber = (): string => `CHECK-${randomUUID().slice(0, 12).toUpperCase()}`

export async function prepareGround(
  caller: Caller,
  ticket: TicketRef,
  { waiting, signedIn = [], other }: { waiting?: TicketRef; signedIn?: SignedIn[]; other?: Caller } = {},
): Promise<Ground> {
  const { capabilities } = await caller.done(readOverview, { body: { agent, ticket, references: [], requester: {} } })
  const partner = await findPartner(caller)
  const group = partner.groups[0]?.id ?? ''

  const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
    idempotencyKey: newKey(),
    agent,
    ticket,
    kind: 'general',
    partner: partner.id,
    group,
    severity: 'low',
    subject: 'Contract check',
    text: 'Written by a check of the contract. No action needed.',
    references: [{ kind: 'order', value: newNumber() }],
    quotes: [],
    documents: [],
    attachments: [],
    causes: [],
    separate: false,
    ...changes,
  })
  return {
    caller,
    ticket,
    ...(waiting ? { waiting } : {}),
    ...(other ? { other } : {}),
    signedIn,
    agent,
    colleague,
    capabilities,
    partner,
    wanted,
    escalate: async (changes) => (await caller.done(escalate, { body: wanted(changes) })).thread,
    say: async (thread, text) =>
      (await caller.done(postMessage, { path: { thread }, body: message(ticket, text) })).thread,
  }
}

export function message(ticket: TicketRef, text: string): z.input<NonNullable<typeof postMessage.body>> {
  return { idempotencyKey: newKey(), agent, ticket, text, quotes: [], documents: [], attachments: [] }
}

async function findPartner(caller: Caller): Promise<PartnerSummary> {
  const { items } = await caller.done(searchPartners, { body: {} })
  const partner = items.find(({ groups }) => groups.length > 0)
  if (!partner) throw new Broken('there is no partner with a group to write to')
  return partner
}

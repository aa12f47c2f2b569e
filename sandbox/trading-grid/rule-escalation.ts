import * as z from 'zod/mini'
import { severityFor } from '../../src/domain/escalation/severity-for.ts'
import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import type { PrivateDataKind } from '../../src/trading-grid/contract/overview.ts'
import type { Partner } from '../../src/trading-grid/contract/partner.ts'
import { withoutMarks } from '../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import { appendEvent } from './events.ts'
import { findException, markEscalated, writeException } from './exceptions.ts'
import { holdBack } from './held-back.ts'
import { countAsWitnessed } from './links/ticket-links.ts'
import { mentionedReferences } from './mentioned-references.ts'
import { withoutPlaceholders } from './neutral-text.ts'
import { openThread } from './open-thread.ts'
import { shareable, shareInThread } from './outgoing.ts'
import { knownPartner } from './partners.ts'
import { planRuleEscalation, type RulePlan, readForPlan } from './plan-rule-escalation.ts'
import { privateDataIn } from './private-data.ts'
import { type PublicTicket, publicTicket } from './public-ticket.ts'
import { suggestPartners } from './suggested-partners.ts'
import { everyThreadOfTicket, isOpen, knownThread, type Thread } from './threads.ts'
import { ticketFields } from './ticket-fields.ts'
import { verifyReference } from './verify-reference.ts'
import { addToWorkList } from './work-list.ts'
import { instantOf, type World } from './world.ts'
import { writeNoteOnce } from './write-note.ts'

/** Reads the ticket and escalates it, or says why a person has to. Undecided while Zendesk does not answer. */
export async function decideEscalation(world: World, { id, account, ticket }: Escalation): Promise<void> {
  const read = await publicTicket(world, account, ticket)
  if (read === 'no-answer') return
  if (read !== 'gone') await readForPlan(world, account, mentionedReferences(world, account, textOf(read)))
  world.db.atomic(() => {
    const open = everyThreadOfTicket(world, account, ticket).find(isOpen)
    const decision = open ? { thread: open.id } : read === 'gone' ? { reason: GONE } : decide(world, account, read)
    const thread = 'thread' in decision ? decision.thread : null
    const reason = 'reason' in decision ? decision.reason : null
    const state = thread === null ? 'needs-an-agent' : 'escalated'
    // Whoever had escalated it already has told the ticket, and a ticket that is gone hears nothing.
    const told = open || read === 'gone' ? 1 : 0
    world.db.run(
      'UPDATE escalations SET state = ?, thread = ?, reason = ?, told = ? WHERE id = ?',
      state,
      thread,
      reason,
      told,
      id,
    )
    if (reason !== null) addToWorkList(world, account, { ticket, thread: '', reason: 'unescalated', detail: reason })
  })
}

const GONE = 'The ticket is not there any more.'

const textOf = ({ subject, comments }: PublicTicket): string =>
  [subject, ...comments.map(({ body }) => body)].join('\n\n')

function decide(world: World, account: string, ticket: PublicTicket): { thread: string } | { reason: string } {
  const text = textOf(ticket)
  const references = mentionedReferences(world, account, text)
  const partners = suggestPartners(world, account, {
    threads: [],
    references: references.map((reference) => verifyReference(world, account, reference)),
    requester: ticket.requester,
  })
  const [first, second] = partners
  if (!first) return { reason: 'Nothing in the ticket names a partner for certain.' }
  if (second) {
    const names = partners.map(({ partner }) => partner.name).join(', ')
    return { reason: `Several partners are possible: ${names}.` }
  }
  if (first.reason.kind === 'email-domain') {
    return { reason: `Only the e-mail domain ${first.reason.value} points to ${first.partner.name}.` }
  }
  const group = groupFor(knownPartner(world, first.partner.id))
  if (!group) return { reason: `${first.partner.name} has no group with members.` }
  const partner = knownPartner(world, first.partner.id)
  const kinds = privateDataIn(text, {
    ...namesOfOthers(ticket, partner),
    partners: namesIn(partner),
    known: references.map(({ value }) => value),
    domains: partner.emailDomains,
  })
  if (kinds.length > 0) {
    holdBack(world, account, ticket.id, kinds)
    return { reason: `It may hold personal or bank data: ${kinds.map((kind) => dataNames[kind]).join(', ')}.` }
  }
  const plan = planRuleEscalation(world, account, partner, references)
  const [planned, ...alsoGroups] = plan?.groups ?? []
  const thread = openThread(world, {
    account,
    ticket: ticket.id,
    kind: 'exception',
    partner: first.partner.id,
    group: planned ?? group.id,
    alsoGroups,
    severity: severityFor(plan?.severity ?? 'low', ticket.priority ?? 'normal'),
    subject: plan?.subject ?? (ticket.subject.slice(0, 1_000) || `Ticket #${ticket.id}`),
    references,
    openedBy: ACTOR.name,
  })
  const shared = shareInThread(
    world,
    thread,
    shareable({ world, account, agent: undefined }, plan?.documents ?? []),
    [],
  )
  if (plan) recordEscalated(world, plan, thread)
  // Zendesk itself named the ticket: its webhook is signed, and the sweep goes by a tag that stands in the ticket.
  countAsWitnessed(world, { thread: thread.id, account, ticket: ticket.id }, 'rule')
  appendEvent(world, thread.id, {
    type: 'message',
    actor: ACTOR,
    audience: 'shared',
    automatic: true,
    body: {
      text:
        plan?.text ?? 'This was escalated to you automatically. Please see what was written to us, and answer here.',
      documents: shared.documents,
      quotes: ticket.comments.map(({ author, at, body }) => ({ author, at, text: body, public: true })),
    },
  })
  appendEvent(world, thread.id, {
    type: 'ticket-linked',
    actor: ACTOR,
    audience: 'internal',
    automatic: true,
    body: { ticket: { account, id: ticket.id } },
  })
  return { thread: thread.id }
}

/** What an agent's own escalation records before it leaves. */
function recordEscalated(world: World, { exceptions }: RulePlan, thread: Thread): void {
  for (const exception of exceptions) {
    if (findException(world, thread.account, exception.cause)) continue
    const record = { ...exception, state: 'logged' as const, by: ACTOR.name, at: instantOf(world), version: 1 }
    writeException(world, thread.account, record)
  }
  markEscalated(
    world,
    exceptions.map(({ cause }) => cause),
    thread,
    ACTOR,
  )
}

const dataNames = {
  email: 'an e-mail address',
  phone: 'a phone number',
  iban: 'an IBAN',
  account: 'a bank account',
  card: 'a card number',
  name: 'a name',
} satisfies Record<PrivateDataKind, string>

/** Of people and organizations in the account that are not this partner's. */
const namesIn = ({ groups }: Partner): string[] => groups.flatMap(({ members }) => members.map(({ name }) => name))

function namesOfOthers(ticket: PublicTicket, partner: Partner): { names: string[]; people: string[] } {
  const theirs = new Set(namesIn(partner))
  const isTheirs = ({ name, emailDomain }: PublicTicket['people'][number]) =>
    theirs.has(name) || partner.emailDomains.some((domain) => domain.toLowerCase() === emailDomain)
  const isTheirOrganization = ({ id, name }: PublicTicket['organizations'][number]) =>
    partner.organizationIds.includes(id) || name === partner.name
  const people = ticket.people.filter((person) => !isTheirs(person)).map(({ name }) => name)
  const organizations = ticket.organizations.filter((organization) => !isTheirOrganization(organization))
  return { names: [...people, ...organizations.map(({ name }) => name)], people }
}

const ACTOR: Actor = { side: 'us', name: 'Automatic escalation', proof: 'authenticated' }

/** Logistics first: what is late or short is what rules escalate. */
function groupFor({ groups }: Partner) {
  const manned = groups.filter(({ members }) => members.length > 0)
  return (
    manned.find(({ topics }) => topics.includes('logistics')) ??
    manned.find(({ topics }) => topics.includes('general')) ??
    manned[0]
  )
}

/** An internal note with the outcome; the fields that it sets also end the condition of the trigger. */
export async function tellTicket(world: World, installation: Installation, escalation: Escalation): Promise<void> {
  if (escalation.told === 1) return
  const step = await writeNoteOnce(world, {
    account: escalation.account,
    ticket: escalation.ticket,
    marker: { v: 1, escalation: escalation.id, ...anchorOf(world, escalation) },
    markerText: `[${escalation.id}]`,
    isMarker: (marker) => z.object({ escalation: z.literal(escalation.id) }).safeParse(marker).success,
    lookBackTo: new Date(Date.parse(escalation.at) - 5 * 60_000),
    mayWrite: () => true,
    compose: async () => noteOf(world, installation, escalation),
  })
  if (step.kind !== 'again') world.db.run('UPDATE escalations SET told = 1 WHERE id = ?', escalation.id)
}

/** The note bears witness to the trail as it began. */
function anchorOf(world: World, { thread }: Escalation) {
  if (thread === null) return {}
  const { lastSeq, head } = knownThread(world, thread)
  return { thread, to: lastSeq, head }
}

function noteOf(world: World, installation: Installation, { id, thread, reason }: Escalation) {
  const german = installation.locale.toLowerCase().startsWith('de')
  const comment = (text: string) => ({ body: withoutPlaceholders(`${withoutMarks(text)}\n\n[${id}]`), public: false })
  if (thread === null) {
    const because = reason ?? ''
    return {
      comment: comment(german ? `Nicht automatisch eskaliert: ${because}` : `Not escalated automatically: ${because}`),
    }
  }
  const escalated = knownThread(world, thread)
  const { label } = escalated
  const { name } = knownPartner(world, escalated.partner)
  return {
    comment: comment(
      german ? `Automatisch an ${name} eskaliert (${label}).` : `Escalated automatically to ${name} (${label}).`,
    ),
    custom_fields: ticketFields(installation, escalated, world.clock.now()),
  }
}

export const Escalation = z.object({
  id: z.string(),
  account: z.string(),
  ticket: z.int(),
  rule: z.string(),
  state: z.enum(['accepted', 'escalated', 'needs-an-agent']),
  thread: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  at: z.string(),
  told: z.int(),
})

export type Escalation = z.infer<typeof Escalation>

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'

const now = new Date('2026-11-20T16:20:00Z')
const told = story(now)
const { zendesk, tradingGrid } = told
const comments = zendesk.tickets.flatMap((ticket) => ticket.comments)

function momentsOf({ zendesk: desk, tradingGrid: grid }: Story): Date[] {
  return [
    ...desk.tickets.flatMap((ticket) => ticket.comments.map(({ at }) => at)),
    ...grid.documents.map(({ receivedAt }) => receivedAt),
    ...grid.threads.flatMap((thread) => [thread.createdAt, ...thread.events.map(({ at }) => at)]),
    ...grid.partners.map(({ onboarding }) => new Date(onboarding.since)),
  ]
}

const anyTime = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })

it('says nothing that happens after now, and something on the last day, at whatever time it is told', () => {
  fc.assert(
    fc.property(anyTime, (at) => {
      const latest = Math.max(...momentsOf(story(at)).map((moment) => moment.getTime()))
      expect(latest).toBeLessThanOrEqual(at.getTime())
      expect(at.getTime() - latest).toBeLessThan(24 * 3_600_000)
    }),
    { numRuns: 40 },
  )
})

it('lets the conversation of every ticket and thread go forward, at whatever time it is told', () => {
  const midnight = fc.constant(new Date('2026-11-24T00:00:00Z'))
  fc.assert(
    fc.property(fc.oneof(midnight, anyTime), (at) => {
      const { zendesk: desk, tradingGrid: grid } = story(at)
      const spoken = [
        ...desk.tickets.map((ticket) => ticket.comments.map((comment) => comment.at.getTime())),
        ...grid.threads.map((thread) => thread.events.map((event) => event.at.getTime())),
      ]
      for (const times of spoken) expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
    { numRuns: 40 },
  )
})

it('is the same story when it is told twice at the same time', () => {
  expect(story(now)).toEqual(told)
})

it.each([
  ['ticket', zendesk.tickets.map(({ id }) => id)],
  ['comment', comments.map(({ id }) => id)],
  ['attachment', comments.flatMap(({ attachments }) => attachments.map(({ id }) => id))],
  ['user', [...zendesk.agents, ...zendesk.endUsers].map(({ id }) => id)],
  ['document', tradingGrid.documents.map(({ id }) => id)],
  ['thread', tradingGrid.threads.flatMap(({ id, label }) => [id, label])],
  ['group of a partner', tradingGrid.partners.flatMap(({ groups }) => groups.map(({ id }) => id))],
  ['organisation of a partner', tradingGrid.partners.flatMap(({ organizationIds }) => organizationIds)],
])('gives no two of a kind the same id: %s', (_kind, ids) => {
  expect(new Set(ids.map(String)).size).toBe(ids.length)
})

it('never repeats a control number between the same two addresses', () => {
  const envelopes = tradingGrid.documents
    .filter(({ format }) => format === 'x12')
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1').slice(0, 105).split('*'))
    .map((isa) => [isa[6], isa[8], isa[13]].join())
  expect(new Set(envelopes).size).toBe(envelopes.length)
})

it('speaks only of people, partners, groups, documents and tickets that there are', () => {
  const users = new Set([...zendesk.agents, ...zendesk.endUsers].map(({ id }) => id))
  for (const { requesterId, assigneeId } of zendesk.tickets) {
    expect(users).toContain(requesterId)
    if (assigneeId !== null) expect(users).toContain(assigneeId)
  }
  for (const { authorId } of comments) expect(users).toContain(authorId)

  const ticketIds = zendesk.tickets.map(({ id }) => id)
  for (const thread of tradingGrid.threads) {
    const partner = tradingGrid.partners.find(({ id }) => id === thread.partner)
    expect(partner?.groups.map(({ id }) => String(id))).toContain(thread.group)
    for (const ticket of thread.tickets) expect(ticketIds).toContain(ticket)
    for (const { by } of thread.events.filter((event) => event.by.side === 'partner')) {
      expect(partner?.groups.flatMap(({ members }) => members.map(({ name }) => name))).toContain(by.name)
    }
  }
  const partnerIds = tradingGrid.partners.map(({ id }) => String(id))
  for (const { partner } of tradingGrid.documents) expect(partnerIds).toContain(partner)
})

it('has noted in its tickets what it says was noted', () => {
  for (const { events } of tradingGrid.threads) {
    for (const [index, event] of events.entries()) {
      if (event.type !== 'note-written') continue
      const { ticket: noted, commentId, throughSeq } = event.body
      const comment = zendesk.tickets.find(({ id }) => id === noted.id)?.comments.find(({ id }) => id === commentId)
      expect(comment).toMatchObject({ public: false, at: event.at })
      expect(throughSeq).toBe(index)
    }
  }
})

it('keeps what is private in internal notes', () => {
  const main = zendesk.tickets.find(({ id }) => id === 1)
  const isPrivate = /218-555-0147|margin/
  expect(main?.comments.some((comment) => !comment.public && isPrivate.test(comment.body))).toBe(true)
  expect(main?.comments.some((comment) => comment.public && isPrivate.test(comment.body))).toBe(false)
})

it('has somebody of every role and partners in every stage of getting to know each other', () => {
  expect(new Set(zendesk.agents.map(({ role }) => role))).toEqual(new Set(['admin', 'agent', 'restricted', 'light']))
  expect(new Set(tradingGrid.partners.map(({ onboarding }) => onboarding.state))).toEqual(
    new Set(['approved', 'invited', 'testing']),
  )
  const expired = tradingGrid.partners.flatMap(({ onboarding }) =>
    onboarding.certificates.filter(({ expiresAt }) => new Date(expiresAt) < now),
  )
  expect(expired).toHaveLength(2)
})

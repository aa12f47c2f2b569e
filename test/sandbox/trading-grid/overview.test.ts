import { expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { linkTicket } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { changeThread, markRead, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../../src/trading-grid/contract/overview.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

type Body = z.input<NonNullable<typeof readOverview.body>>
const asked = (change: Partial<Body> = {}): Body => ({
  agent: AGENT,
  ticket: TICKET,
  references: [],
  requester: {},
  ...change,
})

it('tells found from several and unknown, whatever the case, blanks and punctuation', async () => {
  const { ask } = littleWorld()
  const { references } = await ask(readOverview, {
    body: asked({
      references: [
        { kind: 'order', value: 'po-free 1' },
        { kind: 'order', value: '4500-001.001' },
        { kind: 'invoice', value: '55 010' },
      ],
    }),
  })
  expect(references.map(({ status }) => status)).toEqual(['unknown', 'found', 'several'])
  expect(references[1]).toMatchObject({ partners: [{ id: 'northwind' }], moreDocuments: 0 })
  // An order's chain belongs to it: the invoice names the order as well.
  expect(references[1]?.documents.map(({ id }) => id)).toEqual(['doc-invoice-a', 'doc-order'])
  expect(references[2]?.partners.map(({ id }) => id)).toEqual(['contoso', 'northwind'])
})

it('does not link a number that stands for two orders of one partner', async () => {
  const { ask } = littleWorld((story) => ({
    ...story,
    documents: ['1', '2'].map((order) => ({
      ...story.documents[0],
      id: `asn-${order}`,
      kind: 'ship-notice' as const,
      format: 'x12' as const,
      name: `asn-${order}.x12`,
      mediaType: 'application/edi-x12',
      partner: 'northwind',
      direction: 'inbound' as const,
      scan: 'clean' as const,
      audience: 'shared' as const,
      bytes: new Uint8Array(),
      receivedAt: new Date('2026-11-01T10:00:00Z'),
      references: [
        { kind: 'ship-notice' as const, value: 'SHP1' },
        { kind: 'order' as const, value: `450000000${order}` },
      ],
    })),
  }))
  const { references } = await ask(readOverview, {
    body: asked({ references: [{ kind: 'ship-notice', value: 'shp1' }] }),
  })
  expect(references[0]).toMatchObject({ status: 'several', partners: [{ id: 'northwind' }] })
})

it.each<[string, Partial<Body>, string | undefined]>([
  ['the organisation', { requester: { organizationId: 502, organizationName: 'Contoso' } }, 'contoso: organization'],
  ['a number', { references: [{ kind: 'order', value: '4500001001' }] }, 'northwind: reference'],
  ['the e-mail domain', { requester: { emailDomain: 'contoso.example' } }, 'contoso: email-domain'],
  ['a subdomain of it', { requester: { emailDomain: 'mail.contoso.example' } }, 'contoso: email-domain'],
  ['never a freemail domain', { requester: { emailDomain: 'gmail.com' } }, undefined],
  ['never a domain that merely ends alike', { requester: { emailDomain: 'notcontoso.example' } }, undefined],
  ['never a number that fits two partners', { references: [{ kind: 'invoice', value: '55010' }] }, undefined],
])('suggests a partner by %s', async (_, change, expected) => {
  const { ask } = littleWorld()
  const { partners } = await ask(readOverview, { body: asked(change) })
  const [first] = partners
  expect(first && `${first.partner.id}: ${first.reason.kind}`).toBe(expected)
})

it('prefers a thread to the organisation, that to a number, and that to the domain', async () => {
  const { ask, escalateOrder } = littleWorld()
  await escalateOrder({ partner: 'contoso', group: 'contoso-finance' })
  const body = asked({
    references: [{ kind: 'order', value: '4500001001' }],
    requester: { organizationId: 501, organizationName: 'Northwind', emailDomain: 'contoso.example' },
  })
  const { partners } = await ask(readOverview, { body })
  expect(partners.map(({ partner, reason }) => [partner.id, reason.kind, reason.value])).toEqual([
    ['contoso', 'thread', 'TG-1001'],
    ['northwind', 'organization', 'Northwind'],
  ])
})

it('shows open threads elsewhere on the same number, and finished ones with the partner', async () => {
  const { ask, escalateOrder } = littleWorld()
  const { thread: other } = await escalateOrder({ ticket: { ...TICKET, id: 8 } })
  const { thread: done } = await escalateOrder({ ticket: { ...TICKET, id: 9 }, references: [] })
  await ask(changeThread, {
    path: { thread: done.id },
    body: {
      idempotencyKey: newKey(),
      agent: AGENT,
      version: done.version,
      state: 'resolved',
      outcome: { kind: 'shipped', text: 'The rest came a week later.' },
    },
  })
  const overview = await ask(readOverview, { body: asked({ references: [{ kind: 'order', value: '4500001001' }] }) })
  expect(overview.threads).toEqual([])
  expect(overview.related.map(({ id }) => id)).toEqual([other.id])
  expect(overview.earlier).toMatchObject([{ id: done.id, outcome: { kind: 'shipped' } }])
})

it('counts for each agent what came from the partner since that agent last looked', async () => {
  const { ask, escalateOrder, grid } = littleWorld()
  const { thread } = await escalateOrder()
  for (const text of ['One', 'Two']) grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text, files: [] })
  const unreadOf = async (agent: number) =>
    (await ask(readThread, { path: { thread: thread.id }, query: { agent } })).unread
  expect([await unreadOf(AGENT.id), await unreadOf(99)]).toEqual([2, 2])

  const mark = (seq: number) => ask(markRead, { path: { thread: thread.id }, body: { agent: AGENT, seq } })
  await mark(10_000)
  await mark(1)
  expect([await unreadOf(AGENT.id), await unreadOf(99)]).toEqual([0, 2])
  const overview = await ask(readOverview, { body: asked() })
  expect(overview.threads).toMatchObject([{ unread: 0, latest: { excerpt: 'Two', actor: { name: 'Dana Reyes' } } }])
})

it('links a thread to several tickets, once each', async () => {
  const { ask, escalateOrder } = littleWorld()
  const { thread } = await escalateOrder()
  const link = () =>
    ask(linkTicket, { path: { thread: thread.id, account: 'acme', ticket: 5 }, body: { agent: AGENT } })
  await link()
  const { thread: linked } = await link()
  expect(linked.tickets.map(({ id }) => id)).toEqual([1, 5])
  expect(linked.lastSeq).toBe(thread.lastSeq + 1)
})

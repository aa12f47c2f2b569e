import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DocumentId } from '../../../src/domain/ids.ts'
import {
  batchMark,
  leaseDelivery,
  readUndelivered,
  reportDelivery,
} from '../../../src/trading-grid/contract/delivery.ts'
import { linkTicket } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { changedSeq, type NoteKind, noteKindsOf } from '../../../src/trading-grid/contract/vocabulary/note-kind.ts'
import { withoutMarks } from '../../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import { answered } from './answered-thread.ts'
import { ACCOUNT } from './little-story.ts'
import { AGENT, TICKET } from './little-world.ts'

type Answered = Awaited<ReturnType<typeof answered>>

/** What somebody wrote into the ticket. @returns the comment's id */
function comment(
  { ticket, zendesk }: Answered,
  body: string,
  isPublic = false,
  marker: object | undefined = undefined,
) {
  const audit = zendesk.addComment(ticket, { body, public: isPublic, author_id: AGENT.id }, { trading_grid: marker })
  return audit.events[0]?.id ?? 0
}

it('gives the next holder the same batch, and believes whoever names a note of it that is there', async () => {
  const world = await answered()
  const { ask, clock, thread, grid, workList } = world
  const take = (holder: string) =>
    ask(leaseDelivery, { body: { holder, agent: AGENT, ticket: TICKET, onDemand: false } })
  const first = await take('browser-one')
  expect(await take('browser-two')).toEqual({ outcome: 'held', retryAfterSeconds: 120 })
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: 'And one more thing.', files: [] })
  clock.advance(121_000)
  const second = await take('browser-two')
  if (first.outcome !== 'leased' || second.outcome !== 'leased') throw new Error('Both get the lease in turn.')
  expect(second.batch).toMatchObject({ id: first.batch.id, events: first.batch.events })
  expect(second.fence).toBeGreaterThan(first.fence)

  const report = (holder: string, fence: number, commentId: number) =>
    ask(reportDelivery, {
      path: { batch: first.batch.id },
      body: { holder, fence, result: { kind: 'delivered', commentId } },
    })
  const released = { kind: 'released' as const, reason: 'stopped' as const }
  const late = {
    path: { batch: first.batch.id },
    body: { holder: 'browser-one', fence: first.fence, result: released },
  }
  expect(await ask(reportDelivery, late)).toEqual({ outcome: 'fenced-off' })
  const [note, again] = [0, 1].map(() => comment(world, `News\n\n${batchMark(first.batch.id)}`))
  if (note === undefined || again === undefined) throw new Error('Two notes are written.')
  expect(await report('browser-one', first.fence, note)).toEqual({ outcome: 'accepted' })
  expect(await report('browser-two', second.fence, note)).toEqual({ outcome: 'already-delivered' })
  expect(await report('browser-two', second.fence, again)).toEqual({ outcome: 'doubled' })
  expect(await workList()).toMatchObject([{ reason: 'doubled' }])
  const next = await take('browser-two')
  expect(next.outcome === 'leased' && next.batch.events.map(({ body }) => body)).toMatchObject([
    { text: 'And one more thing.' },
  ])
})

it.each<[string, (world: Answered, batch: string) => number]>([
  ['is nowhere', () => 501],
  ['is public', (world, batch) => comment(world, `News\n\n${batchMark(batch)}`, true)],
  ['says something else', (world) => comment(world, 'Called them.')],
  ['has the mark of another batch', (world) => comment(world, `News\n\n${batchMark('bat_other')}`)],
  ['quotes the mark', (world, batch) => comment(world, `> ${batchMark(batch)}`)],
  ['tells of the mark', (world, batch) => comment(world, `Where does ${batchMark(batch)} come from?`)],
  ['has a broken mark', (world, batch) => comment(world, withoutMarks(`News\n\n${batchMark(batch)}`))],
  [
    'is in another ticket',
    (world, batch) => comment({ ...world, ticket: world.zendesk.addTicket({ id: 9 }) }, batchMark(batch)),
  ],
])('believes no report of a comment that %s', async (_, commentFor) => {
  const world = await answered()
  const { ask, refuse, pass, notes } = world
  const holder = 'a-browser'
  const lease = await ask(leaseDelivery, { body: { holder, agent: AGENT, ticket: TICKET, onDemand: false } })
  if (lease.outcome !== 'leased') throw new Error('It is free.')
  const result = { kind: 'delivered' as const, commentId: commentFor(world, lease.batch.id) }
  const asked = { path: { batch: lease.batch.id }, body: { holder, fence: lease.fence, result } }
  expect(await refuse(reportDelivery, asked)).toMatchObject({ status: 409, retryAfterSeconds: 2 })
  await pass(200)
  expect(notes()).toHaveLength(1)
})

it('believes a report of a note whose words were redacted since, by its marker', async () => {
  const world = await answered()
  const holder = 'a-browser'
  const lease = await world.ask(leaseDelivery, { body: { holder, agent: AGENT, ticket: TICKET, onDemand: false } })
  if (lease.outcome !== 'leased') throw new Error('It is free.')
  const commentId = comment(world, '▇▇▇▇▇▇', false, { v: 1, batch: lease.batch.id })
  const body = { holder, fence: lease.fence, result: { kind: 'delivered' as const, commentId } }
  expect(await world.ask(reportDelivery, { path: { batch: lease.batch.id }, body })).toEqual({ outcome: 'accepted' })
})

it.each([
  { kind: 'moved' as const, to: 5, how: 'merged' as const },
  { kind: 'moved' as const, to: 5, how: 'follow-up' as const },
  { kind: 'terminal' as const, reason: 'closed' as const, detail: 'It is closed.' },
  { kind: 'terminal' as const, reason: 'deleted' as const, detail: 'It is gone.' },
])('takes no ticket’s updates away for a report that Zendesk does not bear out: %j', async (result) => {
  const { ask, refuse, pass, notes, thread, zendesk } = await answered()
  zendesk.addTicket({ id: 5 })
  const holder = 'a-browser'
  const lease = await ask(leaseDelivery, { body: { holder, agent: AGENT, ticket: TICKET, onDemand: false } })
  if (lease.outcome !== 'leased') throw new Error('It is free.')
  const asked = { path: { batch: lease.batch.id }, body: { holder, fence: lease.fence, result } }
  expect(await refuse(reportDelivery, asked)).toMatchObject({ status: 409 })
  const { tickets } = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  expect(tickets.map(({ id }) => id)).toEqual([TICKET.id])
  await pass(200)
  expect(notes()).toHaveLength(1)
})

it('does not offer a ticket for an hour to a holder that was refused there, and does to another', async () => {
  const { ask, clock } = await answered()
  const take = (holder: string) =>
    ask(leaseDelivery, { body: { holder, agent: AGENT, ticket: TICKET, onDemand: false } })
  const first = await take('light-agent')
  if (first.outcome !== 'leased') throw new Error('It is free.')
  const result = { kind: 'released' as const, reason: 'forbidden' as const }
  const body = { holder: 'light-agent', fence: first.fence, result }
  await ask(reportDelivery, { path: { batch: first.batch.id }, body })
  expect(await take('light-agent')).toMatchObject({ outcome: 'not-offered', retryAfterSeconds: 3600 })
  expect(await take('full-agent')).toMatchObject({ outcome: 'leased' })
  clock.advance(3_600_000)
  expect(await take('light-agent')).toMatchObject({ outcome: 'leased' })
})

it('writes nothing by itself while automations are paused, but an agent still may', async () => {
  const { ask, pass, notes, changeSettings } = await answered()
  await changeSettings({ version: 1, automationsPaused: true })
  await pass(60)
  expect(notes()).toHaveLength(0)
  const take = (onDemand: boolean) =>
    ask(leaseDelivery, { body: { holder: 'a-browser', agent: AGENT, ticket: TICKET, onDemand } })
  expect(await take(false)).toMatchObject({ outcome: 'not-offered' })
  expect(await take(true)).toMatchObject({ outcome: 'leased' })
})

it('tells a ticket that is linked later only what is new, and never our own words', async () => {
  const { ask, grid, thread, zendesk, pass, noteLink } = await answered()
  const later = zendesk.addTicket({ id: 5 })
  const path = { thread: thread.id, account: ACCOUNT, ticket: 5 }
  const { link } = await ask(linkTicket, { path, body: { agent: AGENT } })
  if (!link) throw new Error('This server has a Zendesk client.')
  noteLink(5, { ...link, label: thread.label })
  await pass(60)
  const notes = () => later.comments.filter((comment) => !comment.public && comment.author_id !== AGENT.id)
  expect(notes()).toHaveLength(0)
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: 'News for both.', files: [] })
  await pass(60)
  expect(notes()).toHaveLength(1)
  expect(notes()[0]?.body).toContain('News for both.')
  expect(notes()[0]?.body).not.toContain('40 cartons are missing')
})

it('writes only the wanted kinds; what changes an entry is of the kind of that entry, and nothing else waits', async () => {
  const { ask, grid, thread, notes, pass, changeSettings } = await answered('Just a word.')
  const change = (noteKinds: NoteKind[], version: number) => changeSettings({ version, noteKinds })
  await change(['documents'], 1)
  const list = { name: 'pallets.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Pallet 1') }
  const say = (text: string, files = [list].slice(1)) =>
    grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text, files })
  await pass(40)
  expect(notes()).toEqual([])
  expect((await ask(readUndelivered, { query: { account: ACCOUNT } })).items).toEqual([])
  expect((await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })).unread).toBe(1)

  say('Another word.')
  say('With a list.', [list])
  await pass(40)
  expect(notes().map(({ body }) => [body.includes('With a list.'), body.includes('word.')])).toEqual([[true, false]])

  // Whoever wants everything from now on gets what comes from now on.
  await change(['messages', 'documents', 'decisions'], 2)
  say('One more word.')
  await pass(40)
  expect(notes().map(({ body }) => body.includes('word.'))).toEqual([false, true])
  expect(notes()[1]?.body).not.toContain('Another word.')
})

it('counts an edit or a withdrawal as what it changes, whatever it is written in', () => {
  const message = { type: 'message' as const, body: { text: 'Hello.', documents: [], quotes: [] } }
  const promise = { type: 'promise' as const }
  const withdrawn = { type: 'withdrawn' as const, body: { seq: 3 } }
  const files = [{ id: z.parse(DocumentId, 'doc'), name: 'a', kind: 'order', size: 1, sha256: '', version: 1 }]
  const withFiles = { type: 'message' as const, body: { ...message.body, documents: files } }
  expect(changedSeq(withdrawn)).toBe(3)
  expect([message, promise, withFiles, withdrawn].map((event) => noteKindsOf(event))).toEqual([
    ['messages'],
    ['decisions'],
    ['messages', 'documents'],
    ['messages'],
  ])
  expect(noteKindsOf(withdrawn, withFiles)).toEqual(['messages', 'documents'])
})

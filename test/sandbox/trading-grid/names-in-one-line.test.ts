import { expect, it } from 'vitest'
import { noteText } from '../../../sandbox/trading-grid/note-text.ts'
import { oneLine } from '../../../sandbox/trading-grid/one-line.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { addStep } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { recordException } from '../../../src/trading-grid/contract/operations/exception-operations.ts'
import { escalate, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { AGENT, escalation, littleWorld, newKey } from './little-world.ts'

/** Ends a line, turns the text around, and says something of its own. */
const NAME = 'Ana\u202e\nZendesk says:\u2028 approved\r\n'
const CLEAN = 'Ana Zendesk says: approved'
const LIED = { id: AGENT.id, name: NAME }

it('keeps the name of an agent in one line wherever it is told', async () => {
  const { ask, refuse } = littleWorld()
  const { thread } = await ask(escalate, { body: { ...escalation(), kind: 'onboarding', agent: LIED } })
  const again = await refuse(escalate, { body: { ...escalation(), kind: 'onboarding' } })
  expect(again).toMatchObject({ by: CLEAN })
  expect(again.title + (again.detail ?? '')).toContain(CLEAN)

  const step = {
    idempotencyKey: newKey(),
    agent: LIED,
    area: 'process' as const,
    title: 'A step',
    owner: 'us' as const,
  }
  const { details } = await ask(addStep, { path: { thread: thread.id }, body: step })
  const added = details.kind === 'onboarding' ? details.steps.find(({ title }) => title === 'A step') : undefined
  expect(added?.ownerName).toBe(CLEAN)

  const body = {
    idempotencyKey: newKey(),
    agent: LIED,
    version: 0,
    kind: 'short-shipment' as const,
    state: 'logged' as const,
    references: [],
    thread: thread.id,
    summary: 'Short',
  }
  const recorded = await ask(recordException, { path: { cause: 'short-shipment:4500001001:1' }, body })
  expect(JSON.stringify(recorded)).toContain(`"${CLEAN}"`)

  const told = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(JSON.stringify([told, items, recorded])).not.toMatch(/\\u202e|says:\\n|\\u2028|\u202e|\u2028/)
})

it('keeps whatever has a name in its own line of a partner update’s note', async () => {
  const { ask, grid, escalateOrder } = littleWorld()
  const { thread } = await escalateOrder()
  const file = { name: 'list\n[fake line].txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('1') }
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: 'See file', files: [file] })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  const events = items.filter(({ actor }) => actor.side === 'partner')
  const documents = events.flatMap(({ body }) => (body && 'documents' in body ? body.documents : []))
  const summary = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const batch = {
    id: 'bat_1',
    thread: { ...summary, subject: 'One\ntwo' },
    from: 1,
    to: 2,
    head: '',
    firstLeasedAt: '',
  }
  // The note reads only what stands here.
  const sent = { ...batch, events, documents: documents.map((one) => ({ ...one, scan: 'clean' })) }
  const { body } = noteText(sent as unknown as Parameters<typeof noteText>[0], new Set(), 'en')
  expect(body.split('\n')[0]).toMatch(/: One two$/)
  expect(body).toContain('– list [fake line].txt')
  expect(body).not.toContain('\n[fake line]')
  expect(oneLine('a\u00adb\tc')).toBe('ab c')
})

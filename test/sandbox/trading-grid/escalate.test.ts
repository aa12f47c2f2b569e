import { expect, it } from 'vitest'
import {
  recordException,
  searchExceptions,
} from '../../../src/trading-grid/contract/operations/exception-operations.ts'
import { changeThread, escalate } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../../src/trading-grid/contract/operations/thread-search.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { AGENT, escalation, littleWorld, newKey, TICKET } from './little-world.ts'

it('shows a second agent the thread that is open already: which, by whom, since when', async () => {
  const { escalateOrder, refuse, clock } = littleWorld()
  const { thread } = await escalateOrder()
  clock.advance(4_000)
  const second = {
    ...escalation(),
    agent: { id: 42, name: 'Bo Lind' },
    references: [{ kind: 'order' as const, value: '4500 001-001' }],
  }
  expect(await refuse(escalate, { body: second })).toMatchObject({
    status: 409,
    type: problemTypes.alreadyEscalated,
    thread: { id: thread.id },
    by: 'Ana Ito',
    at: '2026-11-23T16:00:00.000Z',
  })
})

it('opens one thread for two agents who press at the same time', async () => {
  const { send, ask } = littleWorld()
  const responses = await Promise.all(
    [1, 2, 3].map((id) => send(escalate, { body: { ...escalation(), agent: { id, name: `Agent ${id}` } } })),
  )
  expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  expect((await ask(searchThreads, { body: { agent: AGENT, ticket: TICKET } })).items).toHaveLength(1)
})

it('makes a second thread when the agent wants one, or the matter is another', async () => {
  const { escalateOrder } = littleWorld()
  await escalateOrder()
  const threads = [
    await escalateOrder({ separate: true }),
    await escalateOrder({ kind: 'dispute' }),
    await escalateOrder({ partner: 'contoso', group: 'contoso-shipping' }),
    await escalateOrder({ references: [{ kind: 'order', value: '999' }] }),
    await escalateOrder({ ticket: { ...TICKET, id: 9 } }),
  ]
  expect(threads.map(({ thread }) => thread.label)).toEqual(['TG-1002', 'TG-1003', 'TG-1004', 'TG-1005', 'TG-1006'])
})

it('opens a new thread once the first one is finished', async () => {
  const { escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  await ask(changeThread, {
    path: { thread: thread.id },
    body: { idempotencyKey: newKey(), agent: AGENT, version: thread.version, state: 'resolved' },
  })
  expect((await escalateOrder()).thread.id).not.toBe(thread.id)
})

it('marks the recorded exceptions that a thread is about', async () => {
  const { escalateOrder, ask, refuse } = littleWorld()
  const cause = 'short-shipment/4500001001/1'
  const recorded = {
    idempotencyKey: newKey(),
    agent: AGENT,
    version: 0,
    kind: 'short-shipment',
    state: 'logged' as const,
    references: [{ kind: 'order' as const, value: '4500001001' }],
    summary: 'ordered 100, shipped 60',
  }
  await ask(recordException, { path: { cause }, body: recorded })
  const { thread } = await escalateOrder({ causes: [cause, 'never-recorded'] })
  const { items } = await ask(searchExceptions, {
    body: { references: [{ kind: 'order', value: '4500001001' }] },
  })
  expect(items).toMatchObject([{ cause, state: 'escalated', thread: thread.id, version: 2 }])

  const stale = { ...recorded, idempotencyKey: newKey() }
  expect(await refuse(recordException, { path: { cause }, body: stale })).toMatchObject({
    status: 409,
    type: problemTypes.staleVersion,
    exception: { version: 2 },
  })
  const ignored = { ...recorded, idempotencyKey: newKey(), version: 2, state: 'ignored' as const }
  expect(await refuse(recordException, { path: { cause }, body: ignored })).toMatchObject({ status: 422 })
})

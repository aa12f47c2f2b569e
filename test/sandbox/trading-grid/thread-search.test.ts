import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { restrictTo } from '../../../sandbox/trading-grid/restrictions.ts'
import { recordException } from '../../../src/trading-grid/contract/operations/exception-operations.ts'
import { changeThread, postMessage } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../../src/trading-grid/contract/operations/thread-search.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

type Search = Omit<z.input<typeof searchThreads.body & z.ZodMiniType>, 'agent'>

const order = (value: string) => ({ kind: 'order' as const, value })
const near = { partner: 'northwind', references: [order('4500001001')], about: ['short-shipment'] }

/** Three threads with Northwind: on another order about the same kind of problem, on this order, and on neither. */
async function threeThreads() {
  const world = littleWorld()
  const { ask, escalateOrder } = world
  const open = async (id: number, number: string) =>
    (await escalateOrder({ ticket: { ...TICKET, id }, references: [order(number)], subject: `About ${number}` })).thread
  const same = await open(11, '4500000900')
  const onOrder = await open(12, '4500001001')
  const other = await open(13, '4500000800')
  await ask(recordException, {
    path: { cause: 'short-shipment/NORTHWIND/4500000900/1' },
    body: {
      idempotencyKey: newKey(),
      agent: AGENT,
      version: 0,
      kind: 'short-shipment',
      state: 'escalated',
      references: [order('4500000900')],
      summary: '40 short',
      thread: same.id,
    },
  })
  const found = async (search: Search = {}) =>
    (await ask(searchThreads, { body: { agent: AGENT, ...search } })).items.map(({ id }) => id)
  const end = async (id: string, kind: 'shipped' | 'credited', text: string) => {
    const version = (await ask(searchThreads, { body: { agent: AGENT } })).items.find((one) => one.id === id)?.version
    const change = { idempotencyKey: newKey(), agent: AGENT, version: version ?? 0, outcome: { kind, text } }
    await ask(changeThread, { path: { thread: id }, body: { ...change, state: 'resolved' } })
  }
  return { ...world, same, onOrder, other, found, end }
}

describe('the search for threads', () => {
  it('puts the same kind of problem with the partner first, then the same number, then the others', async () => {
    const { same, onOrder, other, found } = await threeThreads()
    expect(await found({ near })).toEqual([same.id, onOrder.id, other.id])
    expect(await found()).toEqual([other.id, onOrder.id, same.id])
    expect(await found({ near: { references: [order('45-0000 1001')], about: [] } })).toEqual([onOrder.id])
  })

  it('pages through the nearest without skipping or repeating one', async () => {
    const { ask, same, onOrder, other } = await threeThreads()
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = await ask(searchThreads, { body: { agent: AGENT, near, limit: 1, ...(cursor ? { cursor } : {}) } })
      all.push(...page.items.map(({ id }) => id))
      cursor = page.hasMore ? page.cursor : undefined
    } while (cursor)
    expect(all).toEqual([same.id, onOrder.id, other.id])
  })

  it('finds by outcome, by kind of problem, and by what was said as it is now', async () => {
    const { ask, same, onOrder, other, found, end } = await threeThreads()
    await end(onOrder.id, 'credited', 'Memo 77 covers it.')
    expect(await found({ outcomes: ['credited', 'reversed'] })).toEqual([onOrder.id])
    expect(await found({ outcomes: ['shipped'] })).toEqual([])
    expect(await found({ about: ['short-shipment'] })).toEqual([same.id])
    expect(await found({ text: 'memo 77' })).toEqual([onOrder.id])
    expect(await found({ text: '4500000800' })).toEqual([other.id])
    const said = { idempotencyKey: newKey(), agent: AGENT, ticket: { ...TICKET, id: 13 }, text: 'Dock 9, green gate.' }
    await ask(postMessage, {
      path: { thread: other.id },
      body: { ...said, quotes: [], documents: [], attachments: [] },
    })
    expect(await found({ text: 'green gate' })).toEqual([other.id])
    expect((await ask(searchThreads, { body: { agent: AGENT, near } })).items[0]?.about).toEqual(['short-shipment'])
  })

  it('shows a restricted thread to nobody else, however near it is', async () => {
    const { db, same, found } = await threeThreads()
    restrictTo({ db }, same.id, [AGENT.id + 1])
    expect(await found({ near })).not.toContain(same.id)
    expect(await found({ about: ['short-shipment'] })).toEqual([])
    expect(await found({ text: '4500000900' })).toEqual([])
  })
})

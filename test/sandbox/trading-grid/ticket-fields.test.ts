import { expect, it } from 'vitest'
import requirements from '../../../requirements.json' with { type: 'json' }
import {
  changeThread,
  postMessage,
  readThread,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../../src/trading-grid/contract/thread.ts'
import { partnerStateOptions } from '../../../src/trading-grid/contract/vocabulary/partner-state-option.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const [STATE, DUE_ON, THREAD] = [901, 902, 903]

/** A ticket that was escalated, and every save of its fields that is no note. */
async function escalated() {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const ticket = world.zendesk.tickets.get(1)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  const saves = () =>
    ticket.audits.filter(({ metadata }) => Object(metadata.custom.trading_grid).act === 'fields').length
  const state = () => ticket.fields.get(STATE)
  async function pass(seconds: number) {
    for (let second = 0; second < seconds; second += 5) {
      world.clock.advance(5_000)
      await world.grid.tick()
    }
  }
  /** Without a tick for every second of a night. */
  async function passTo(instant: string) {
    world.clock.advance(Date.parse(instant) - world.clock.now().getTime())
    await pass(120)
  }
  const current = () => world.ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const change = async (wanted: Partial<Parameters<typeof bodyOf>[1]>) =>
    world.ask(changeThread, { path: { thread: thread.id }, body: bodyOf(await current(), wanted) })
  const answer = () =>
    world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: 'It ships Friday.', files: [] })
  return { ...world, thread, ticket, saves, state, pass, passTo, change, answer }
}

const bodyOf = (
  { version }: ThreadSummary,
  wanted: { paused?: boolean; reason?: string; dueAt?: string; state?: 'resolved' },
) => ({ idempotencyKey: newKey(), agent: AGENT, version, ...wanted })

it('a clock that runs out puts the ticket among the overdue ones with one save, and the answer takes it out with its note', async () => {
  const { thread, ticket, saves, state, pass, passTo, answer } = await escalated()
  await pass(60)
  expect([...ticket.fields]).toEqual([
    [STATE, 'trading_grid_awaiting_partner'],
    [DUE_ON, thread.clock?.dueAt.slice(0, 10)],
    [THREAD, thread.label],
  ])
  expect(saves()).toBe(1)

  await passTo(thread.clock?.dueAt ?? '')
  expect(state()).toBe('trading_grid_overdue')
  expect(saves()).toBe(2)
  await pass(3_600)
  expect(saves()).toBe(2)

  answer()
  await pass(120)
  expect(state()).toBe('trading_grid_awaiting_us')
  expect(saves()).toBe(2)
})

it('a day that is moved, a pause and an end of it take the ticket out and in again', async () => {
  const { thread, state, pass, passTo, change } = await escalated()
  await passTo(thread.clock?.dueAt ?? '')
  await change({ paused: true, reason: 'They wait for our answer.' })
  await pass(120)
  expect(state()).toBe('trading_grid_awaiting_partner')
  await change({ paused: false })
  await pass(120)
  expect(state()).toBe('trading_grid_overdue')
  await change({ dueAt: new Date(Date.parse(thread.clock?.dueAt ?? '') + 7 * 86_400_000).toISOString() })
  await pass(120)
  expect(state()).toBe('trading_grid_awaiting_partner')
  await change({ state: 'resolved' })
  await pass(120)
  expect(state()).toBe('trading_grid_resolved')
})

it('our own reply takes the ticket out of “Partner replied”', async () => {
  const { ask, thread, state, pass, answer } = await escalated()
  answer()
  await pass(120)
  expect(state()).toBe('trading_grid_awaiting_us')
  const said = { text: 'Thank you. Which dock?', quotes: [], documents: [], attachments: [] }
  await ask(postMessage, {
    path: { thread: thread.id },
    body: { idempotencyKey: newKey(), agent: AGENT, ticket: TICKET, ...said },
  })
  await pass(120)
  expect(state()).toBe('trading_grid_awaiting_partner')
})

it('of two threads on one ticket the one that was answered counts, however late the other is', async () => {
  const { escalateOrder, thread, state, passTo, answer } = await escalated()
  await escalateOrder({ separate: true, subject: 'And the invoice?' })
  await passTo(thread.clock?.dueAt ?? '')
  expect(state()).toBe('trading_grid_overdue')
  answer()
  await passTo(new Date(Date.parse(thread.clock?.dueAt ?? '') + 86_400_000).toISOString())
  expect(state()).toBe('trading_grid_awaiting_us')
})

it('saves once where the answer to it is lost, and leaves most of the updates that Zendesk allows to notes', async () => {
  const { zendesk, thread, saves, state, passTo, pass } = await escalated()
  await pass(60)
  let puts = 0
  zendesk.interfere = ({ method }) => {
    if (method !== 'PUT') return undefined
    puts += 1
    return puts === 1 ? 'lose-answer' : undefined
  }
  await passTo(thread.clock?.dueAt ?? '')
  expect([state(), saves()]).toEqual(['trading_grid_overdue', 2])

  const refusing = await escalated()
  let refused = 0
  refusing.zendesk.interfere = ({ method }) => {
    if (method !== 'PUT') return undefined
    refused += 1
    return new Response('{"error":"TooManyUpdates"}', { status: 429 })
  }
  await refusing.pass(600)
  expect(refused).toBeGreaterThan(5)
  expect(refused).toBeLessThanOrEqual(10)
})

it('saves nothing by itself while automations are paused', async () => {
  const { changeSettings, thread, saves, passTo } = await escalated()
  await changeSettings({ version: 1, automationsPaused: true })
  await passTo(thread.clock?.dueAt ?? '')
  expect(saves()).toBe(0)
})

it('every view that the app brings along selects by an option of the field that it brings along', () => {
  const options = requirements.ticket_fields.partner_state.custom_field_options.map(({ value }) => value)
  expect(options.toSorted()).toEqual(Object.values(partnerStateOptions).toSorted())
  for (const { all } of Object.values(requirements.views)) {
    expect(options).toContain(all.find(({ field }) => field === 'current_tags')?.value)
  }
})

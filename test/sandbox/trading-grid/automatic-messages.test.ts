import { expect, it } from 'vitest'
import { readUndelivered } from '../../../src/trading-grid/contract/delivery.ts'
import { readEvents, type ThreadEvent } from '../../../src/trading-grid/contract/event.ts'
import { ACCOUNT } from './little-story.ts'
import { AGENT, littleWorld } from './little-world.ts'

const HOUR_MS = 3_600_000
const DAYS = 30

/** A bot at the partner that answers whatever it is sent, at once, for a month. */
async function talkToBot(isMarked: boolean) {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const ticket = world.zendesk.tickets.get(1)
  const events = async () => {
    const all: ThreadEvent[] = []
    for (let after = 0, hasMore = true; hasMore; after = all.at(-1)?.seq ?? 0) {
      const query = { direction: 'newer' as const, after, limit: 200 }
      const page = await world.ask(readEvents, { path: { thread: thread.id }, query })
      all.push(...page.items)
      hasMore = page.hasMore
    }
    return all
  }
  const sentToPartner = async () =>
    (await events()).filter(({ actor, audience, automatic, type }) => {
      const spoken = type === 'message' || type === 'reminder-sent'
      return spoken && actor.side !== 'partner' && audience === 'shared' && (automatic || actor.side === 'system')
    })
  let answered = 0
  for (let passed = 0; passed < DAYS * 24; passed += 6) {
    world.clock.advance(6 * HOUR_MS)
    await world.grid.tick()
    const sent = (await sentToPartner()).length + 1
    for (; answered < sent; answered++) {
      const text = `Thank you for message ${answered + 1}. We will get back to you.`
      world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text, files: [], automatic: isMarked })
    }
  }
  return { ...world, thread, ticket, sentToPartner, answered }
}

it('a bot that answers every message gets at most four reminders, and is no answer', async () => {
  const { sentToPartner, answered, ticket } = await talkToBot(true)
  expect((await sentToPartner()).map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'reminder-sent'))
  // Its words are updates as any others.
  const notes = ticket?.comments.filter((comment) => !comment.public).map(({ body }) => body) ?? []
  expect(answered).toBe(5)
  for (let number = 1; number <= answered; number++) {
    expect(notes.filter((text) => text.includes(`Thank you for message ${number}.`))).toHaveLength(1)
  }
})

it('a bot that passes for a person gets no automatic message at all: nobody is reminded who has answered', async () => {
  const { sentToPartner, answered } = await talkToBot(false)
  expect(await sentToPartner()).toEqual([])
  expect(answered).toBe(1)
})

it('reminders of ours come back to nobody’s ticket as notes', async () => {
  const world = littleWorld()
  await world.escalateOrder()
  for (let day = 0; day < 10; day++) {
    world.clock.advance(24 * HOUR_MS)
    await world.grid.tick()
  }
  expect((await world.ask(readUndelivered, { query: { account: ACCOUNT } })).items).toEqual([])
  const ofTheServer = ({ public: isPublic, author_id }: { public: boolean; author_id: number }) =>
    !isPublic && author_id !== AGENT.id
  expect(world.zendesk.tickets.get(1)?.comments.filter(ofTheServer)).toEqual([])
})

it('nobody is reminded while automations are paused, and afterwards one reminder comes, not all at once', async () => {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const change = (version: number, automationsPaused: boolean) => world.changeSettings({ version, automationsPaused })
  const reminders = async () => {
    const { items } = await world.ask(readEvents, { path: { thread: thread.id }, query: { limit: 200 } })
    return items.filter(({ type }) => type === 'reminder-sent').length
  }
  const { version } = await change(1, true)
  world.clock.advance(7 * 24 * HOUR_MS)
  await world.grid.tick()
  expect(await reminders()).toBe(0)
  await change(version, false)
  await world.grid.tick()
  await world.grid.tick()
  expect(await reminders()).toBe(1)
})

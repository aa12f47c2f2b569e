import { expect, it } from 'vitest'
import { readFeed } from '../../../src/trading-grid/contract/event.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { ACCOUNT, TOKEN } from './little-story.ts'
import { littleWorld } from './little-world.ts'

/** A feed in which a partner wrote some times. */
async function feedOf(...texts: string[]) {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const post = (text: string) => world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text, files: [] })
  texts.forEach(post)
  const read = (query: { cursor?: string; from?: 'now' }) =>
    world.ask(readFeed, { query: { account: ACCOUNT, ...query } })
  const refusal = async (cursor: string) => {
    const query = new URLSearchParams({ account: ACCOUNT, agent: '41', cursor })
    const headers = { authorization: `Bearer ${TOKEN}` }
    const answer = await world.grid.fetch(new Request(`https://trading-grid.example/v1/events?${query}`, { headers }))
    return { status: answer.status, ...(await answer.json()) }
  }
  const end = async () => (await read({ from: 'now' })).cursor ?? ''
  return { post, read, refusal, end }
}

const unknown = { status: 410, type: problemTypes.cursorUnknown }

it('does not leave a reader waiting at the end of a longer story that is no more', async () => {
  const before = await feedOf('Friday', 'Saturday', 'Sunday')
  const after = await feedOf('Friday')
  expect(await after.refusal(await before.end())).toMatchObject(unknown)
})

it('does not take a place in another story for one of its own once it has as many entries', async () => {
  const before = await feedOf('Friday', 'Saturday')
  const after = await feedOf('Friday', 'Monday', 'Tuesday', 'Wednesday')
  expect(await after.refusal(await before.end())).toMatchObject(unknown)
})

it.each(['', 'no cursor', 'WzEyXQ', 'WyJhIiwiYiJd'])('knows no cursor such as “%s”', async (cursor) => {
  const feed = await feedOf('Friday')
  expect(await feed.refusal(cursor)).toMatchObject(unknown)
})

it('goes on from where a reader stood, at the end and before anything was said', async () => {
  const feed = await feedOf('Friday')
  const end = await feed.end()
  expect(await feed.read({ cursor: end })).toEqual({ items: [], cursor: end, hasMore: false })
  feed.post('Monday')
  expect((await feed.read({ cursor: end })).items).toMatchObject([{ fromPartner: true }])

  const { ask, escalateOrder } = littleWorld()
  const query = { account: ACCOUNT, from: 'now' as const }
  const { cursor = '' } = await ask(readFeed, { query })
  await escalateOrder()
  expect((await ask(readFeed, { query: { account: ACCOUNT, cursor } })).items).not.toEqual([])
})

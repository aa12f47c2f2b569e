import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

async function tag(world: World, ticket: number): Promise<void> {
  const browser = await world.browserOf(agents.priya.id)
  const url = `http://localhost:4000/api/v2/tickets/${ticket}/tags.json`
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ tags: ['escalate_to_partner'] })
  const saved = await browser.fetch(new Request(url, { method: 'PUT', headers, body }))
  if (!saved.ok) throw new Error(`Zendesk answered ${saved.status}.`)
}

it('writes what an agent would find filled in: findings, figures, documents and what is asked', async () => {
  const world = await createWorld()
  await tag(world, 18)
  // Due five minutes later, where no trigger calls at once.
  world.clock.advance(6 * 60_000)
  await expect
    .poll(
      async () => {
        world.clock.advance(1_000)
        await world.tradingGrid.tick()
        return threadsOf(world, 18)
      },
      { timeout: 30_000 },
    )
    .toHaveLength(1)

  const [thread] = await threadsOf(world, 18)
  if (!thread) throw new Error('It was just there.')
  expect(thread).toMatchObject({ severity: 'high', partner: { name: 'Contoso Beverages' } })
  expect(thread.subject).toMatch(/^PO 45000010(19|22): /)
  const message = (await eventsOf(world, thread)).find(({ type }) => type === 'message')
  expect(message?.body).toMatchObject({ text: expect.stringMatching(/^Hello,[\s\S]+Please /) })
  expect((message?.body as { documents: unknown[] } | undefined)?.documents.length).toBeGreaterThan(0)
}, 60_000)

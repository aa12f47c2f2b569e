import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { escalationTag } from '../../../src/trading-grid/contract/vocabulary/escalation-tag.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import {
  api,
  asAdmin,
  GIFT_CARD,
  MISSING_CASES,
  openCheck,
  triggersOf,
  withoutNames,
  withoutServer,
} from './open-check.tsx'

describe('automatic escalation', () => {
  it('is not set up where the Trading Grid could not answer for it', async () => {
    const { check } = await openCheck(await createWorld({ agentId: agents.priya.id, story: withoutServer }))

    expect(check.getByText(/it doesn’t support server-delivery/)).toBeVisible()
    expect(check.getByRole('button', { name: 'Set up' })).toBeDisabled()
  })

  async function setUp(world: World) {
    const { user, check } = await openCheck(world)
    await user.click(check.getByRole('button', { name: 'Set up' }))
    await user.click(await check.findByRole('button', { name: 'Turn on' }))
    await check.findByRole('button', { name: 'Turn off' })
    return { user, check }
  }

  async function tag(world: World, ticket: number) {
    const headers = { 'content-type': 'application/json' }
    const { ticket: saved } = z.parse(
      z.object({ ticket: z.looseObject({ tags: z.array(z.string()) }) }),
      await (await api(world, `/api/v2/tickets/${ticket}.json`)).json(),
    )
    const put = JSON.stringify({ ticket: { tags: [...saved.tags, escalationTag] } })
    await api(world, `/api/v2/tickets/${ticket}.json`, { method: 'PUT', headers, body: put })
  }

  const pass = async (world: World, seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      world.clock.advance(1_000)
      await world.zendesk.tick()
      await world.tradingGrid.tick()
    }
  }

  it('is made inactive, so that nothing happens before an admin wants it', async () => {
    const world = await asAdmin()
    const { user, check } = await openCheck(world)
    await user.click(check.getByRole('button', { name: 'Set up' }))
    await check.findByRole('button', { name: 'Turn on' })

    const [trigger, ...others] = await triggersOf(world)
    expect(others).toEqual([])
    expect(trigger?.active).toBe(false)
    expect(JSON.stringify(trigger?.conditions)).toContain('not_present')
  })

  it('is not made twice when the first answer is lost', async () => {
    const world = await asAdmin()
    const { user, check } = await openCheck(world)
    world.faults.add({
      side: 'zendesk',
      method: 'POST',
      path: '/api/v2/triggers.json',
      when: 'after',
      fault: { kind: 'reset' },
    })
    await user.click(check.getByRole('button', { name: 'Set up' }))

    await check.findByRole('button', { name: 'Turn on' })
    expect(await triggersOf(world)).toHaveLength(1)
  })

  it('escalates a ticket with the tag once, however often the trigger fires', async () => {
    const world = await asAdmin(withoutNames)
    await setUp(world)
    await tag(world, MISSING_CASES)
    await pass(world, 30)
    await tag(world, MISSING_CASES)
    await pass(world, 30)

    const threads = await threadsOf(world, MISSING_CASES)
    expect(threads).toHaveLength(1)
    expect((await notesOf(world, MISSING_CASES)).filter((text) => /^Escalated automatically/.test(text))).toHaveLength(
      1,
    )
  })

  it('does not escalate a ticket without a certain partner, and says why to the admin and in the ticket', async () => {
    const world = await asAdmin()
    const { user, check } = await setUp(world)
    await tag(world, GIFT_CARD)
    await pass(world, 30)
    await user.click(check.getByRole('button', { name: 'Check again' }))

    expect(await check.findByText('Nothing in the ticket names a partner for certain.')).toBeVisible()
    expect(await threadsOf(world, GIFT_CARD)).toEqual([])
    expect((await notesOf(world, GIFT_CARD)).at(-1)).toMatch(/^Not escalated automatically: Nothing in the ticket/)
  })

  it('finds a ticket whose webhook was lost', async () => {
    const world = await asAdmin(withoutNames)
    await setUp(world)
    // The sweep looks every five minutes, and it has just looked.
    await pass(world, 1)
    world.faults.add({
      side: 'trading-grid',
      path: '/v1/escalations',
      times: 9,
      fault: { kind: 'status', status: 500 },
    })
    await tag(world, MISSING_CASES)
    await pass(world, 10)
    expect(await threadsOf(world, MISSING_CASES)).toEqual([])

    world.clock.advance(6 * 60_000)
    await pass(world, 10)

    expect(await threadsOf(world, MISSING_CASES)).toHaveLength(1)
  })
})

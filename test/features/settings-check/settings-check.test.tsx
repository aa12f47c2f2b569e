import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import requirements from '../../../requirements.json' with { type: 'json' }
import { secrets, story as wholeStory } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { escalationTag } from '../../../src/trading-grid/contract/escalation-tag.ts'
import { readInstallation } from '../../../src/trading-grid/contract/installation-operations.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

/** The dealer names one order of Northwind, and nobody has escalated it. */
const MISSING_CASES = 1
/** Nothing in it names a partner. */
const GIFT_CARD = 19

const Triggers = z.object({
  triggers: z.array(z.looseObject({ active: z.boolean(), conditions: z.unknown(), actions: z.unknown() })),
})

const api = (world: World, path: string, init?: RequestInit) =>
  world.browser.fetch(new Request(`http://localhost:4000${path}`, init))

async function triggersOf(world: World) {
  return z.parse(Triggers, await (await api(world, '/api/v2/triggers.json')).json()).triggers
}

async function openCheck(world: World) {
  const user = userEvent.setup()
  await showSidebar(world.browser, MISSING_CASES)
  await user.click(await screen.findByRole('button', { name: 'Settings check' }))
  await expect.poll(() => world.browser.modals.length, { timeout: 5_000 }).toBe(1)
  const check = within(showModal(world).container)
  await check.findByRole('heading', { name: /^(Nothing is broken|\d+ things? (is|are) broken)$/ })
  return { user, check }
}

const PATIENT = { timeout: 5_000 }

/** As the Trading Grid keeps it for both sides. */
async function installationOf({ tradingGrid }: World) {
  const headers = { authorization: `Bearer ${secrets.apiToken}` }
  const path = readInstallation.path.replace('{account}', 'acme')
  const answer = await tradingGrid.fetch(new Request(`${TRADING_GRID}${path}`, { headers }))
  return z.parse(readInstallation.answer, await answer.json())
}

const asAdmin = () => createWorld({ agentId: agents.priya.id })

/** A Trading Grid side that has no Zendesk OAuth client of its own. */
function withoutServer(now: Date): Story {
  const told = wholeStory(now)
  const capabilities = { ...told.tradingGrid.capabilities, serverDelivery: false }
  return { ...told, tradingGrid: { ...told.tradingGrid, capabilities } }
}

/** The state beside a need, as an admin reads it. */
function stateOf(check: ReturnType<typeof within>, need: string): string {
  return check.getByText(need).closest('li')?.firstElementChild?.textContent ?? ''
}

it('is offered to admins and to nobody else', async () => {
  const world = await createWorld()
  await showSidebar(world.browser, MISSING_CASES)
  await screen.findByRole('button', { name: 'Escalate to partner' })

  expect(screen.queryByRole('button', { name: 'Settings check' })).not.toBeInTheDocument()
})

it('finds nothing broken where nothing is', async () => {
  const { check } = await openCheck(await asAdmin())

  expect(check.getByRole('heading', { name: 'Nothing is broken' })).toBeVisible()
  expect(stateOf(check, 'The credentials are accepted')).toBe('Good')
  expect(stateOf(check, 'Ticket field for the partner’s state')).toBe('Good')
  expect(stateOf(check, 'Trigger')).toBe('Off')
})

describe('says what is broken, why, and what to do', () => {
  it('when the credentials are refused', async () => {
    const world = await asAdmin()
    world.faults.add({
      side: 'trading-grid',
      path: '/v1/capabilities',
      times: 9,
      fault: { kind: 'status', status: 401 },
    })
    const { check } = await openCheck(world)

    expect(stateOf(check, 'Trading Grid answers')).toBe('Good')
    expect(stateOf(check, 'The credentials are accepted')).toBe('Broken')
    expect(check.getByText(/^Enter a new api_token/)).toBeVisible()
    expect(stateOf(check, 'Its answers are of the agreed form')).toBe('Not known')
  })

  it('when nothing answers', async () => {
    const world = await asAdmin()
    world.faults.add({ side: 'trading-grid', path: '/v1/capabilities', times: 9, fault: { kind: 'reset' } })
    const { check } = await openCheck(world)

    expect(stateOf(check, 'Trading Grid answers')).toBe('Broken')
    expect(check.getByText(/^Check base_url/)).toBeVisible()
  })

  it('when a login page answers', async () => {
    const world = await asAdmin()
    world.faults.add({ side: 'trading-grid', path: '/v1/capabilities', times: 9, fault: { kind: 'html' } })
    const { check } = await openCheck(world)

    expect(stateOf(check, 'Its answers are of the agreed form')).toBe('Broken')
  })
})

it('pauses everything automatic for both sides, and lets it go on', async () => {
  const world = await asAdmin()
  const { user, check } = await openCheck(world)
  const pause = await check.findByRole('switch', { name: 'Pause everything automatic' })

  await user.click(pause)
  await expect.poll(() => check.getByRole('switch', { name: 'Pause everything automatic' })).toBeChecked()
  await user.click(check.getByRole('radio', { name: 'come when an agent asks for them' }))

  await expect.poll(() => check.getByRole('radio', { name: /^come when/ }), { timeout: 5_000 }).toBeChecked()
})

it('lets the admin choose which updates become notes, but not none of them', async () => {
  const { user, check } = await openCheck(await asAdmin())
  const kind = (name: string) => check.getByRole('checkbox', { name })
  await check.findByRole('group', { name: 'Which partner updates become notes' })
  for (const name of ['Messages', 'Promises, proposals and decisions']) {
    await user.click(kind(name))
    await expect.poll(() => kind(name), { timeout: 5_000 }).not.toBeChecked()
  }
  expect(kind('Documents')).toBeChecked()
  expect(kind('Documents')).toBeDisabled()
})

it('lets the admin choose what becomes of tickets that the partner answers, and the language of the notes', async () => {
  const world = await asAdmin()
  const { user, check } = await openCheck(world)
  const reopen = await check.findByRole('switch', { name: 'Open tickets again' })
  expect(reopen).toBeChecked()
  expect(check.getByRole('radio', { name: 'English' })).toBeChecked()

  await user.click(reopen)
  await expect.poll(() => check.getByRole('switch', { name: 'Open tickets again' }), PATIENT).not.toBeChecked()
  await user.click(check.getByRole('radio', { name: 'it is listed below for a person' }))
  await expect.poll(() => check.getByRole('radio', { name: /^it is listed below/ }), PATIENT).toBeChecked()
  await user.click(check.getByRole('radio', { name: 'German' }))
  await expect.poll(() => check.getByRole('radio', { name: 'German' }), PATIENT).toBeChecked()

  expect(await installationOf(world)).toMatchObject({
    reopenOnAnswer: false,
    onClosedTicket: 'work-list',
    locale: 'de',
  })
})

it('finds the ticket fields that Zendesk made for the app, and tells the Trading Grid of them', async () => {
  const untold = (now: Date): Story => {
    const told = wholeStory(now)
    const installations = told.tradingGrid.installations.map((one) => ({ ...one, fields: { dueOn: 999_999 } }))
    return { ...told, tradingGrid: { ...told.tradingGrid, installations } }
  }
  const { user, check } = await openCheck(await createWorld({ agentId: agents.priya.id, story: untold, requirements }))
  expect(stateOf(check, 'Trading Grid knows this installation')).toBe('Broken')
  expect(stateOf(check, 'Ticket field for the partner’s state')).toBe('Not there')
  expect(stateOf(check, 'Ticket field for the day the answer is due')).toBe('Broken')
  expect(check.getByText(/^The views “Partner replied” and “Partner overdue”/)).toBeVisible()

  await user.click(check.getByRole('button', { name: 'Tell Trading Grid about this installation' }))
  await expect.poll(() => stateOf(check, 'Trading Grid knows this installation'), { timeout: 5_000 }).toBe('Good')
  expect(stateOf(check, 'Ticket field for the partner’s state')).toBe('Good')
  expect(stateOf(check, 'Ticket field for the day the answer is due')).toBe('Good')
  expect(stateOf(check, 'Ticket field for the thread’s number')).toBe('Good')
})

it('says where the field for the partner’s state lacks an option', async () => {
  const lacking = (now: Date): Story => {
    const told = wholeStory(now)
    const ticketFields = told.zendesk.ticketFields.map((field) => ({
      ...field,
      ...('options' in field
        ? { options: field.options?.filter(({ value }) => value !== 'trading_grid_overdue') }
        : {}),
    }))
    return { ...told, zendesk: { ...told.zendesk, ticketFields } }
  }
  const { check } = await openCheck(await createWorld({ agentId: agents.priya.id, story: lacking }))
  expect(stateOf(check, 'Ticket field for the partner’s state')).toBe('Broken')
})

describe('automatic escalation', () => {
  it('is not set up where the Trading Grid could not answer for it', async () => {
    const { check } = await openCheck(await createWorld({ agentId: agents.priya.id, story: withoutServer }))

    expect(check.getByText(/it lacks server-delivery/)).toBeVisible()
    expect(check.getByRole('button', { name: 'Set up' })).toBeDisabled()
  })

  async function setUp(world: World) {
    const { user, check } = await openCheck(world)
    await user.click(check.getByRole('button', { name: 'Set up' }))
    await user.click(await check.findByRole('button', { name: 'Switch on' }))
    await check.findByRole('button', { name: 'Switch off' })
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
    await check.findByRole('button', { name: 'Switch on' })

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

    await check.findByRole('button', { name: 'Switch on' })
    expect(await triggersOf(world)).toHaveLength(1)
  })

  it('escalates a ticket with the tag once, however often the trigger fires', async () => {
    const world = await asAdmin()
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
    const world = await asAdmin()
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

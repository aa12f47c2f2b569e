import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { secrets, story as wholeStory } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { readInstallation } from '../../../src/trading-grid/contract/operations/installation-operations.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld, type World } from '../../support/world.ts'

/** The dealer names one order of Northwind, and nobody has escalated it. */
export const MISSING_CASES = 1
/** Nothing in it names a partner. */
export const GIFT_CARD = 19

export const Triggers = z.object({
  triggers: z.array(z.looseObject({ active: z.boolean(), conditions: z.unknown(), actions: z.unknown() })),
})

export const api = (world: World, path: string, init?: RequestInit) =>
  world.browser.fetch(new Request(`http://localhost:4000${path}`, init))

export async function triggersOf(world: World) {
  return z.parse(Triggers, await (await api(world, '/api/v2/triggers.json')).json()).triggers
}

export async function openCheck(world: World) {
  const user = userEvent.setup()
  await showSidebar(world.browser, MISSING_CASES)
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('button', { name: 'Settings check' }))
  await expect.poll(() => world.browser.modals.length, { timeout: 5_000 }).toBe(1)
  const check = within(showModal(world).container)
  await check.findByRole('heading', { name: /^(Everything works|\d+ problems?)$/ })
  return { user, check }
}

export const PATIENT = { timeout: 5_000 }

/** As the Trading Grid keeps it for both sides. */
export async function installationOf({ tradingGrid }: World) {
  const headers = { authorization: `Bearer ${secrets.apiToken}` }
  const path = readInstallation.path.replace('{account}', 'acme')
  const answer = await tradingGrid.fetch(new Request(`${TRADING_GRID}${path}`, { headers }))
  return z.parse(readInstallation.answer, await answer.json())
}

export const asAdmin = (story = wholeStory) => createWorld({ agentId: agents.priya.id, story })

/** Nobody signs with a name: a rule leaves personal data, and with it the ticket, to an agent. */
export function withoutNames(now: Date): Story {
  const told = wholeStory(now)
  const names = /Janet Kowalczyk|Janet|Lakeside Hardware/g
  const tickets = told.zendesk.tickets.map((ticket) => ({
    ...ticket,
    comments: ticket.comments.map((comment) => ({ ...comment, body: comment.body.replaceAll(names, 'all') })),
  }))
  return { ...told, zendesk: { ...told.zendesk, tickets } }
}

/** A Trading Grid side that has no Zendesk OAuth client of its own. */
export function withoutServer(now: Date): Story {
  const told = wholeStory(now)
  const capabilities = { ...told.tradingGrid.capabilities, serverDelivery: false }
  return { ...told, tradingGrid: { ...told.tradingGrid, capabilities } }
}

/** The state beside a need, as an admin reads it. */
export function stateOf(check: ReturnType<typeof within>, need: string): string {
  return check.getByText(need).closest('li')?.firstElementChild?.textContent ?? ''
}

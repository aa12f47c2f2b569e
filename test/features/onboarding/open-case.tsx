import { screen, within } from '@testing-library/react'
import * as z from 'zod/mini'
import { secrets } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { Case, type OnboardingDetails } from '../../../src/trading-grid/contract/case.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import type { World, WorldOptions } from '../../support/world.ts'

/** A new supplier in the middle of its tests; Lena has the case, in English here. */
export const ONBOARDING = 8
const THREAD = 'thr_1035'
/** A step of the case that waits for the partner. */
export const TEST_856 = 'Send a test ship notice (856)'

/** The Case tab of the onboarding, as an agent has it in front. */
export async function openCase(options: WorldOptions = {}) {
  const shown = await renderInTicket(ONBOARDING, options)
  await shown.user.click(await screen.findByRole('tab', { name: 'Case' }))
  await screen.findByRole('region', { name: /^Steps/ })
  return shown
}

/** A row of a list, by the button with its title. */
export function stepNamed(title: string) {
  const row = screen.getByRole('button', { name: title }).closest('li')
  if (!row) throw new Error(`The step ${title} stands in no list.`)
  return within(row)
}

export function documentNamed(title: string) {
  const row = within(screen.getByRole('region', { name: /^Required documents/ }))
    .getByText(title)
    .closest('li')
  if (!row) throw new Error(`The document ${title} stands in no list.`)
  return within(row)
}

/** The case as the Trading Grid has it. */
export async function caseOf(world: World): Promise<Case & { details: OnboardingDetails }> {
  const known = z.parse(Case, await ask(world, 'GET', `/threads/${THREAD}/case`))
  if (known.details.kind !== 'onboarding') throw new Error('The thread is no onboarding.')
  return { ...known, details: known.details }
}

/** A colleague changes the case as it is now, from another browser. */
export async function colleague(
  world: World,
  method: 'POST' | 'PATCH',
  path: string,
  change: object,
): Promise<unknown> {
  const agent = { id: agents.priya.id, name: 'Priya Raman' }
  return ask(world, method, `/threads/${THREAD}${path}`, { idempotencyKey: crypto.randomUUID(), agent, ...change })
}

async function ask({ tradingGrid }: World, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await tradingGrid.fetch(
    new Request(`${TRADING_GRID}${path}`, {
      method,
      headers: { authorization: `Bearer ${secrets.apiToken}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

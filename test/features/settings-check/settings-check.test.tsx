import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import requirements from '../../../requirements.json' with { type: 'json' }
import { story as wholeStory } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld } from '../../support/world.ts'
import { asAdmin, installationOf, MISSING_CASES, openCheck, PATIENT, stateOf } from './open-check.tsx'

it('is offered to admins and to nobody else', async () => {
  const world = await createWorld()
  await showSidebar(world.browser, MISSING_CASES)
  await screen.findByRole('button', { name: 'Escalate to partner' })

  expect(screen.queryByRole('button', { name: 'Settings check' })).not.toBeInTheDocument()
})

it('finds nothing broken where nothing is', async () => {
  const { check } = await openCheck(await asAdmin())

  expect(check.getByRole('heading', { name: 'Everything works' })).toBeVisible()
  expect(stateOf(check, 'Credentials are accepted')).toBe('OK')
  expect(stateOf(check, 'Ticket field for the partner status')).toBe('OK')
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

    expect(stateOf(check, 'Trading Grid responds')).toBe('OK')
    expect(stateOf(check, 'Credentials are accepted')).toBe('Broken')
    expect(check.getByText(/^Enter a new “API token”/)).toBeVisible()
    expect(stateOf(check, 'Responses match the contract')).toBe('Unknown')
  })

  it('when nothing answers', async () => {
    const world = await asAdmin()
    world.faults.add({ side: 'trading-grid', path: '/v1/capabilities', times: 9, fault: { kind: 'reset' } })
    const { check } = await openCheck(world)

    expect(stateOf(check, 'Trading Grid responds')).toBe('Broken')
    expect(check.getByText(/^Check “Address of the Trading Grid”/)).toBeVisible()
  })

  it('when a login page answers', async () => {
    const world = await asAdmin()
    world.faults.add({ side: 'trading-grid', path: '/v1/capabilities', times: 9, fault: { kind: 'html' } })
    const { check } = await openCheck(world)

    expect(stateOf(check, 'Responses match the contract')).toBe('Broken')
  })
})

it('pauses everything automatic for both sides, and lets it go on', async () => {
  const world = await asAdmin()
  const { user, check } = await openCheck(world)
  const pause = await check.findByRole('switch', { name: 'Pause all automation' })

  await user.click(pause)
  await expect.poll(() => check.getByRole('switch', { name: 'Pause all automation' })).toBeChecked()
  await user.click(check.getByRole('radio', { name: 'add when an agent asks' }))

  await expect.poll(() => check.getByRole('radio', { name: /^add when/ }), { timeout: 5_000 }).toBeChecked()
})

it('lets the admin choose which updates become notes, but not none of them', async () => {
  const { user, check } = await openCheck(await asAdmin())
  const kind = (name: string) => check.getByRole('checkbox', { name })
  await check.findByRole('group', { name: 'Partner updates that become notes' })
  for (const name of ['Messages', 'Promises, proposals, and decisions']) {
    await user.click(kind(name))
    await expect.poll(() => kind(name), { timeout: 5_000 }).not.toBeChecked()
  }
  expect(kind('Documents')).toBeChecked()
  expect(kind('Documents')).toBeDisabled()
})

it('lets the admin choose what becomes of tickets that the partner answers, and the language of the notes', async () => {
  const world = await asAdmin()
  const { user, check } = await openCheck(world)
  const reopen = await check.findByRole('switch', { name: 'Reopen tickets' })
  expect(reopen).toBeChecked()
  expect(check.getByRole('radio', { name: 'English' })).toBeChecked()

  await user.click(reopen)
  await expect.poll(() => check.getByRole('switch', { name: 'Reopen tickets' }), PATIENT).not.toBeChecked()
  await user.click(check.getByRole('radio', { name: 'list it below for someone to handle' }))
  await expect.poll(() => check.getByRole('radio', { name: /^list it below/ }), PATIENT).toBeChecked()
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
  expect(stateOf(check, 'Ticket field for the partner status')).toBe('Missing')
  expect(stateOf(check, 'Ticket field for the answer due date')).toBe('Broken')
  expect(check.getByText(/^The views “Partner replied” and “Partner overdue”/)).toBeVisible()

  await user.click(check.getByRole('button', { name: 'Register this installation' }))
  await expect.poll(() => stateOf(check, 'Trading Grid knows this installation'), { timeout: 5_000 }).toBe('OK')
  expect(stateOf(check, 'Ticket field for the partner status')).toBe('OK')
  expect(stateOf(check, 'Ticket field for the answer due date')).toBe('OK')
  expect(stateOf(check, 'Ticket field for the thread number')).toBe('OK')
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
  expect(stateOf(check, 'Ticket field for the partner status')).toBe('Broken')
})

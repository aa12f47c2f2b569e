import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { wallClockOf } from '../../../src/domain/thread/clock-preview.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import { colleagueChanges, eventsOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'

/** Waits for the partner in Shenzhen. */
const ONBOARDING = 8
const CHICAGO = 'America/Chicago'

async function openClock() {
  const { world, user } = await renderInTicket(ONBOARDING)
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Response time' }))
  const panel = within(await screen.findByRole('region', { name: 'Response time' }))
  await panel.findByText('Answer due')
  return { world, user, panel }
}

async function theThread(world: World) {
  const [thread] = await threadsOf(world, ONBOARDING)
  if (!thread) throw new Error('The ticket has no thread.')
  return thread
}

it('shows when the answer is due in the partner’s time and the agent’s, and the next reminder', async () => {
  const { panel } = await openClock()

  expect(panel.getByText(/\(your time\)$/)).toBeVisible()
  expect(panel.getByText(/\(Asia\/Shanghai\)$/)).toBeVisible()
  expect(panel.getByText('Next reminder')).toBeVisible()
})

it('is paused with a reason that only colleagues see, and goes on', async () => {
  const { world, user, panel } = await openClock()

  await user.click(panel.getByRole('button', { name: 'Pause response time' }))
  expect(panel.getByRole('button', { name: 'Pause response time' })).toBeDisabled()
  await user.click(panel.getByLabelText('Reason for the pause'))
  await user.paste('National holiday')
  await user.click(panel.getByRole('button', { name: 'Pause response time' }))

  expect(await panel.findByText('National holiday')).toBeVisible()
  expect((await theThread(world)).clock?.pauseReason).toBe('National holiday')
  expect((await eventsOf(world, await theThread(world))).at(-1)).toMatchObject({
    type: 'clock-changed',
    audience: 'internal',
  })

  await user.click(panel.getByRole('button', { name: 'Resume' }))
  expect(panel.getByText(/The remaining working hours stay the same/)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Resume' }))
  expect(await panel.findByText('Working time left')).toBeVisible()
  expect((await theThread(world)).clock?.pausedSince).toBeUndefined()
})

it('is due when the agent says, who sees before what that means to the partner', async () => {
  const { world, user, panel } = await openClock()
  const wanted = new Date(Math.ceil(world.clock.now().getTime() / 60_000) * 60_000 + 5 * 86_400_000)

  await user.click(panel.getByRole('button', { name: 'Change due date' }))
  const field = panel.getByLabelText(`Answer due (${CHICAGO})`)
  await user.clear(field)
  await user.type(field, wallClockOf(wanted, CHICAGO))
  expect(panel.getByText(/for the partner \(Asia\/Shanghai\), after .* of .* working hours/)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Save' }))

  await expect.poll(async () => (await theThread(world)).clock?.dueAt, { timeout: 5_000 }).toBe(wanted.toISOString())
})

it('is not set to the past', async () => {
  const { user, panel } = await openClock()
  await user.click(panel.getByRole('button', { name: 'Change due date' }))
  const field = panel.getByLabelText(`Answer due (${CHICAGO})`)
  await user.clear(field)
  await user.type(field, '2020-01-01T09:00')

  expect(panel.getByText('This time is in the past.')).toBeVisible()
  expect(panel.getByRole('button', { name: 'Save' })).toBeDisabled()
})

it('reminds as often as the agent says', async () => {
  const { world, user, panel } = await openClock()
  await user.click(panel.getByRole('button', { name: 'Change reminders' }))
  const field = panel.getByLabelText('Maximum number of reminders (0: none)')
  await user.clear(field)
  await user.type(field, '0')
  await user.click(panel.getByRole('button', { name: 'Save' }))

  expect(await panel.findByText('none planned')).toBeVisible()
  expect((await theThread(world)).reminders?.max).toBe(0)
})

describe('the keyboard', () => {
  it('is in the form that was asked for, and back on its button when that is left', async () => {
    const { user, panel } = await openClock()
    for (const [button, field] of [
      ['Pause response time', 'Reason for the pause'],
      ['Change due date', `Answer due (${CHICAGO})`],
      ['Change reminders', 'First reminder after (hours)'],
    ] as const) {
      await user.click(panel.getByRole('button', { name: button }))
      expect(panel.getByLabelText(field), button).toHaveFocus()
      await user.click(panel.getByRole('button', { name: 'Cancel' }))
      expect(panel.getByRole('button', { name: button })).toHaveFocus()
    }
  })

  it('sends with Enter, keeps its place while that is under way, and is back afterwards', async () => {
    const { world, user, panel } = await openClock()
    await user.click(panel.getByRole('button', { name: 'Pause response time' }))
    await user.keyboard('National holiday{Enter}')

    expect(await panel.findByText('National holiday')).toBeVisible()
    expect((await theThread(world)).clock?.pauseReason).toBe('National holiday')
    expect(panel.getByRole('button', { name: 'Resume' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(panel.getByRole('button', { name: 'Resume' })).toHaveFocus()
    world.faults.add({ side: 'trading-grid', method: 'PATCH', path: '/v1/threads/*', fault: { kind: 'hang' } })
    await user.keyboard('{Enter}')
    expect(await panel.findByRole('button', { name: 'Sending…' })).toHaveFocus()
  })
})

describe('when somebody was faster', () => {
  it('changes nothing, shows how it stands now, and takes the change on the second try', async () => {
    const { world, user, panel } = await openClock()
    await user.click(panel.getByRole('button', { name: 'Pause response time' }))
    await user.click(panel.getByLabelText('Reason for the pause'))
    await user.paste('National holiday')
    await colleagueChanges(world, await theThread(world), { severity: 'urgent' })

    await user.click(panel.getByRole('button', { name: 'Pause response time' }))

    expect(await panel.findByText(/^Someone changed this in the meantime/)).toBeVisible()
    expect((await theThread(world)).clock?.pausedSince).toBeUndefined()
    await user.click(panel.getByRole('button', { name: 'Pause response time' }))
    expect(await panel.findByText('National holiday')).toBeVisible()
  })
})

import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { colleagueChanges, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'
import { caseOf, ONBOARDING, openCase, stepNamed, TEST_856 } from './open-case.tsx'

function noticedToday(now: Date): Story {
  const told = story(now)
  const threads = told.tradingGrid.threads.map((thread) =>
    thread.details?.kind === 'onboarding' && thread.tickets.includes(ONBOARDING)
      ? { ...thread, details: { ...thread.details, state: 'expired' as const, since: now.toISOString() } }
      : thread,
  )
  return { ...told, tradingGrid: { ...told.tradingGrid, threads } }
}

const standing = () => within(screen.getByRole('region', { name: 'Onboarding status' }))

it('says where the partner is on its way, what its profile tells and what is open before it can be approved', async () => {
  await openCase()

  expect(standing().getByRole('heading', { name: 'Pacific Rim Houseware is testing' })).toBeVisible()
  expect(within(standing().getByRole('list', { name: 'Steps to going live' })).getByText('testing')).toHaveAttribute(
    'aria-current',
    'step',
  )
  expect(await standing().findByText(/^Certificate expired 3 days ago/)).toBeVisible()
  expect(
    standing().getByText('Testing 856, not in production. This explains why there are no ship notices yet.'),
  ).toBeVisible()
  expect(standing().getByText('10 things to do before approval.')).toBeVisible()
  expect(standing().getByRole('button', { name: 'Approve' })).toBeDisabled()
})

it('counts an expired invitation from its last day, not from when that was noticed', async () => {
  await openCase({ story: noticedToday })
  expect(standing().getByRole('heading', { name: 'Pacific Rim Houseware’s invitation has expired' })).toBeVisible()
  expect(await standing().findByText(/^for \d days$/)).toBeVisible()
  expect(standing().queryByText('since today')).toBeNull()
})

it('shows each step with its owner, its day, how far it is and what is missing', async () => {
  await openCase()

  const late = stepNamed('Accept the invitation')
  expect(late.getByText(/\d days? late/)).toBeVisible()
  expect(late.getByText(/It has to be sent again/)).toBeVisible()
  expect(stepNamed('Release for production').getByText('Needs approval. No one has asked for it yet.')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Access · 1 of 3 done' })).toBeVisible()
})

describe('bank details', () => {
  it('are warned of where the agent writes them', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Change' }))
    await user.click(screen.getByLabelText('Waiting for'))
    await user.paste(' Pay to DE89 3704 0044 0532 0130 00')

    expect(await screen.findByText(/^Don’t send bank details in a message/)).toBeVisible()
  })

  it('are warned of beside a reply to the partner', async () => {
    const { user } = await openCase()
    await writeToPartner(user)
    await user.click(await screen.findByLabelText('Your message'))
    await user.paste('Our account: routing 021000021, account 123456789')

    expect(await screen.findByRole('alert')).toHaveTextContent(/^Don’t send bank details in a message/)
  })

  it('in a partner’s message are marked as not to be used', async () => {
    const world = await createWorld()
    const [thread] = await threadsOf(world, ONBOARDING)
    if (!thread) throw new Error('The ticket has a thread.')
    await partnerSays(world, thread, 'Victor Lau', 'Please wire it through 021000021 into 000123456789 from now on.')
    await showSidebar(world.browser, ONBOARDING)

    expect(await screen.findByRole('note')).toHaveTextContent(/^This message contains a bank account\. Never use/)
  })
})

describe('a move', () => {
  it('says what it does, wants a reason where something ends, and leads back to a new invitation', async () => {
    const { world, user } = await openCase()
    await user.click(standing().getByRole('button', { name: 'Reject' }))
    expect(standing().getByText(/isn’t onboarded/)).toBeVisible()
    expect(standing().getByRole('button', { name: 'Reject' })).toBeDisabled()
    await user.type(standing().getByLabelText('Reason (visible to colleagues only)'), 'No capacity this year')
    await user.click(standing().getByRole('button', { name: 'Reject' }))
    expect(await standing().findByRole('heading', { name: 'Pacific Rim Houseware was rejected' })).toBeVisible()

    await user.click(standing().getByRole('button', { name: 'Invite again' }))
    await user.click(standing().getByRole('button', { name: 'Invite again' }))

    expect(await standing().findByRole('heading', { name: /is invited but hasn’t responded/ })).toBeVisible()
    expect(await standing().findByText('Invited today. The invitation is still open for 14 days.')).toBeVisible()
    expect((await caseOf(world)).details.state).toBe('invited')
  })
})

it('is closed with its thread: what stands is shown, and nothing can be changed', async () => {
  const world = await createWorld()
  const [thread] = await threadsOf(world, ONBOARDING)
  if (!thread) throw new Error('The ticket has a thread.')
  await colleagueChanges(world, thread, { state: 'withdrawn', reason: 'Wrong supplier' })
  const user = userEvent.setup()
  await showSidebar(world.browser, ONBOARDING)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))

  expect(await screen.findByText(/^This thread is closed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Add a step' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: TEST_856 }))
  expect(stepNamed(TEST_856).queryByRole('button', { name: 'Done' })).not.toBeInTheDocument()
})

it('that this agent’s group may not see says so and shows nothing of it', async () => {
  const world = await createWorld()
  network.use(
    http.get(`${TRADING_GRID}/threads/:thread/case`, () =>
      HttpResponse.json({ type: problemTypes.restricted, title: 'Not yours', status: 403 }, { status: 403 }),
    ),
  )
  const user = userEvent.setup()
  await showSidebar(world.browser, ONBOARDING)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))

  expect(await screen.findByRole('region', { name: 'Restricted case' })).toBeVisible()
  expect(screen.queryByRole('region', { name: /^Steps/ })).not.toBeInTheDocument()
})

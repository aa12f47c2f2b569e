import { screen, within } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { notesOf } from '../../support/what-is-there.ts'
import type { World, WorldOptions } from '../../support/world.ts'
import { continueAs, DISPUTE, openCase, part } from '../disputes/open-case.tsx'

const henrik = agents.henrik.id
const WAITS_FOR_AUDITS_MS = 30_000

async function theApproval() {
  const approvals = await part('Approvals')
  return within(await approvals.findByRole('region', { name: /^Team lead: / }))
}

async function approve(user: UserEvent) {
  const approval = await theApproval()
  await user.click(approval.getByRole('button', { name: 'Approve' }))
  await user.click(approval.getByRole('textbox', { name: 'Why do you approve?' }))
  await user.paste('Looked at the evidence.')
  await user.click(approval.getByRole('button', { name: 'Approve' }))
  return approval
}

const notesOfDecision = async (world: World) =>
  (await notesOf(world, DISPUTE)).filter((text) => text.includes('Henrik Dahl approves'))

describe.each<[string, WorldOptions['switches']]>([
  ['whose list of audits lags', { auditsLagMs: 3_000 }],
  ['that drops what notes carry beside their text', { auditMetadata: 'dropped' }],
  ['whose browser keeps nothing', { storage: 'denied' }],
])('in an account %s', (_, switches) => {
  it('a decision is witnessed all the same, with one note', async () => {
    const { world, user } = await openCase({ agentId: henrik, ...(switches ? { switches } : {}) })

    const approval = await approve(user)

    expect(
      await approval.findByText(/^Approved by Henrik Dahl \(confirmed/, {}, { timeout: WAITS_FOR_AUDITS_MS }),
    ).toBeVisible()
    expect(await notesOfDecision(world)).toHaveLength(1)
  })
})

it('a note whose answer got lost is found, not written twice', async () => {
  const { world, user } = await openCase({ agentId: henrik })
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: `/api/v2/tickets/${DISPUTE}.json`,
    when: 'after',
    fault: { kind: 'reset' },
  })

  const approval = await approve(user)

  expect(await approval.findByText(/^Approved by Henrik Dahl/, {}, { timeout: WAITS_FOR_AUDITS_MS })).toBeVisible()
  expect(await notesOfDecision(world)).toHaveLength(1)
})

it('a decision that was under way when the page closed is brought to its end, once', async () => {
  const { world, user, view } = await openCase({ agentId: henrik })
  world.faults.add({ side: 'trading-grid', path: '/v1/acts/*/witness', fault: { kind: 'status', status: 503 } })
  const before = await approve(user)
  expect(await before.findByText('Trading Grid can’t be reached.')).toBeVisible()
  view.unmount()

  await continueAs(world, henrik)
  const unfinished = within(
    await screen.findByRole('region', { name: 'You were deciding an approval when this page closed.' }),
  )
  expect(unfinished.getByText(/so it may already count/)).toBeVisible()
  await userEvent.setup().click(unfinished.getByRole('button', { name: 'Finish' }))

  const approval = await theApproval()
  expect(await approval.findByText(/^Approved by Henrik Dahl/)).toBeVisible()
  expect(screen.queryByText(/when this page closed/)).not.toBeInTheDocument()
  expect(await notesOfDecision(world)).toHaveLength(1)
})

it('what never left is let go of on request, without a trace', async () => {
  const { world, user, view } = await openCase({ agentId: henrik })
  world.faults.add({
    side: 'trading-grid',
    method: 'POST',
    path: '/v1/threads/*/acts',
    fault: { kind: 'status', status: 503 },
  })
  const before = await approve(user)
  expect(await before.findByText('Trading Grid can’t be reached.')).toBeVisible()
  view.unmount()

  await continueAs(world, henrik)
  const unfinished = within(
    await screen.findByRole('region', { name: 'You were deciding an approval when this page closed.' }),
  )
  await userEvent.setup().click(unfinished.getByRole('button', { name: 'Discard' }))

  expect(screen.queryByText(/when this page closed/)).not.toBeInTheDocument()
  expect(await notesOfDecision(world)).toHaveLength(0)
})

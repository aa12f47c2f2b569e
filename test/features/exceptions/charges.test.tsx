import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { openModal } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

/** We sent the adjustment CBK-2291; the supplier disputes it. */
const TICKET = 4

/** Before anybody opened a case about it. */
function withoutCase(now: Date): Story {
  const { zendesk, tradingGrid } = story(now)
  return {
    zendesk,
    tradingGrid: { ...tradingGrid, threads: tradingGrid.threads.filter(({ tickets }) => !tickets.includes(TICKET)) },
  }
}

it('says that a charge is ours where we sent the adjustment, and leads to the dispute that is open about it', async () => {
  const { list, user, sidebar } = await openExceptions(TICKET, { agentId: agents.priya.id })
  await user.click(await list.findByRole('button', { name: 'Chargeback' }))

  expect(await list.findByText('We charge the partner for the issue our document describes.')).toBeVisible()
  expect(list.queryByText(/other side charges|The partner charges us/)).toBeNull()
  expect(list.getByText('Disputed in TG-1029.')).toBeVisible()
  expect(list.getByText('This is disputed in TG-1029. Continue there.')).toBeVisible()
  expect(list.queryByRole('button', { name: /Dispute this|Escalate to partner|Open a dispute case/ })).toBeNull()

  // The charge says that the ship notice never came.
  expect(await list.findByText(/However, we do have Ship notice \(856-CBS-30761\.edi\) on file\./)).toBeVisible()
  expect(list.queryByText(/Please send us the ship notice/)).toBeNull()

  await user.click(list.getByRole('button', { name: 'Open TG-1029' }))
  expect(await sidebar.findByRole('tab', { name: 'Case', selected: true })).toBeVisible()
}, 60_000)

/** Agreed on, and over since. */
function withEndedCase(now: Date): Story {
  const { zendesk, tradingGrid } = story(now)
  const outcome = { kind: 'accepted' as const, text: 'They keep the charge.', at: now.toISOString() }
  const threads = tradingGrid.threads.map((thread) =>
    thread.tickets.includes(TICKET) ? { ...thread, state: 'resolved' as const, outcome } : thread,
  )
  return { zendesk, tradingGrid: { ...tradingGrid, threads } }
}

it('counts a charge whose dispute has ended no more, offers nothing for it, and leads to how it ended', async () => {
  const { list, user, sidebar } = await openExceptions(TICKET, { agentId: agents.priya.id, story: withEndedCase })
  const resolved = await list.findByRole('button', { name: /^Resolved \([1-9]/ })
  expect(list.queryByRole('button', { name: 'Chargeback' })).toBeNull()
  await user.click(resolved)
  expect(await list.findByText('Resolved in dispute TG-1029.')).toBeVisible()
  await user.click(await list.findByRole('button', { name: 'Chargeback' }))

  expect(list.getByText('No action needed. Dispute TG-1029 is resolved.')).toBeVisible()
  expect(list.queryByRole('button', { name: /Dispute this|Escalate|Resolve|Ignore|dispute case|Take it/ })).toBeNull()
  await user.click(list.getByRole('button', { name: 'Open TG-1029' }))
  expect(await sidebar.findByRole('tab', { name: 'Case', selected: true })).toBeVisible()
}, 60_000)

it('does not offer to dispute our own charge, and asks the partner whether it accepts', async () => {
  const { list, user, world } = await openExceptions(TICKET, { agentId: agents.priya.id, story: withoutCase })
  await user.click(await list.findByRole('button', { name: 'Chargeback' }))

  const acts = (await list.findByText('Action needed from')).nextElementSibling
  expect(acts).toHaveTextContent('The partner')
  expect(list.queryByRole('button', { name: 'Dispute this' })).toBeNull()
  await user.click(list.getByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal, page } = openModal(world.browser)
  const text = await modal.findByLabelText('Message to the partner')
  expect(text).toHaveDisplayValue(/Please tell us whether you accept this charge/)
  expect(text).not.toHaveDisplayValue(/send us the evidence for this charge/)
  page.unmount()
}, 60_000)

it('names no side where the documents do not tell who charges', async () => {
  const untold = (now: Date): Story => {
    const told = withoutCase(now)
    const partners = told.tradingGrid.partners.map((partner) => ({
      ...partner,
      relationship: { ...partner.relationship, ourAddresses: [] },
    }))
    return { ...told, tradingGrid: { ...told.tradingGrid, partners } }
  }
  const { list, user } = await openExceptions(TICKET, { agentId: agents.priya.id, story: untold })
  await user.click((await list.findAllByRole('button', { name: /^Chargeback/ }))[0] ?? document.body)
  expect(within(document.body).queryByText(/^We charge the partner|^The partner charges us/)).toBeNull()
  expect(await list.findByText(/the app can’t tell which/)).toBeVisible()
}, 60_000)

import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FaultDraft } from '../../../sandbox/control/fault.ts'
import { harshest } from '../../../sandbox/switches.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import { openForm, openModal, review } from './open-form.tsx'

/** Nothing is found in it: the first thing that leaves is the escalation itself. */
const ABOUT_NOTHING = 20

async function writtenByHand(world: World) {
  const form = await openForm(world.browser, ABOUT_NOTHING)
  const { user, modal } = form
  await user.type(await modal.findByLabelText(/^Find a partner/), 'northwind')
  await user.click(await modal.findByRole('button', { name: 'Northwind Traders' }))
  await user.click(modal.getByLabelText('Subject'))
  await user.paste('Where is our order?')
  await user.click(modal.getByLabelText('Message to the partner'))
  await user.paste('The customer sent no number.')
  return form
}

async function oneThreadAndOneNote(world: World, ticket = 1): Promise<void> {
  expect(await threadsOf(world, ticket)).toHaveLength(1)
  const notes = await notesOf(world, ticket)
  expect(notes.filter((text) => text.includes('escalated this ticket'))).toHaveLength(1)
}

it('is one thread and one note when it is pressed twice in one breath', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  const escalate = await review(form)

  escalate.click()
  escalate.click()

  await expect.poll(() => world.browser.modals.length).toBe(0)
  await oneThreadAndOneNote(world)
})

const lostAnswers: { where: string; fault: FaultDraft; says: RegExp; press: string }[] = [
  {
    where: 'between Zendesk and the Trading Grid, which has opened the thread',
    fault: { side: 'trading-grid', path: '/v1/threads', when: 'after', fault: { kind: 'reset' } },
    says: /^Your message was sent, but no answer came back/,
    press: 'Send again',
  },
  {
    where: 'between the browser and Zendesk’s proxy, after the thread was opened',
    fault: { side: 'zendesk', path: '/proxy/*', when: 'after', fault: { kind: 'reset' } },
    says: /^Your message was sent, but no answer came back/,
    press: 'Send again',
  },
  {
    where: 'before anything reached the Trading Grid',
    fault: { side: 'zendesk', path: '/proxy/*', fault: { kind: 'reset' } },
    says: /^Your message was sent, but no answer came back/,
    press: 'Send again',
  },
  {
    where: 'each time before the note reached Zendesk',
    fault: { side: 'zendesk', method: 'PUT', path: '/api/v2/tickets/20.json', times: 9, fault: { kind: 'reset' } },
    says: /^The partner has it\. The note/,
    press: 'Write note',
  },
]

describe.each(lostAnswers)('when the answer is lost $where', ({ fault, says, press }) => {
  it('says so, and pressing again ends in one thread and one note', async () => {
    const world = await createWorld()
    const form = await writtenByHand(world)
    const escalate = await review(form)
    world.faults.add(fault)
    await form.user.click(escalate)
    expect(await form.modal.findByText(says)).toBeVisible()
    expect(await form.modal.findByRole('alert')).toBeVisible()
    world.faults.clear()

    await form.user.click(form.modal.getByRole('button', { name: press }))

    await expect.poll(() => world.browser.modals.length).toBe(0)
    await oneThreadAndOneNote(world, ABOUT_NOTHING)
  })

  it('finds the same request after the page was closed, and sends it as it was', async () => {
    const world = await createWorld()
    const form = await writtenByHand(world)
    const escalate = await review(form)
    world.faults.add(fault)
    await form.user.click(escalate)
    await form.modal.findByText(says)
    world.faults.clear()
    form.page.unmount()

    // What a browser tells a page when another one of the same origin has written something.
    window.dispatchEvent(new StorageEvent('storage'))
    await form.user.click(await form.sidebar.findByRole('button', { name: 'Finish escalation' }))
    await expect.poll(() => world.browser.modals.length).toBe(2)
    const { modal } = openModal(world.browser)
    await form.user.click(await modal.findByRole('button', { name: press }))

    await expect.poll(() => world.browser.modals.length).toBe(1)
    await oneThreadAndOneNote(world, ABOUT_NOTHING)
    expect(screen.queryByRole('button', { name: 'Finish escalation' })).not.toBeInTheDocument()
  })
})

it('writes one note where the answer to the note is lost and the audits lag and say nothing of the app', async () => {
  const world = await createWorld({ switches: { ...harshest, storage: 'allowed' } })
  const form = await openForm(world.browser, 1)
  const escalate = await review(form)
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: '/api/v2/tickets/1.json',
    when: 'after',
    fault: { kind: 'reset' },
  })
  await form.user.click(escalate)

  await expect.poll(() => world.browser.modals.length, { timeout: 12_000 }).toBe(0)
  await oneThreadAndOneNote(world)
})

it('lets the agent leave it without a note where Zendesk does not take one', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  const escalate = await review(form)
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: '/api/v2/tickets/1.json',
    times: 9,
    fault: { kind: 'status', status: 403 },
  })
  await form.user.click(escalate)
  expect(await form.modal.findByText('You don’t have permission to change this ticket.')).toBeVisible()

  await form.user.click(form.modal.getByRole('button', { name: 'Leave without a note' }))

  await expect.poll(() => world.browser.modals.length).toBe(0)
  expect(await threadsOf(world, 1)).toHaveLength(1)
  expect(await form.sidebar.findByText(/Awaiting partner/)).toBeVisible()
})

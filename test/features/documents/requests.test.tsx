import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { openDocuments, TICKET } from './open-documents.tsx'

async function openForm(options: Parameters<typeof openDocuments>[0] = {}) {
  const shown = await openDocuments(options)
  await shown.user.click(await shown.panel.findByRole('button', { name: 'Request document' }))
  return {
    ...shown,
    form: within(await shown.panel.findByRole('form', { name: /^Request a document from Northwind Traders/ })),
  }
}

/** What the partner was asked for, as the Trading Grid has it. */
async function askedFor(world: World) {
  const [thread] = await threadsOf(world, TICKET)
  const events = thread ? await eventsOf(world, thread) : []
  return events.filter(({ type }) => type === 'document-requested')
}

describe('a document request', () => {
  it('is made once when the first answer was lost and the next attempt was turned away', async () => {
    const { world, user, form } = await openForm()
    const before = (await askedFor(world)).length
    const path = '/v1/threads/*/document-requests'
    world.faults.add({ side: 'trading-grid', path, when: 'after', times: 1, fault: { kind: 'reset' } })
    await user.click(form.getByRole('button', { name: 'Ask the partner' }))
    expect(await form.findByText(/gets it only once/)).toBeVisible()
    world.faults.add({ side: 'trading-grid', path, times: 1, fault: { kind: 'status', status: 403 } })
    await user.click(form.getByRole('button', { name: 'Send again' }))
    await waitFor(() =>
      expect(form.getByRole('button', { name: 'Send again' })).toHaveAttribute('aria-disabled', 'false'),
    )

    await user.click(form.getByRole('button', { name: 'Send again' }))

    await waitFor(() =>
      expect(
        screen.queryByRole('form', { name: /^Request a document from Northwind Traders/ }),
      ).not.toBeInTheDocument(),
    )
    expect(await askedFor(world)).toHaveLength(before + 1)
  })

  it('may be changed and sent anew when the very first attempt was turned away', async () => {
    const { world, user, form } = await openForm()
    const fault = { kind: 'status', status: 403 } as const
    world.faults.add({ side: 'trading-grid', path: '/v1/threads/*/document-requests', times: 1, fault })
    await user.click(form.getByRole('button', { name: 'Ask the partner' }))

    expect(await form.findByRole('alert')).toBeVisible()
    expect(form.getByLabelText('Ship-to it must show')).toBeEnabled()
    expect(form.getByRole('button', { name: 'Ask the partner' })).toBeEnabled()
  })

  it('keeps all that was filled in over a change of tabs and over Cancel', async () => {
    const { user, form, sidebar } = await openForm()
    await user.type(form.getByLabelText('Ship-to it must show'), 'Dock 4')
    await user.click(sidebar.getByRole('tab', { name: 'Activity' }))
    await user.click(sidebar.getByRole('tab', { name: 'Documents' }))
    await user.click(await screen.findByRole('button', { name: 'Request document' }))
    expect(screen.getByLabelText('Ship-to it must show')).toHaveValue('Dock 4')

    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'Request document' }))

    expect(screen.getByLabelText('Ship-to it must show')).toHaveValue('Dock 4')
  })

  it('warns of bank details in what the partner will read', async () => {
    const { user, form } = await openForm()
    const text = form.getByLabelText('Message to the partner')
    await user.clear(text)
    await user.type(text, 'Please confirm IBAN DE89 3704 0044 0532 0130 00.')

    expect(form.getByRole('alert')).toHaveTextContent(/^Don’t send bank details in a message/)
  })
})

describe('in Los Angeles, where it is still yesterday', () => {
  afterEach(() => void vi.useRealTimers())

  async function inLosAngeles() {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T01:00:00Z') })
    return openForm({ story: (now) => agentsIn('America/Los_Angeles', wholeStory(now)) })
  }

  it('a document can be asked for until today, and is not overdue', async () => {
    const { user, form, panel } = await inLosAngeles()
    await user.type(form.getByLabelText('Needed by'), '2026-11-23')
    expect(form.queryByText('This day is in the past.')).not.toBeInTheDocument()
    await user.click(form.getByRole('button', { name: 'Ask the partner' }))

    expect(await panel.findByText(/due Nov 23, 2026/)).toBeVisible()
    expect(panel.getByText('Requested')).toBeVisible()
    expect(panel.queryByText('Overdue')).not.toBeInTheDocument()
  })

  it('a document cannot be asked for until the day before', async () => {
    const { user, form } = await inLosAngeles()
    await user.type(form.getByLabelText('Needed by'), '2026-11-22')

    expect(form.getByText('This day is in the past.')).toBeVisible()
    expect(form.getByRole('button', { name: 'Ask the partner' })).toBeDisabled()
  })
})

function agentsIn(timeZone: string, told: Story): Story {
  return { ...told, zendesk: { ...told.zendesk, agents: told.zendesk.agents.map((one) => ({ ...one, timeZone })) } }
}

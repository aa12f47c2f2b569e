import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { network, TRADING_GRID } from '../../support/network.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

/** Will's ticket has the thread about the sanders; Rosa of the same dealer asks about the same order. */
const WILLS = 2
const ROSAS = 17

async function joinFrom(world: World) {
  await showSidebar(world.browser, ROSAS)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^TG-1042/ }))
  const panel = within(await screen.findByRole('region', { name: 'Linked tickets and threads' }))
  return { user, panel }
}

async function linksOf(world: World, ticket: number) {
  await showSidebar(world.browser, ticket)
  const user = userEvent.setup()
  await user.click((await screen.findAllByRole('button', { name: 'More' }))[0] ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Linked tickets and threads' }))
  return { user, panel: within(await screen.findByRole('region', { name: 'Linked tickets and threads' })) }
}

describe('when another ticket already has a thread on the same order', () => {
  it('says so, and joins it instead of asking the partner twice', async () => {
    const world = await createWorld()
    const { user, panel } = await joinFrom(world)

    expect(await panel.findByText(/isn’t asked twice/)).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Join TG-1042' }))

    expect(await screen.findByText(/^Partner replied/)).toBeVisible()
    expect((await threadsOf(world, ROSAS)).map(({ label }) => label)).toEqual(['TG-1042'])
    expect((await threadsOf(world, WILLS))[0]?.tickets.map(({ id }) => id)).toEqual([WILLS, ROSAS])
  })

  it('leaves a tombstone where the thread was deleted meanwhile', async () => {
    const world = await createWorld()
    await showSidebar(world.browser, ROSAS)
    const user = userEvent.setup()
    const related = await screen.findByRole('button', { name: /^TG-1042/ })
    const gone = { type: 'about:blank', title: 'Gone', status: 410 }
    network.use(http.get(`${TRADING_GRID}/threads/thr_1042`, () => HttpResponse.json(gone, { status: 410 })))

    await user.click(related)

    expect(await screen.findByText('TG-1042 no longer exists in Trading Grid.')).toBeVisible()
    expect(screen.getByText(/^It was “PO 4500000987/)).toBeVisible()
  })
})

it('finds an existing thread by its subject and links the ticket to it', async () => {
  const world = await createWorld()
  const { user, panel } = await linksOf(world, WILLS)

  await user.type(panel.getByLabelText('Find a thread'), 'crushed{Enter}')
  await user.click(await panel.findByRole('button', { name: 'Link to TG-1038' }))

  await expect.poll(() => world.browser.notices.at(-1)?.message, { timeout: 5_000 }).toContain('linked to TG-1038')
  expect((await threadsOf(world, WILLS)).map(({ label }) => label).sort()).toEqual(['TG-1038', 'TG-1042'])
})

it('unlinks a ticket and keeps its history', async () => {
  const world = await createWorld()
  const [thread] = await threadsOf(world, WILLS)
  const before = thread ? await eventsOf(world, thread) : []
  const { user, panel } = await linksOf(world, WILLS)

  await user.click(await panel.findByRole('button', { name: 'Unlink #2' }))

  await expect.poll(() => threadsOf(world, WILLS), { timeout: 5_000 }).toEqual([])
  const after = thread ? await eventsOf(world, thread) : []
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.at(-1)?.type).toBe('ticket-unlinked')
  // The link counted, so a note in the agent's own session ends it.
  const said = (await notesOf(world, WILLS)).filter((note) => note.includes('unlinked this ticket from TG-1042'))
  expect(said).toHaveLength(1)
})

describe('linked tickets are told at once', () => {
  async function bothLinked() {
    const world = await createWorld()
    const joined = await joinFrom(world)
    await joined.user.click(await joined.panel.findByRole('button', { name: 'Join TG-1042' }))
    await screen.findByText(/^Partner replied/)
    document.body.replaceChildren()
    return { world, ...(await linksOf(world, ROSAS)) }
  }
  const told = async (world: World, ticket: number) =>
    (await notesOf(world, ticket)).filter((text) => text.startsWith('Truck 7 it is.'))

  it('with an internal note in each that was chosen', async () => {
    const { world, user, panel } = await bothLinked()
    const note = await panel.findByLabelText('Internal note')
    await user.clear(note)
    await user.paste('Truck 7 it is.')
    await user.click(panel.getByRole('checkbox', { name: '#17 (this ticket)' }))
    await user.click(panel.getByRole('button', { name: 'Write 2 notes' }))

    expect(await panel.findByText('#2: added')).toBeVisible()
    expect(await panel.findByText('#17: added')).toBeVisible()
    expect(await told(world, WILLS)).toHaveLength(1)
    expect(await told(world, ROSAS)).toHaveLength(1)
  })

  it('and one that fails is named, tried again alone, and written once', async () => {
    const { world, user, panel } = await bothLinked()
    world.faults.add({
      side: 'zendesk',
      method: 'PUT',
      path: '/api/v2/tickets/2.json',
      fault: { kind: 'status', status: 403 },
    })
    const note = await panel.findByLabelText('Internal note')
    await user.clear(note)
    await user.paste('Truck 7 it is.')
    await user.click(panel.getByRole('checkbox', { name: '#17 (this ticket)' }))
    await user.click(panel.getByRole('button', { name: 'Write 2 notes' }))
    expect(await panel.findByText(/^#2: not added/)).toBeVisible()
    expect(await panel.findByText('#17: added')).toBeVisible()

    await user.click(await panel.findByRole('button', { name: 'Write note' }))

    expect(await panel.findByText('#2: added')).toBeVisible()
    expect(await told(world, WILLS)).toHaveLength(1)
    expect(await told(world, ROSAS)).toHaveLength(1)
  })
})

it('offers what belongs together behind one word, so that the card stays small', async () => {
  await renderInTicket(WILLS)
  expect(await screen.findByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByRole('button', { name: 'Linked tickets and threads' })).not.toBeInTheDocument()
})

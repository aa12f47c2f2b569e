import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { harshest, kindest, type Switches } from '../../../sandbox/switches.ts'
import type { AgentBrowser } from '../../support/agent-browser.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import { keepTicking, sha256 } from '../documents/open-documents.tsx'
import { openForm, review } from '../escalation/open-form.tsx'

const TICKET = 1
const BYTES = Uint8Array.from({ length: 700 }, (_, at) => (at * 31 + 5) % 256)
const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const within20s = { timeout: 20_000 }
const settings: [string, Switches][] = [
  ['kindest', kindest],
  ['harshest', harshest],
]

/** The customer sent a file with the first comment of the ticket. */
function storyWithFile(bytes: Uint8Array, locale = 'en-US') {
  return (now: Date): Story => {
    const told = wholeStory(now)
    const file = { id: 99_000_001, name: 'claim.bin', mediaType: 'application/octet-stream', bytes }
    return {
      ...told,
      tradingGrid: {
        ...told.tradingGrid,
        installations: told.tradingGrid.installations.map((one) => ({ ...one, locale })),
      },
      zendesk: {
        ...told.zendesk,
        tickets: told.zendesk.tickets.map((ticket) =>
          ticket.id === TICKET
            ? {
                ...ticket,
                comments: ticket.comments.map((comment, at) =>
                  at === 0 ? { ...comment, attachments: [file] } : comment,
                ),
              }
            : ticket,
        ),
      },
    }
  }
}

async function escalateWithFile(world: World) {
  const form = await openForm(world.browser, TICKET)
  await form.user.click(await form.modal.findByRole('checkbox', { name: /^claim\.bin/ }))
  const escalate = await review(form)
  return { ...form, escalate }
}

const notesFail = (world: World, ticket: number) =>
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: `/api/v2/tickets/${ticket}.json`,
    times: 99,
    fault: { kind: 'status', status: 503 },
  })

/** Escalated, and the page went before the note could be written. */
async function escalatedWithoutNote(world: World) {
  const { escalate, user, modal, page, sidebar } = await escalateWithFile(world)
  notesFail(world, TICKET)
  await user.click(escalate)
  await modal.findByText(/^The partner has it\. The note/, undefined, within20s)
  page.unmount()
  world.faults.clear()
  return { user, sidebar }
}

/** What the partner has of the ticket's files. */
async function sharedFiles(world: World, ticket: number): Promise<string[]> {
  const [thread] = await threadsOf(world, ticket)
  const events = thread ? await eventsOf(world, thread) : []
  return events.flatMap((event) =>
    event.type === 'document-shared'
      ? (event.body?.documents ?? []).map(({ name, sha256: hash }) => `${name} ${hash}`)
      : [],
  )
}

async function besideTicket(browser: AgentBrowser, ticket: number) {
  const { view } = await showSidebar(browser, ticket)
  const sidebar = within(view.container)
  const unfinished = async () => within(await sidebar.findByRole('region', { name: 'Unfinished' }, within20s))
  return { user: userEvent.setup(), view, sidebar, unfinished }
}

const NOTHING_SEEN = /^Updates from Northwind Traders can’t be added to this ticket yet/

describe.each(settings)('at the %s setting', (_, switches) => {
  it('the file of an escalation follows its note to the partner', async () => {
    const world = await createWorld({ story: storyWithFile(BYTES), switches })
    const { escalate, user } = await escalateWithFile(world)
    await user.click(escalate)
    await expect.poll(() => world.browser.modals.length, within20s).toBe(0)
    const stop = keepTicking(world)
    await expect.poll(() => sharedFiles(world, TICKET), within20s).toEqual([`claim.bin ${await sha256(BYTES)}`])
    stop()
  }, 90_000)

  it('a colleague sees that the note is missing, adds it once, and the file goes to the partner', async () => {
    const world = await createWorld({ story: storyWithFile(BYTES), switches })
    await escalatedWithoutNote(world)
    world.clock.advance(15_000)
    const before = await notesOf(world, TICKET)

    const { user, unfinished, sidebar } = await besideTicket(await world.browserOf(agents.priya.id), TICKET)
    const list = await unfinished()
    expect(await list.findByText(NOTHING_SEEN)).toBeVisible()
    expect(
      list.getByText('1 file goes to Northwind Traders once a note in this ticket names it: claim.bin'),
    ).toBeVisible()
    expect(await sharedFiles(world, TICKET)).toEqual([])
    await user.dblClick(list.getByRole('button', { name: 'Add note' }))

    await expect.poll(() => sharedFiles(world, TICKET), within20s).toEqual([`claim.bin ${await sha256(BYTES)}`])
    await expect.poll(() => sidebar.queryByText(NOTHING_SEEN), within20s).toBeNull()
    const added = (await notesOf(world, TICKET)).slice(before.length)
    expect(added).toHaveLength(1)
    expect(added[0]).toContain('claim.bin')
  }, 90_000)

  it('a link whose note was lost is completed from the sidebar', async () => {
    const world = await createWorld({ switches })
    const first = await besideTicket(world.browser, 2)
    await first.user.click(await first.sidebar.findByRole('button', { name: 'More' }, within20s))
    await first.user.click(first.sidebar.getByRole('button', { name: 'Linked tickets and threads' }))
    const panel = within(await first.sidebar.findByRole('region', { name: 'Linked tickets and threads' }))
    await first.user.type(panel.getByLabelText('Find a thread'), 'crushed{Enter}')
    notesFail(world, 2)
    await first.user.click(await panel.findByRole('button', { name: 'Link to TG-1038' }, within20s))
    expect(await panel.findByRole('alert', undefined, within20s)).toBeVisible()
    first.view.unmount()
    world.faults.clear()
    world.clock.advance(15_000)
    const before = await notesOf(world, 2)

    const { user, unfinished, sidebar } = await besideTicket(world.browser, 2)
    const list = await unfinished()
    await user.click(await list.findByRole('button', { name: 'Add note' }, within20s))

    await expect.poll(() => world.browser.notices.at(-1)?.message, within20s).toBe('The link to TG-1038 is complete.')
    await expect.poll(() => sidebar.queryByRole('button', { name: 'Add note' }), within20s).toBeNull()
    const added = (await notesOf(world, 2)).slice(before.length)
    expect(added.filter((text) => text.startsWith('Sam Rivera linked this ticket to TG-1038'))).toHaveLength(1)
  }, 90_000)
})

it('leaves the note to the escalation that this browser began, so that one button stands for one job', async () => {
  const world = await createWorld({ story: storyWithFile(BYTES) })
  await escalatedWithoutNote(world)
  world.clock.advance(15_000)
  const { unfinished } = await besideTicket(world.browser, TICKET)
  const list = await unfinished()
  expect(await list.findByRole('button', { name: 'Finish escalation' })).toBeVisible()
  expect(list.queryByRole('button', { name: 'Add note' })).not.toBeInTheDocument()
}, 60_000)

it('says nothing while the page that linked the ticket is still at it', async () => {
  const world = await createWorld({ story: storyWithFile(BYTES) })
  await escalatedWithoutNote(world)
  const { sidebar } = await besideTicket(await world.browserOf(agents.priya.id), TICKET)
  expect(await sidebar.findByRole('tab', { name: 'Activity' }, within20s)).toBeVisible()
  expect(sidebar.queryByText(NOTHING_SEEN)).not.toBeInTheDocument()
}, 60_000)

it('says so where the note fails once more, and the next press writes it', async () => {
  const world = await createWorld({ story: storyWithFile(BYTES) })
  await escalatedWithoutNote(world)
  world.clock.advance(15_000)
  const { user, unfinished } = await besideTicket(await world.browserOf(agents.priya.id), TICKET)
  const list = await unfinished()
  notesFail(world, TICKET)
  await user.click(list.getByRole('button', { name: 'Add note' }))
  expect(await list.findByRole('alert', undefined, within20s)).toBeVisible()
  expect(list.getByText(NOTHING_SEEN)).toBeVisible()
  world.faults.clear()
  await user.click(list.getByRole('button', { name: 'Add note' }))

  await expect.poll(() => sharedFiles(world, TICKET), within20s).toEqual([`claim.bin ${await sha256(BYTES)}`])
}, 60_000)

it('sends a file after all that no note had named within a day', async () => {
  const world = await createWorld({ story: storyWithFile(BYTES) })
  await escalatedWithoutNote(world)
  world.clock.advance(25 * 3_600_000)
  await world.tradingGrid.tick()

  const { user, unfinished, sidebar } = await besideTicket(await world.browserOf(agents.priya.id), TICKET)
  const list = await unfinished()
  expect(await list.findByText('claim.bin wasn’t shared: No note in the ticket named it within a day.')).toBeVisible()
  await user.click(list.getByRole('button', { name: 'Try again' }))

  await expect.poll(() => sharedFiles(world, TICKET), within20s).toEqual([`claim.bin ${await sha256(BYTES)}`])
  await expect.poll(() => sidebar.queryByRole('region', { name: 'Unfinished' }), within20s).toBeNull()
}, 60_000)

it('tells of a file that is refused in the language of the installation, and of the agent, until it was seen', async () => {
  const world = await createWorld({ story: storyWithFile(new TextEncoder().encode(VIRUS), 'de') })
  const { escalate, user } = await escalateWithFile(world)
  await user.click(escalate)
  await expect.poll(() => world.browser.modals.length, within20s).toBe(0)
  const [thread] = await threadsOf(world, TICKET)
  const said = thread ? await eventsOf(world, thread) : []
  expect(said.map(({ body }) => (body && 'text' in body ? body.text : undefined))).toContain(
    'Nicht gesendet: claim.bin. Der Virenscan hat darin etwas gefunden.',
  )

  const lenas = await besideTicket(await world.browserOf(agents.lena.id), TICKET)
  const german = 'claim.bin wurde nicht geteilt: Der Virenscan hat darin etwas gefunden.'
  expect(await lenas.sidebar.findByText(german, undefined, within20s)).toBeVisible()
  lenas.view.unmount()
  const { sidebar, unfinished } = await besideTicket(await world.browserOf(agents.priya.id), TICKET)
  const list = await unfinished()
  expect(await list.findByText('claim.bin wasn’t shared: The malware scan found something in it.')).toBeVisible()
  await user.click(list.getByRole('button', { name: 'Got it' }))

  await expect.poll(() => sidebar.queryByRole('region', { name: 'Unfinished' }), within20s).toBeNull()
  expect(await sharedFiles(world, TICKET)).toEqual([])
}, 60_000)

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import { withLongTrail } from '../../support/long-trail.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

/** Will's ticket, and its thread with Northwind. */
const TICKET = 2
const THREAD = { id: 'thr_1042' }
/** Zendesk lists a note a little after it was written. */
const PATIENT = { timeout: 20_000 }
const OTHER_HASH = 'f'.repeat(64)

describe('the trail of a thread that nobody touched', () => {
  it('is verified to its last entry, with who, when, how sure and for whom', async () => {
    const world = await createWorld()
    const last = (await eventsOf(world, THREAD)).length
    const trail = await openTrail(world)

    expect(await trail.findByText(`Verified to entry ${last}: nothing was changed, added or taken out.`)).toBeVisible()
    const first = within(await trail.findByRole('article', { name: 'Entry 1' }))
    expect(first.getByText('Sam Rivera')).toBeVisible()
    expect(first.getByText(/Shared with the partner/)).toBeVisible()
    expect(trail.getAllByRole('article')).toHaveLength(last)
    expect(trail.getByText(/No note in this ticket names an entry/)).toBeVisible()
  })

  it('copies the hash of an entry', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const [, second] = await eventsOf(world, THREAD)

    const entry = within(await trail.findByRole('article', { name: 'Entry 2' }))
    await user.click(entry.getByRole('button', { name: 'Copy hash' }))

    expect(await navigator.clipboard.readText()).toBe(second?.hash)
  })

  it('shows only what one side did', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    await user.click(await trail.findByRole('button', { name: 'Partner' }))

    expect(trail.queryByText('Sam Rivera')).toBeNull()
    expect(trail.getAllByText('Maria Okafor').length).toBeGreaterThan(0)
  })

  it('has what was said a moment ago', async () => {
    const world = await createWorld()
    const [thread] = await threadsOf(world, TICKET)
    if (!thread) throw new Error('The ticket has no thread.')
    await partnerSays(world, thread, 'Maria Okafor', 'The rest leaves on Friday.')
    const trail = await openTrail(world)

    expect(await trail.findByText('The rest leaves on Friday.')).toBeVisible()
    expect(trail.getByText(/nothing was changed, added or taken out/)).toBeVisible()
  })
})

describe('a trail that is not what was recorded', () => {
  it.each([
    [
      'an entry is missing',
      (items: Entry[]) => items.filter(({ seq }) => seq !== 2),
      'Entry 3',
      'Entry 2 is missing here.',
    ],
    [
      'an entry is there twice',
      (items: Entry[]) => items.flatMap((entry) => (entry.seq === 2 ? [entry, entry] : [entry])),
      'Entry 2',
      'There is another entry 2 above: one of the two was slipped in.',
    ],
    [
      'a hash is another',
      changed(2, { hash: OTHER_HASH }),
      'Entry 2',
      'Who, when, what or for whom: something about this entry is not what was recorded.',
    ],
    [
      'somebody else is said to have done it',
      changed(2, { actor: { side: 'us', name: 'Nobody', proof: 'witnessed' } }),
      'Entry 2',
      'Who, when, what or for whom: something about this entry is not what was recorded.',
    ],
    [
      'other words stand in it',
      (items: Entry[]) => items.map((entry) => (entry.seq === 1 ? { ...entry, salt: '0'.repeat(32) } : entry)),
      'Entry 1',
      'The words of this entry are not the ones that were recorded.',
    ],
    [
      'an entry cannot be read',
      changed(2, { previousHash: null }),
      'Entry 2',
      'This cannot be read as an entry: its number or one of its hashes is missing or damaged.',
    ],
    ['its end is missing', (items: Entry[]) => items.slice(0, -1), 'End of the trail', /^Entry \d+ is missing here\.$/],
  ] as const)('says so where it is: %s', async (_what, tamper, where, says) => {
    const world = await createWorld()
    tamperWith(world, tamper)
    const user = userEvent.setup()
    const trail = await openTrail(world)

    expect(await trail.findByText(/^Something is wrong at one place/)).toBeVisible()
    const places = trail.getAllByRole('article', { name: where })
    const broken = within(places.at(-1) ?? document.body)
    expect(broken.getByText(says)).toBeVisible()
    expect(broken.getByText(/do not rely on anything from here on/)).toBeVisible()

    await user.click(trail.getByRole('button', { name: where === 'End of the trail' ? 'the end' : where }))
    await waitFor(() => expect(places.at(-1)?.closest('li')).toHaveFocus())
  })

  it('is whole again where the fault was only on the way', async () => {
    const world = await createWorld()
    tamperWith(world, changed(1, { hash: OTHER_HASH }), { once: true })
    const user = userEvent.setup()
    const trail = await openTrail(world)
    expect(await trail.findByText('Not even the first entry could be verified.')).toBeVisible()

    await user.click(trail.getByRole('button', { name: 'Check again' }))

    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
    expect(trail.queryByText(/Something is wrong/)).toBeNull()
  })

  it('shows the other entries where one is of no kind that this version knows', async () => {
    const world = await createWorld()
    tamperWith(world, changed(2, { type: 'of-a-later-version' }))
    const trail = await openTrail(world)

    const unknown = within(await trail.findByRole('article', { name: 'Entry 2' }))
    expect(unknown.getByText('This version of the app cannot show this entry.')).toBeVisible()
    expect(trail.getByRole('article', { name: 'Entry 1' })).toBeVisible()
  })
})

describe('entries without words', () => {
  it('verify, and say that the reader may not see them', async () => {
    const world = await createWorld()
    tamperWith(world, (items) => items.map((entry) => (entry.seq === 1 ? withoutWords(entry) : entry)))
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
    expect(trail.getByText(/^One entry is not for you to read/)).toBeVisible()
    expect(trail.getByText('You may not read what this entry says. It still verifies.')).toBeVisible()
  })
})

describe('redacting an entry', () => {
  it('takes its words away for good, witnessed, and the chain still verifies', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const first = within(await trail.findByRole('article', { name: 'Entry 1' }))
    expect(first.getByText(/^Hello Northwind team/)).toBeVisible()
    await user.click(await first.findByRole('button', { name: 'Redact…' }))
    const form = within(trail.getByRole('region', { name: 'Redact entry 1 of Sam Rivera' }))
    expect(form.getByText(/nobody can bring them back/)).toBeVisible()
    expect(form.getByRole('button', { name: 'Redact for good' })).toBeDisabled()
    await user.type(form.getByRole('textbox', { name: 'Why it is redacted' }), 'Names a customer')
    await user.click(form.getByRole('button', { name: 'Redact for good' }))

    expect(await first.findByText(/^Redacted: the words were taken away for good/, {}, PATIENT)).toBeVisible()
    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
    expect(trail.getByText('One entry is redacted; the chain holds all the same.')).toBeVisible()
    expect(trail.queryByText(/^Hello Northwind team/)).toBeNull()
    expect(trail.getByText('Entry 1 was redacted: Names a customer')).toBeVisible()
    expect(trail.getByText(/^Witnessed by audit \d+ of ticket #2/)).toBeVisible()
    const notes = await notesOf(world, TICKET)
    expect(
      notes.filter((note) => note.startsWith('Entry 1 of TG-1042 is redacted. Reason: Names a customer')),
    ).toHaveLength(1)
    expect((await eventsOf(world, THREAD))[0]).not.toHaveProperty('body')
  }, 60_000)

  it('keeps its reason when the window is closed too early', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const begun = within(await trail.findByRole('article', { name: 'Entry 1' }))
    await user.click(await begun.findByRole('button', { name: 'Redact…' }))
    await user.type(trail.getByRole('textbox', { name: 'Why it is redacted' }), 'Names a cust')
    trail.unmount()

    const again = showModal(world)
    const entry = within(await again.findByRole('article', { name: 'Entry 1' }))
    await user.click(await entry.findByRole('button', { name: 'Redact…' }))

    expect(again.getByRole('textbox', { name: 'Why it is redacted' })).toHaveValue('Names a cust')
  })

  it('is finished later where the window was closed before its note was seen', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const path = '/v1/acts/*/witness'
    world.faults.add({ side: 'trading-grid', path, times: 99, fault: { kind: 'hang' } })
    const entry = within(await trail.findByRole('article', { name: 'Entry 1' }))
    await user.click(await entry.findByRole('button', { name: 'Redact…' }))
    await user.type(trail.getByRole('textbox', { name: 'Why it is redacted' }), 'Names a customer')
    await user.click(trail.getByRole('button', { name: 'Redact for good' }))
    await trail.findByText(/^Waiting until the Trading Grid has seen your note/)
    trail.unmount()
    world.faults.clear()
    const again = showModal(world)

    const unfinished = within(await again.findByRole('region', { name: /^You were redacting an entry/ }))
    await user.click(unfinished.getByRole('button', { name: 'Finish it' }))

    expect(await again.findByText('One entry is redacted; the chain holds all the same.', {}, PATIENT)).toBeVisible()
    const notes = await notesOf(world, TICKET)
    expect(notes.filter((note) => note.startsWith('Entry 1 of TG-1042 is redacted.'))).toHaveLength(1)
  }, 60_000)

  it('is not offered where nobody can be witnessed', async () => {
    const story = wholeStory(new Date())
    const capabilities = { ...story.tradingGrid.capabilities, approvals: false }
    const world = await createWorld({
      story: () => ({ ...story, tradingGrid: { ...story.tradingGrid, capabilities } }),
    })
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
    expect(trail.queryByRole('button', { name: 'Redact…' })).toBeNull()
  })
})

describe('a note in the ticket', () => {
  it('anchors the trail at the entry that it names', async () => {
    const world = await createWorld()
    const [, second] = await eventsOf(world, THREAD)
    await note(world, { thread: THREAD.id, to: 2, head: second?.hash ?? '' })
    const trail = await openTrail(world)

    expect(await trail.findByText(/^Anchored in this ticket at entry 2: the note of/)).toBeVisible()
  })

  it('contradicts a trail that was recorded anew', async () => {
    const world = await createWorld()
    await note(world, { thread: THREAD.id, to: 2, head: OTHER_HASH })
    await note(world, { thread: THREAD.id, to: 99, head: OTHER_HASH })
    const trail = await openTrail(world)

    expect(await trail.findByText(/^Something is wrong at 2 places/)).toBeVisible()
    expect(trail.getByText('Not even the first entry could be verified.')).toBeVisible()
    const second = within(trail.getByRole('article', { name: 'Entry 2' }))
    expect(second.getByText(/another hash for this entry: it was changed after the note was written/)).toBeVisible()
    const end = within(trail.getByRole('article', { name: 'End of the trail' }))
    expect(end.getByText(/names an entry that is not in the trail: its end was taken away/)).toBeVisible()
  })

  it('about another thread says nothing of this one', async () => {
    const world = await createWorld()
    await note(world, { thread: 'thr_9', to: 2, head: OTHER_HASH })
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
  })

  it('is not missed where the ticket’s history cannot be read: the trail is verified without it', async () => {
    const world = await createWorld()
    world.faults.add({
      side: 'zendesk',
      path: '/api/v2/tickets/*/audits.json',
      times: 99,
      fault: { kind: 'status', status: 403 },
    })
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added or taken out/)).toBeVisible()
    expect(trail.getByText(/could not be compared, because its history could not be read/)).toBeVisible()
  })
})

it('has nothing that a screen reader stumbles over, whole or broken', async () => {
  const world = await createWorld()
  tamperWith(world, changed(2, { hash: OTHER_HASH }))
  const trail = await openTrail(world)
  await trail.findByText(/^Something is wrong at one place/)
  // Colours are looked at in a real browser: this document has no layout.
  const { violations } = await axe.run(trail.container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}, 30_000)

describe('a long trail', () => {
  it('shows how far it is, can be stopped, and goes on from there', async () => {
    const world = await createWorld({ story: withLongTrail(THREAD.id, 250) })
    const held = holdSecondPage(world)
    const user = userEvent.setup()
    const trail = await openTrail(world)

    expect(await trail.findByText(/^Checking: 200 of 25\d entries$/)).toBeVisible()
    expect(trail.getByRole('progressbar')).toHaveAttribute('value', '200')
    await user.click(trail.getByRole('button', { name: 'Cancel' }))
    expect(await trail.findByText(/^Stopped after 200 of 25\d entries\.$/)).toBeVisible()
    held.letGo()
    await user.click(trail.getByRole('button', { name: 'Go on' }))

    expect(await trail.findByText(/^Verified to entry 25\d: nothing was changed/)).toBeVisible()
    expect(held.asked()).toEqual(['0', 'cursor', '200'])
  })
})

it('comes in smaller pages where the proxy lets no large answer through', async () => {
  const switches = { proxyMaxResponseBytes: 60_000 }
  const world = await createWorld({ story: withLongTrail(THREAD.id, 100), switches })
  const trail = await openTrail(world)

  expect(await trail.findByText(/^Verified to entry 10\d: nothing was changed/)).toBeVisible()
})

type Entry = { seq: number; [member: string]: unknown }
const Page = z.looseObject({ items: z.array(z.looseObject({ seq: z.int() })) })

/** By "More" in the sidebar, in a modal of its own. */
async function openTrail(world: World) {
  const sidebar = await showSidebar(world.browser, TICKET)
  const user = userEvent.setup()
  await user.click((await screen.findAllByRole('button', { name: 'More' }))[0] ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Trail and proof' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1))
  sidebar.view.unmount()
  const trail = showModal(world)
  expect(await trail.findByRole('heading', { name: /^Trail of TG-1042/ })).toBeVisible()
  return trail
}

function changed(seq: number, change: object) {
  return (items: Entry[]) => items.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry))
}

function withoutWords({ body: _body, salt: _salt, ...entry }: Entry): Entry {
  return entry
}

/** Somebody between the Trading Grid and the agent, or in its store. */
function tamperWith({ tradingGrid }: World, tamper: (items: Entry[]) => Entry[], options = {}): void {
  network.use(
    http.get(
      `${TRADING_GRID}/threads/:thread/trail`,
      async ({ request }) => {
        const page = z.parse(Page, await (await tradingGrid.fetch(request)).json())
        return HttpResponse.json({ ...page, items: tamper(page.items) })
      },
      options,
    ),
  )
}

/** The answer to the second page waits until it is let go. */
function holdSecondPage({ tradingGrid }: World) {
  const asked: string[] = []
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  network.use(
    http.get(`${TRADING_GRID}/threads/:thread/trail`, async ({ request }) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.get('after') ?? 'cursor')
      if (searchParams.has('cursor')) await gone
      return tradingGrid.fetch(request)
    }),
  )
  return { letGo: () => letGo(), asked: () => asked }
}

/** An internal note with a marker, as the app writes them. */
async function note({ browser }: World, marker: { thread: string; to: number; head: string }): Promise<void> {
  const ticket = { comment: { body: 'A note.', public: false }, metadata: { trading_grid: { v: 1, ...marker } } }
  const url = `http://localhost:4000/api/v2/tickets/${TICKET}.json`
  const headers = { 'content-type': 'application/json' }
  const saved = await browser.fetch(new Request(url, { method: 'PUT', headers, body: JSON.stringify({ ticket }) }))
  expect(saved.status).toBe(200)
}

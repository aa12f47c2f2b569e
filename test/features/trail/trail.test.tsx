import { waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { withLongTrail } from '../../support/long-trail.ts'
import { eventsOf, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import {
  changed,
  type Entry,
  holdSecondPage,
  OTHER_HASH,
  openTrail,
  THREAD,
  TICKET,
  tamperWith,
} from './open-trail.tsx'

describe('the trail of a thread that nobody touched', () => {
  it('is verified to its last entry, with who, when, how sure and for whom', async () => {
    // Otherwise the sidebar may bring the partner's reply on the way to the trail, in a note that names an entry.
    const world = await createWorld({ story: pausedStory })
    const trail = await openTrail(world)

    const verified = await trail.findByText(/^Verified through entry \d+: nothing was changed, added, or removed\.$/)
    const last = Number(/\d+/.exec(verified.textContent)?.[0])
    // A reminder may have come since.
    expect((await eventsOf(world, THREAD)).slice(0, last)).toHaveLength(last)
    expect(last).toBeGreaterThan(8)
    const first = within(await trail.findByRole('article', { name: 'Entry 1' }))
    expect(first.getByText('Sam Rivera')).toBeVisible()
    expect(first.getByText(/Shared with the partner/)).toBeVisible()
    expect(trail.getAllByRole('article')).toHaveLength(last)
    expect(await trail.findByText(/No note in this ticket names an entry/)).toBeVisible()
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
    expect(trail.getByText(/nothing was changed, added, or removed/)).toBeVisible()
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
      'There’s another entry 2 above. One of the two was inserted.',
    ],
    [
      'a hash is another',
      changed(2, { hash: OTHER_HASH }),
      'Entry 2',
      'Something about this entry (who, when, what, or for whom) isn’t what was recorded.',
    ],
    [
      'somebody else is said to have done it',
      changed(2, { actor: { side: 'us', name: 'Nobody', proof: 'witnessed' } }),
      'Entry 2',
      'Something about this entry (who, when, what, or for whom) isn’t what was recorded.',
    ],
    [
      'other words stand in it',
      (items: Entry[]) => items.map((entry) => (entry.seq === 1 ? { ...entry, salt: '0'.repeat(32) } : entry)),
      'Entry 1',
      'The text of this entry isn’t what was recorded.',
    ],
    [
      'an entry cannot be read',
      changed(2, { previousHash: null }),
      'Entry 2',
      'This can’t be read as an entry. Its number or one of its hashes is missing or damaged.',
    ],
    ['its end is missing', (items: Entry[]) => items.slice(0, -1), 'End of the trail', /^Entry \d+ is missing here\.$/],
  ] as const)('says so where it is: %s', async (_what, tamper, where, says) => {
    const world = await createWorld()
    tamperWith(world, tamper)
    const user = userEvent.setup()
    const trail = await openTrail(world)

    expect(await trail.findByText(/^1 problem found/)).toBeVisible()
    const places = trail.getAllByRole('article', { name: where })
    const broken = within(places.at(-1) ?? document.body)
    expect(broken.getByText(says)).toBeVisible()
    expect(broken.getByText(/don’t rely on anything from here on/)).toBeVisible()

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

    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
    expect(trail.queryByText(/problems? found/)).toBeNull()
  })

  it('shows the other entries where one is of no kind that this version knows', async () => {
    const world = await createWorld()
    tamperWith(world, changed(2, { type: 'of-a-later-version' }))
    const trail = await openTrail(world)

    const unknown = within(await trail.findByRole('article', { name: 'Entry 2' }))
    expect(unknown.getByText('This version of the app can’t show this entry.')).toBeVisible()
    expect(trail.getByRole('article', { name: 'Entry 1' })).toBeVisible()
  })
})

it('has nothing that a screen reader stumbles over, whole or broken', async () => {
  const world = await createWorld()
  tamperWith(world, changed(2, { hash: OTHER_HASH }))
  const trail = await openTrail(world)
  await trail.findByText(/^1 problem found/)
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
    held.discardUploads()
    await user.click(trail.getByRole('button', { name: 'Continue' }))

    expect(await trail.findByText(/^Verified through entry 25\d: nothing was changed/)).toBeVisible()
    expect(held.asked()).toEqual(['0', 'cursor', '200'])
  })
})

it('comes in smaller pages where the proxy lets no large answer through', async () => {
  const switches = { proxyMaxResponseBytes: 60_000 }
  const world = await createWorld({ story: withLongTrail(THREAD.id, 100), switches })
  const trail = await openTrail(world)

  expect(await trail.findByText(/^Verified through entry 10\d: nothing was changed/)).toBeVisible()
})

function pausedStory(now: Date): Story {
  const told = wholeStory(now)
  const installations = told.tradingGrid.installations.map((one) => ({ ...one, automationsPaused: true }))
  return { ...told, tradingGrid: { ...told.tradingGrid, installations } }
}

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { eventsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { note, OTHER_HASH, openTrail, THREAD } from './open-trail.tsx'

describe('a note in the ticket', () => {
  it('anchors the trail at the entry that it names', async () => {
    const world = await createWorld()
    const [, second] = await eventsOf(world, THREAD)
    await note(world, { thread: THREAD.id, to: 2, head: second?.hash ?? '' })
    const trail = await openTrail(world)

    expect(await trail.findByText(/^Anchored in this ticket at entry 2: the note from/)).toBeVisible()
  })

  it('contradicts a trail that was recorded anew', async () => {
    const world = await createWorld()
    await note(world, { thread: THREAD.id, to: 2, head: OTHER_HASH })
    await note(world, { thread: THREAD.id, to: 99, head: OTHER_HASH })
    const trail = await openTrail(world)

    expect(await trail.findByText(/^2 problems found/)).toBeVisible()
    expect(trail.getByText('Not even the first entry could be verified.')).toBeVisible()
    const second = within(trail.getByRole('article', { name: 'Entry 2' }))
    expect(
      second.getByText(/a different hash for this entry\. The entry was changed after the note was written/),
    ).toBeVisible()
    const end = within(trail.getByRole('article', { name: 'End of the trail' }))
    expect(end.getByText(/names an entry that isn’t in the trail\. The end of the trail was removed/)).toBeVisible()
  })

  it('about another thread says nothing of this one', async () => {
    const world = await createWorld()
    await note(world, { thread: 'thr_9', to: 2, head: OTHER_HASH })
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
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

    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
    expect(trail.getByText(/couldn’t be compared because its history couldn’t be read/)).toBeVisible()
  })
})

import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import { showModal } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { openTrail, PATIENT, THREAD, TICKET, tamperWith, withoutWords } from './open-trail.tsx'

describe('entries without words', () => {
  it('verify, and say that the reader may not see them', async () => {
    const world = await createWorld()
    tamperWith(world, (items) => items.map((entry) => (entry.seq === 1 ? withoutWords(entry) : entry)))
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
    expect(trail.getByText(/^You don’t have access to 1 entry/)).toBeVisible()
    expect(trail.getByText('You don’t have access to the text of this entry. It still verifies.')).toBeVisible()
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
    const form = within(trail.getByRole('region', { name: 'Redact entry 1 from Sam Rivera' }))
    expect(form.getByText(/It can’t be restored/)).toBeVisible()
    expect(form.getByRole('button', { name: 'Redact permanently' })).toBeDisabled()
    await user.type(form.getByRole('textbox', { name: 'Reason for the redaction' }), 'Names a customer')
    await user.click(form.getByRole('button', { name: 'Redact permanently' }))

    expect(await first.findByText(/^Redacted: the text was permanently removed/, {}, PATIENT)).toBeVisible()
    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
    expect(trail.getByText('1 entry is redacted. The chain still verifies.')).toBeVisible()
    expect(trail.queryByText(/^Hello Northwind team/)).toBeNull()
    expect(trail.getByText('Entry 1 was redacted: Names a customer')).toBeVisible()
    expect(trail.getByText(/^Confirmed by audit \d+ of ticket #2/)).toBeVisible()
    const notes = await notesOf(world, TICKET)
    expect(notes.filter((note) => /^TG-1042: .+ redacts entry 1\.\nReason: Names a customer/.test(note))).toHaveLength(
      1,
    )
    expect((await eventsOf(world, THREAD))[0]).not.toHaveProperty('body')
  }, 60_000)

  it('keeps its reason when the window is closed too early', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const begun = within(await trail.findByRole('article', { name: 'Entry 1' }))
    await user.click(await begun.findByRole('button', { name: 'Redact…' }))
    await user.type(trail.getByRole('textbox', { name: 'Reason for the redaction' }), 'Names a cust')
    trail.unmount()

    const again = showModal(world)
    const entry = within(await again.findByRole('article', { name: 'Entry 1' }))
    await user.click(await entry.findByRole('button', { name: 'Redact…' }))

    expect(again.getByRole('textbox', { name: 'Reason for the redaction' })).toHaveValue('Names a cust')
  })

  it('is finished later where the window was closed before its note was seen', async () => {
    const world = await createWorld()
    const user = userEvent.setup()
    const trail = await openTrail(world)
    const path = '/v1/acts/*/witness'
    world.faults.add({ side: 'trading-grid', path, times: 99, fault: { kind: 'hang' } })
    const entry = within(await trail.findByRole('article', { name: 'Entry 1' }))
    await user.click(await entry.findByRole('button', { name: 'Redact…' }))
    await user.type(trail.getByRole('textbox', { name: 'Reason for the redaction' }), 'Names a customer')
    await user.click(trail.getByRole('button', { name: 'Redact permanently' }))
    await trail.findByText(/^Waiting for Trading Grid to see your note/)
    trail.unmount()
    world.faults.clear()
    const again = showModal(world)

    const unfinished = within(await again.findByRole('region', { name: /^You were redacting an entry/ }))
    await user.click(unfinished.getByRole('button', { name: 'Finish' }))

    expect(await again.findByText('1 entry is redacted. The chain still verifies.', {}, PATIENT)).toBeVisible()
    const notes = await notesOf(world, TICKET)
    expect(notes.filter((note) => /^TG-1042: .+ redacts entry 1\./.test(note))).toHaveLength(1)
  }, 60_000)

  it('is not offered where nobody can be witnessed', async () => {
    const story = wholeStory(new Date())
    const capabilities = { ...story.tradingGrid.capabilities, approvals: false }
    const world = await createWorld({
      story: () => ({ ...story, tradingGrid: { ...story.tradingGrid, capabilities } }),
    })
    const trail = await openTrail(world)

    expect(await trail.findByText(/nothing was changed, added, or removed/)).toBeVisible()
    expect(trail.queryByRole('button', { name: 'Redact…' })).toBeNull()
  })
})

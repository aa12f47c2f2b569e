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
    expect(notes.filter((note) => /^TG-1042: .+ redacts entry 1\./.test(note))).toHaveLength(1)
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

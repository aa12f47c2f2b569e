import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { hashOf } from '../../support/make-pack.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf } from '../../support/what-is-there.ts'
import { DISPUTE, inside, openDialog, PATIENT, priya, RESTRICTED, saved, theSaved } from './pack-dialog.tsx'

describe('making a pack', () => {
  it('gives the file once the trail knows of it, and the same file for the same entry', async () => {
    const world = await priya()
    const last = (await eventsOf(world, DISPUTE)).length
    const { user, dialog } = await openDialog(world)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))

    const first = await theSaved()
    expect(first.name).toBe(`TG-1029-${last}.zip`)
    const logged = (await eventsOf(world, DISPUTE)).at(-1)
    expect(logged).toMatchObject({
      seq: last + 1,
      type: 'exported',
      actor: { name: 'Priya Raman' },
      body: { throughSeq: last, sha256: hashOf(first.bytes) },
    })
    expect(await dialog.findByText(hashOf(first.bytes))).toBeVisible()

    await user.click(dialog.getByRole('button', { name: 'Create another' }))
    const through = dialog.getByLabelText('Through entry')
    await waitFor(() => expect(through).toHaveValue(String(last + 1)))
    await user.clear(through)
    await user.type(through, String(last))
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    expect(hashOf((await theSaved(2)).bytes)).toBe(hashOf(first.bytes))
  })

  it('leaves out what is internal unless it is wanted, and warns of it when it is', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const without = inside(await theSaved())
    expect(without.names.join()).not.toMatch(/asn-transmissions|Erin Walsh/)
    expect(without.names).toContain('documents/002-856-CBS-30761.edi')

    await user.click(dialog.getByRole('button', { name: 'Create another' }))
    await user.click(dialog.getByLabelText('Include internal content'))
    expect(
      dialog.getByText(
        'This pack will contain content Contoso Beverages must not see. Don’t share it outside your company.',
      ),
    ).toBeVisible()
    await user.click(dialog.getByLabelText('German'))
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const with_ = inside(await theSaved(2))
    expect(with_.names.join()).toMatch(/asn-transmissions\.csv/)
    expect(with_.text('index.html')).toContain('Belegmappe')
  })

  it('takes no entry that there is not', async () => {
    const { user, dialog } = await openDialog(await priya())
    for (const wrong of ['0', '99', 'x', '']) {
      await user.clear(dialog.getByLabelText('Through entry'))
      if (wrong !== '') await user.type(dialog.getByLabelText('Through entry'), wrong)
      expect(dialog.getByText(/^Enter a number from 1 to \d+\.$/)).toBeVisible()
      expect(dialog.getByRole('button', { name: 'Create pack' })).toBeDisabled()
    }
  })

  it('stops when it is cancelled, and leaves nothing in the trail', async () => {
    const world = await priya()
    const before = (await eventsOf(world, DISPUTE)).length
    const { user, dialog } = await openDialog(world)
    world.faults.add({ side: 'trading-grid', path: '*/content', fault: { kind: 'hang' }, times: 9 })
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    expect(await dialog.findByText(/^Documents: 0 of \d/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(await dialog.findByRole('button', { name: 'Create pack' })).toBeVisible()
    expect(saved).toHaveLength(0)
    expect(await eventsOf(world, DISPUTE)).toHaveLength(before)
  })

  it('is readable for everybody, in every step', async () => {
    const { user, dialog } = await openDialog(await priya())
    const problems = async () =>
      (await axe.run(dialog.container, { rules: { 'color-contrast': { enabled: false } } })).violations
    expect(await problems()).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    await theSaved()
    expect(await problems()).toEqual([])
  })
})

describe('documents that do not come', () => {
  it('are tried again by themselves, then by the agent', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    network.use(http.get(`${TRADING_GRID}/documents/doc_contoso_routing_guide/content`, () => HttpResponse.error()))
    world.faults.add({ side: 'trading-grid', path: '*/content', fault: { kind: 'status', status: 503 }, times: 2 })
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const unread = within(await dialog.findByRole('alert', {}, PATIENT))
    expect(unread.getByText(/1 document couldn’t be fetched/)).toBeVisible()
    expect(unread.getByText('Vendor routing guide 7.2.pdf')).toBeVisible()
    expect(saved).toHaveLength(0)

    network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => world.tradingGrid.fetch(request)))
    await user.click(unread.getByRole('button', { name: 'Try again' }))
    const { names } = inside(await theSaved())
    expect(names).toContain('documents/004-Vendor routing guide 7.2.pdf')
  })

  it('can be left out, and are named with the reason', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    network.use(http.get(`${TRADING_GRID}/documents/doc_contoso_routing_guide/content`, () => HttpResponse.error()))
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    await user.click(await dialog.findByRole('button', { name: 'Continue without them' }, PATIENT))
    const { names, text } = inside(await theSaved())
    expect(names).not.toContain('documents/004-Vendor routing guide 7.2.pdf')
    expect(text('missing.html')).toContain('Couldn’t be fetched')
    expect(await dialog.findByText(/1 document isn’t included/)).toBeVisible()
  })

  it.each([
    [410, undefined, 'Since deleted'],
    [404, undefined, 'No longer there, or not visible to the person who created this pack'],
    [403, undefined, 'The person who created this pack doesn’t have access to it'],
    [413, undefined, 'Too large to fetch'],
    [409, 'urn:trading-grid:problem:infected', 'The malware scan found something in it'],
  ])('are explained where trying again does not help: %i', async (status, type, said) => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    network.use(
      http.get(`${TRADING_GRID}/documents/doc_contoso_routing_guide/content`, () =>
        HttpResponse.json(
          { type: type ?? 'about:blank', title: 'No', status },
          { status, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    )
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    expect(inside(await theSaved()).text('missing.html')).toContain(said)
  })
})

describe('what the trail has to know', () => {
  it('is told before the file is given; where that fails it is told again, once', async () => {
    const world = await priya()
    const before = (await eventsOf(world, DISPUTE)).length
    const { user, dialog } = await openDialog(world)
    world.faults.add({ side: 'trading-grid', path: '*/exports', when: 'after', fault: { kind: 'reset' } })
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const alert = await dialog.findByRole('alert', {}, PATIENT)
    expect(saved).toHaveLength(0)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await theSaved()
    const after = await eventsOf(world, DISPUTE)
    expect(after.slice(before).map(({ type }) => type)).toEqual(['exported'])
  })

  it('needs a witness in a restricted case, whose note says nothing of the case', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world, RESTRICTED)
    expect(dialog.getByText(/This case is restricted/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const { bytes } = await theSaved()
    const logged = (await eventsOf(world, RESTRICTED, agents.nadia.id)).at(-1)
    expect(logged).toMatchObject({
      type: 'exported',
      actor: { name: 'Priya Raman', proof: 'witnessed' },
      body: { sha256: hashOf(bytes) },
    })
    const note = (await notesOf(world, RESTRICTED.ticket)).at(-1) ?? ''
    expect(note).toMatch(/^Priya Raman /)
    expect(note).not.toMatch(/pack|entry \d|TG-1036/i)
  })

  it('may refuse it: the reason is said, and another choice can be made', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world, RESTRICTED)
    const refuse = http.post(
      `${TRADING_GRID}/threads/*/acts`,
      async ({ request }) => {
        const { action } = z.parse(z.object({ action: z.unknown() }), await request.json())
        const refused = { state: 'refused', because: 'nothing-to-decide', detail: 'Not while the case is closing.' }
        const act = { id: 'act_refused', thread: RESTRICTED.id, action, at: '2026-11-22T10:00:00.000Z', ...refused }
        return HttpResponse.json(act, { status: 201 })
      },
      { once: true },
    )
    network.use(refuse)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    expect(await dialog.findByText('There’s nothing left to decide here.', {}, PATIENT)).toBeVisible()
    // The server's own words are for the admin.
    await user.click(dialog.getByText('Details for your admin'))
    expect(dialog.getByText('Not while the case is closing.')).toBeVisible()
    expect(dialog.queryByText(/Recording it in the audit trail/)).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Start over' }))
    await user.click(await dialog.findByRole('button', { name: 'Create pack' }))
    await theSaved()
  })
})

it('keeps the choice of a pack that failed, and does not say that a page closed', async () => {
  const world = await priya()
  const { user, dialog } = await openDialog(world)
  const fault = { kind: 'status' as const, status: 500 }
  world.faults.add({ side: 'trading-grid', path: '/v1/threads/*/trail', times: 99, fault })
  await user.click(dialog.getByLabelText('Include internal content'))
  await user.click(dialog.getByRole('button', { name: 'Create pack' }))
  await dialog.findByRole('alert', {}, PATIENT)

  expect(dialog.getByLabelText('Include internal content')).toBeChecked()
  expect(dialog.queryByText(/when the page closed/)).toBeNull()
})

it('finds a pack again whose page closed before the file was there, and the trail names it once', async () => {
  const world = await priya()
  const { user, dialog } = await openDialog(world)
  const path = '/v1/threads/*/exports'
  world.faults.add({ side: 'trading-grid', method: 'POST', path, when: 'after', times: 9, fault: { kind: 'reset' } })
  await user.click(dialog.getByLabelText('Include internal content'))
  await user.click(dialog.getByRole('button', { name: 'Create pack' }))
  await dialog.findByRole('button', { name: 'Start over' }, PATIENT)
  cleanup()
  world.browser.modals.length = 0
  world.faults.clear()

  await showSidebar(world.browser, DISPUTE.ticket)
  const unfinished = within(await screen.findByRole('region', { name: 'Unfinished' }, PATIENT))
  expect(unfinished.getByText('Creating an evidence pack (TG-1029)')).toBeVisible()
  await user.click(unfinished.getByRole('button', { name: 'Go to it' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1))
  cleanup()
  const again = showModal(world)
  expect(await again.findByText(/^You were creating this pack when the page closed/)).toBeVisible()
  expect(again.getByLabelText('Include internal content')).toBeChecked()
  await user.click(again.getByRole('button', { name: 'Create pack' }))

  const pack = await theSaved()
  const named = (await eventsOf(world, DISPUTE)).filter(({ type }) => type === 'exported')
  expect(named).toHaveLength(1)
  expect(named[0]).toMatchObject({ body: { sha256: hashOf(pack.bytes) } })
  cleanup()
  await showSidebar(world.browser, DISPUTE.ticket)
  await screen.findByRole('tab', { name: 'Case' })
  expect(screen.queryByText('Creating an evidence pack (TG-1029)')).toBeNull()
})

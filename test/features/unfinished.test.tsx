import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { showSidebar } from '../support/render-in-ticket.tsx'
import type { World } from '../support/world.ts'
import {
  keepTicking,
  openDocuments,
  partnerFile,
  savedComments,
  storyWith,
  TICKET,
} from './documents/open-documents.tsx'
import { escalatePriceDiffers, openExceptions } from './exceptions/open-exceptions.tsx'

const within12s = { timeout: 12_000 }
const story = storyWith((grid, now) => ({
  documents: [...grid.documents, partnerFile('doc_a', 'first.bin', Uint8Array.of(255, 1), now)],
}))

const attached = async (world: Pick<World, 'browser'>) =>
  (await savedComments(world)).filter(({ files }) => files.some(({ name }) => name === 'first.bin'))

/** The agent presses Attach, and the page goes before it hears what became of it. */
async function attachThenReload(fault: Parameters<World['faults']['add']>[0]) {
  const { world, user, panel, view } = await openDocuments({ story })
  const stop = keepTicking(world)
  world.faults.add(fault)
  await user.click(await panel.findByRole('checkbox', { name: /first\.bin/ }, within12s))
  await user.click(await panel.findByRole('button', { name: /^Attach .*to ticket$/ }, within12s))
  return { world, user, view, stop, reload: () => reload(world, view) }
}

async function reload(world: World, view: { unmount(): void }) {
  view.unmount()
  const shown = await showSidebar(world.browser, TICKET)
  return within(await within(shown.view.container).findByRole('region', { name: 'Unfinished' }, within12s))
}

it('finds files again that were on their way when the page closed, and attaches them once', async () => {
  const { world, user, stop, reload } = await attachThenReload({
    side: 'trading-grid',
    method: 'GET',
    path: '/v1/transfers/*',
    times: 99,
    fault: { kind: 'hang' },
  })
  await screen.findByRole('list', { name: 'Documents being added' }, within12s)
  const unfinished = await reload()
  expect(unfinished.getByText('You were attaching first.bin when the page closed.')).toBeVisible()
  expect(await attached(world)).toEqual([])
  world.faults.clear()
  await user.click(unfinished.getByRole('button', { name: 'Finish attaching' }))
  await expect.poll(() => attached(world), { timeout: 20_000 }).toHaveLength(1)
  await expect.poll(() => screen.queryByRole('region', { name: 'Unfinished' }), within12s).toBeNull()
  stop()
}, 60_000)

it('lets go of files that never reached the ticket', async () => {
  const { world, user, stop, reload } = await attachThenReload({
    side: 'trading-grid',
    method: 'GET',
    path: '/v1/transfers/*',
    times: 99,
    fault: { kind: 'hang' },
  })
  await screen.findByRole('list', { name: 'Documents being added' }, within12s)
  const unfinished = await reload()
  await user.click(unfinished.getByRole('button', { name: 'Discard' }))
  expect(screen.queryByRole('region', { name: 'Unfinished' })).not.toBeInTheDocument()
  expect(await attached(world)).toEqual([])
  stop()
}, 60_000)

it('looks whether the comment is there before it writes, where the page closed after it was sent', async () => {
  const path = `/api/v2/tickets/${TICKET}.json`
  const { world, user, stop, reload } = await attachThenReload({
    side: 'zendesk',
    method: 'PUT',
    path,
    when: 'after',
    fault: { kind: 'hang' },
  })
  await expect.poll(() => attached(world), { timeout: 20_000 }).toHaveLength(1)
  const unfinished = await reload()
  expect(unfinished.getByText(/^It may already be in the ticket/)).toBeVisible()
  expect(unfinished.queryByRole('button', { name: 'Discard' })).not.toBeInTheDocument()
  await user.click(unfinished.getByRole('button', { name: 'Finish attaching' }))
  await expect.poll(() => screen.queryByRole('region', { name: 'Unfinished' }), { timeout: 20_000 }).toBeNull()
  expect(await attached(world)).toHaveLength(1)
  stop()
}, 60_000)

it('does nothing more for a page that closed, not even when the answer comes after all', async () => {
  const { world, view, stop, reload } = await attachThenReload({
    side: 'zendesk',
    method: 'PUT',
    path: `/api/v2/tickets/${TICKET}.json`,
    fault: { kind: 'slow', milliseconds: 4_000 },
  })
  await expect.poll(() => world.faults.waiting(), within12s).toEqual([])
  view.unmount()
  await expect.poll(() => attached(world), { timeout: 20_000 }).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const unfinished = await reload()
  expect(unfinished.getByText(/^It may already be in the ticket/)).toBeVisible()
  stop()
}, 60_000)

it('names a resolution that was cut off at the top of the sidebar, and goes to where it is finished', async () => {
  const opened = await openExceptions(1)
  const { list, user, world, view } = opened
  await escalatePriceDiffers(opened)
  await user.click(await list.findByRole('button', { name: 'Resolve…' }))
  await user.type(list.getByLabelText('Summary'), 'Credit memo 881 is on its way.')
  const fault = { kind: 'status' as const, status: 503 }
  world.faults.add({ side: 'zendesk', method: 'PUT', path: '/api/v2/tickets/1.json', times: 9, fault })
  await user.click(list.getByRole('button', { name: 'Resolve' }))
  await list.findByRole('alert', {}, { timeout: 20_000 })
  view.unmount()
  world.faults.clear()
  const shown = await showSidebar(world.browser, 1)
  const sidebar = within(shown.view.container)
  const unfinished = within(await sidebar.findByRole('region', { name: 'Unfinished' }, within12s))
  expect(unfinished.getByText(/^Resolving an exception: /)).toBeVisible()
  await user.click(unfinished.getByRole('button', { name: 'Go to it' }))
  expect(await sidebar.findByText(/Credit memo 881 is on its way/, {}, within12s)).toBeVisible()
}, 60_000)

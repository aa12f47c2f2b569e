import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { keepTicking, openDocuments, partnerFile, storyWith, TICKET } from './open-documents.tsx'

it('happens once where its answer was lost and the second try was turned away', async () => {
  const { world, user, panel } = await openDocuments()
  const path = '/v1/threads/*/documents'
  world.faults.add({ side: 'trading-grid', method: 'POST', path, when: 'after', fault: { kind: 'reset' } })
  world.faults.add({ side: 'trading-grid', method: 'POST', path, fault: { kind: 'status', status: 403 } })
  const [order] = await panel.findAllByRole('button', { name: /^Purchase order/ })
  if (order) await user.click(order)
  await user.click(panel.getByRole('button', { name: 'Share with partner' }))
  const form = within(panel.getByRole('region', { name: /^Share with Northwind/ }))
  await user.type(form.getByLabelText(/Message with it/), 'For your file.')
  await user.click(form.getByRole('button', { name: 'Share with partner' }))
  await user.click(await form.findByRole('button', { name: 'Send again' }))
  await form.findByText('You don’t have access to this in Trading Grid.')
  await user.click(await form.findByRole('button', { name: /^(Send again|Share with partner)$/ }))

  expect(await panel.findByText('1 document shared with the partner')).toBeVisible()
  const [thread] = await threadsOf(world, TICKET)
  const shared = thread ? (await eventsOf(world, thread)).filter(({ type }) => type === 'document-shared') : []
  expect(
    shared.filter((event) => event.type === 'document-shared' && event.body?.text === 'For your file.'),
  ).toHaveLength(1)
}, 60_000)

it('offers files of the ticket, and not the partner’s own that came into it with a note', async () => {
  const story = storyWith((grid, now) => ({
    documents: [
      ...grid.documents,
      partnerFile('doc_a', 'theirs.bin', Uint8Array.of(255, 1), now),
      { ...partnerFile('doc_b', 'ours.bin', Uint8Array.of(255, 2), now), direction: 'outbound' },
    ],
  }))
  const { world, user, panel } = await openDocuments({ story })
  const stop = keepTicking(world)
  await user.click(await panel.findByRole('checkbox', { name: /theirs\.bin/ }))
  await user.click(panel.getByRole('checkbox', { name: /ours\.bin/ }))
  await user.click(panel.getByRole('button', { name: 'Attach 2 to ticket' }))
  await panel.findByText('2 attached', undefined, { timeout: 20_000 })
  stop()
  await user.click(panel.getByRole('button', { name: 'Share files' }))
  const form = within(panel.getByRole('region', { name: /^Share with Northwind/ }))
  await form.findByRole('checkbox', { name: /ours\.bin/ })
  await expect.poll(() => form.queryByRole('checkbox', { name: /theirs\.bin/ })).toBeNull()
}, 60_000)

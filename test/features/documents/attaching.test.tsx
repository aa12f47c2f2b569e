import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { keepTicking, openDocuments, partnerFile, savedComments, storyWith, TICKET } from './open-documents.tsx'

const story = storyWith((grid, now) => ({
  documents: [
    ...grid.documents,
    partnerFile('doc_a', 'first.bin', Uint8Array.of(255, 1), now),
    partnerFile('doc_b', 'second.bin', Uint8Array.of(255, 2), now),
  ],
}))

async function chooseBoth() {
  const opened = await openDocuments({ story })
  const { user, panel } = opened
  await user.click(await panel.findByRole('checkbox', { name: /first\.bin/ }))
  await user.click(panel.getByRole('checkbox', { name: /second\.bin/ }))
  return opened
}

const filesIn = async (world: Parameters<typeof savedComments>[0]) =>
  (await savedComments(world)).flatMap(({ files }) => files.map(({ name }) => name)).filter((name) => /bin$/.test(name))

it('is cancelled while files are on their way: nothing is in the ticket, now or later, and it can be done again', async () => {
  const { world, user, panel } = await chooseBoth()
  // Trading Grid does not say how far they are.
  world.faults.add({ side: 'trading-grid', method: 'GET', path: '/v1/transfers/*', times: 9, fault: { kind: 'hang' } })
  await user.click(panel.getByRole('button', { name: 'Attach 2 to ticket' }))
  expect(await panel.findByText('Adding to the ticket: 0 of 2')).toBeVisible()
  const progress = within(panel.getByRole('list', { name: 'Documents being added' }))
  expect(progress.getByRole('progressbar', { name: 'first.bin' })).toHaveAttribute('value', '0')
  await user.click(panel.getByRole('button', { name: 'Cancel' }))

  await expect.poll(() => panel.queryByRole('list', { name: 'Documents being added' })).toBeNull()
  expect(panel.queryByRole('alert')).toBeNull()
  world.faults.clear()
  const stop = keepTicking(world)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect((await savedComments(world)).filter(({ text }) => text.includes('first.bin'))).toEqual([])
  expect(await filesIn(world)).toEqual([])

  // Still chosen.
  await user.click(panel.getByRole('button', { name: 'Attach 2 to ticket' }))
  expect(await panel.findByText('2 attached', undefined, { timeout: 20_000 })).toBeVisible()
  expect((await filesIn(world)).toSorted()).toEqual(['first.bin', 'second.bin'])
  stop()
}, 60_000)

it('whose answer was lost is looked up, and is in the ticket once', async () => {
  const { world, user, panel } = await chooseBoth()
  const stop = keepTicking(world)
  const [ticket, audits] = [`/api/v2/tickets/${TICKET}.json`, `/api/v2/tickets/${TICKET}/audits*`]
  world.faults.add({ side: 'zendesk', method: 'PUT', path: ticket, when: 'after', fault: { kind: 'reset' } })
  // Nor does Zendesk say what is in the ticket, neither before nor at once after.
  world.faults.add({ side: 'zendesk', method: 'GET', path: audits, times: 9, fault: { kind: 'status', status: 503 } })
  await user.click(panel.getByRole('button', { name: 'Attach 2 to ticket' }))

  expect(
    await panel.findByText(/^The comment was sent, but no answer came back/, {}, { timeout: 20_000 }),
  ).toBeVisible()
  world.faults.clear()
  await user.click(await panel.findByRole('button', { name: 'Try again' }))
  expect(await panel.findByText('2 attached', undefined, { timeout: 20_000 })).toBeVisible()
  expect((await filesIn(world)).toSorted()).toEqual(['first.bin', 'second.bin'])
  stop()
}, 60_000)

import { within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { harshest } from '../../../sandbox/switches.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
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

const SMALL = 1_000
const withLarge = storyWith((grid, now) => ({
  maxDocumentBytes: SMALL,
  documents: [
    ...grid.documents,
    partnerFile('doc_a', 'first.bin', Uint8Array.of(255, 1), now),
    partnerFile('doc_b', 'large.bin', new Uint8Array(SMALL + 1).fill(255), now),
  ],
}))
const notCarried = 'In Trading Grid, not attached here: large.bin'

/** Where uploads of another client are refused, the Trading Grid’s own note has the files, and the agent’s the words. */
async function attachBoth() {
  const opened = await openDocuments({ story: withLarge, switches: harshest })
  const { world, user, panel } = opened
  const stop = keepTicking(world)
  const newest = async () => {
    const saved = await savedComments(world)
    return saved.flatMap(({ files, text }) => [
      ...files.map(({ name }) => name).filter((name) => /bin$/.test(name)),
      ...(text.includes(notCarried) ? [notCarried] : []),
    ])
  }
  const attach = async () => {
    for (const name of [/first\.bin/, /large\.bin/]) {
      const box = await panel.findByRole('checkbox', { name })
      if (!(box instanceof HTMLInputElement && box.checked)) await user.click(box)
    }
    await user.click(await panel.findByRole('button', { name: 'Attach 2 to ticket' }))
  }
  return { ...opened, stop, newest, attach }
}

it('writes two notes at the harshest setting, the files before the words about them', async () => {
  const { world, panel, stop, newest, attach } = await attachBoth()
  await attach()
  expect(await panel.findByText('1 attached, 1 explained', undefined, { timeout: 30_000 })).toBeVisible()
  expect(await newest()).toEqual(['first.bin', notCarried])
  const notes = (await savedComments(world)).filter(
    ({ text, files }) => text.includes(notCarried) || files.some(({ name }) => name === 'first.bin'),
  )
  expect(new Set(notes.map(({ author_id }) => author_id)).size).toBe(2)
  stop()
}, 60_000)

it('says nothing about files whose note is refused, and both once when it is done again', async () => {
  const { world, panel, stop, newest, attach } = await attachBoth()
  const problem = { type: 'about:blank', title: 'Zendesk did not take the note (422).', status: 422 }
  network.use(http.post(`${TRADING_GRID}/transfers/notes`, () => HttpResponse.json(problem, { status: 422 })))
  await attach()
  expect(await panel.findByText('Trading Grid didn’t accept this.', undefined, { timeout: 30_000 })).toBeVisible()
  network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => world.tradingGrid.fetch(request)))
  expect(await newest()).toEqual([])
  await attach()
  expect(await panel.findByText('1 attached, 1 explained', undefined, { timeout: 30_000 })).toBeVisible()
  expect(await newest()).toEqual(['first.bin', notCarried])
  stop()
}, 90_000)

it('attaches nothing again where only the words failed', async () => {
  const { world, user, panel, stop, newest, attach } = await attachBoth()
  // The browser's saves alone: the Trading Grid's own note gets through.
  const path = `/api/v2/tickets/${TICKET}.json`
  world.faults.add({ side: 'zendesk', method: 'PUT', path, times: 99, fault: { kind: 'status', status: 422 } })
  await attach()
  const again = await panel.findByRole('button', { name: 'Try again' }, { timeout: 30_000 })
  expect(await newest()).toEqual(['first.bin'])
  world.faults.clear()
  await user.click(again)
  expect(await panel.findByText('1 attached, 1 explained', undefined, { timeout: 30_000 })).toBeVisible()
  expect(await newest()).toEqual(['first.bin', notCarried])
  stop()
}, 90_000)

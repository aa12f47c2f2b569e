import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { network, TRADING_GRID } from '../../support/network.ts'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { keepTicking, ORDER, openDocuments, partnerFile, savedComments, storyWith, TICKET } from './open-documents.tsx'

const bytes = (words: string) => new TextEncoder().encode(words)

it('finds any document by a number or a word, by kind and day, and leads back to the ticket’s own', async () => {
  const { user, panel } = await openDocuments()
  await user.click(await panel.findByRole('button', { name: 'Search' }))
  const form = within(panel.getByRole('form', { name: 'Search all documents' }))
  await user.type(form.getByLabelText('Number or text'), '4500001001{Enter}')

  expect(await panel.findByText('Found in all documents')).toBeVisible()
  expect((await panel.findAllByRole('button', { name: /4500001001/ })).length).toBeGreaterThan(2)
  expect(panel.queryByRole('button', { name: /4500000987/ })).toBeNull()

  await user.selectOptions(form.getByLabelText('Kind'), 'Invoice')
  await user.click(form.getByRole('button', { name: 'Search' }))
  await waitFor(() => expect(panel.queryByRole('button', { name: /^Purchase order/ })).toBeNull())

  await user.type(form.getByLabelText('Received from'), '2001-01-02')
  await user.type(form.getByLabelText('to'), '2001-01-01')
  expect(form.getByText('This is before the start date.')).toBeVisible()
  await user.clear(form.getByLabelText('Received from'))
  await user.click(form.getByRole('button', { name: 'Search' }))
  expect(await panel.findByText(/^No results/)).toBeVisible()

  await user.click(panel.getByRole('button', { name: 'Back to this ticket’s documents' }))
  expect((await panel.findAllByRole('button', { name: /4500000987/ })).length).toBeGreaterThan(2)
}, 60_000)

it('says so where a search fails, and searches again', async () => {
  const { world, user, panel } = await openDocuments()
  await user.click(await panel.findByRole('button', { name: 'Search' }))
  const form = within(panel.getByRole('form'))
  network.use(http.post(`${TRADING_GRID}/documents/search`, () => HttpResponse.json({}, { status: 403 })))
  await user.type(form.getByLabelText('Number or text'), '4500001001{Enter}')
  expect(await panel.findByText('You don’t have access to this in Trading Grid.')).toBeVisible()
  network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => world.tradingGrid.fetch(request)))
})

it('says which file Zendesk left out of the note without a word, and attaches it on the next press', async () => {
  const story = storyWith((grid, now) => ({
    documents: [
      ...grid.documents,
      partnerFile('doc_a', 'first.bin', Uint8Array.of(255, 1), now),
      partnerFile('doc_b', 'second.bin', Uint8Array.of(255, 2), now),
    ],
  }))
  const { world, user, panel } = await openDocuments({ story })
  const stop = keepTicking(world)
  await user.click(await panel.findByRole('checkbox', { name: /first\.bin/ }))
  await user.click(panel.getByRole('checkbox', { name: /second\.bin/ }))
  // Somebody else uses up a token between the upload and the comment.
  let spoiled = false
  const spoil = http.get(`${TRADING_GRID}/transfers/*`, async ({ request }) => {
    const answer = await world.tradingGrid.fetch(request)
    const transfer = await answer.clone().json()
    if (spoiled || transfer.state !== 'uploaded') return answer
    spoiled = true
    return HttpResponse.json({ ...transfer, token: 'used-up-by-somebody-else' })
  })
  network.use(spoil)
  await user.click(panel.getByRole('button', { name: 'Attach 2 to ticket' }))

  expect(await panel.findByText('1 attached, 1 explained', undefined, { timeout: 20_000 })).toBeVisible()
  expect(panel.getByText(/Zendesk accepted the file but left it out of the comment/)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Try again: 1 document' }))
  expect(await panel.findByText('2 attached', undefined, { timeout: 20_000 })).toBeVisible()
  const names = (await savedComments(world)).flatMap(({ files }) => files.map(({ name }) => name))
  expect(names.filter((name) => /first|second/.test(name)).toSorted()).toEqual(['first.bin', 'second.bin'])
  stop()
}, 60_000)

it('only mentions what is larger than Zendesk gets from here, and says so', async () => {
  const story = storyWith((grid, now) => ({
    maxDocumentBytes: 1_048_576,
    documents: [...grid.documents, partnerFile('doc_large', 'large.bin', new Uint8Array(1_048_577).fill(255), now)],
  }))
  const { world, user, panel } = await openDocuments({ story })
  const row = (await panel.findByText('large.bin')).closest('li') ?? document.body
  await user.click(within(row).getByRole('button', { expanded: false }))
  await user.click(within(row).getByRole('button', { name: 'Mention in ticket' }))
  expect(await within(row).findByText(/^Larger than/)).toBeVisible()
  const [note] = (await savedComments(world)).filter(({ text }) => text.includes('large.bin'))
  expect(note).toMatchObject({ public: false, files: [] })
})

it('leads from an old version to the newest', async () => {
  const story = storyWith((grid, now) => {
    const older = partnerFile('doc_v1', 'v1.bin', bytes('one'), new Date(now.getTime() - 3_600_000))
    return {
      documents: [
        ...grid.documents,
        older,
        { ...partnerFile('doc_v2', 'v2.bin', bytes('two'), now), replaces: older.id },
      ],
    }
  })
  const { user, panel } = await openDocuments({ story })
  const row = (await panel.findByText('v1.bin')).closest('li') ?? document.body
  expect(row).toHaveTextContent('replaced by version 2')
  await user.click(within(row).getByRole('button', { expanded: false }))
  expect(await within(row).findByText(/Version 1 of 2\. A newer version exists/)).toBeVisible()
  await user.click(within(row).getByRole('button', { name: 'Show newest version' }))
  const newest = panel.getByText('v2.bin').closest('li') ?? document.body
  expect(await within(newest).findByText('Version 2 of 2.')).toBeVisible()
})

it('shares a document with the partner after saying who will see it', async () => {
  const { world, user, panel } = await openDocuments()
  const [order] = await panel.findAllByRole('button', { name: /^Purchase order/ })
  if (order) await user.click(order)
  await user.click(panel.getByRole('button', { name: 'Share with partner' }))
  const form = within(panel.getByRole('region', { name: /^Share with Northwind/ }))
  expect(form.getByText(/^Seen by: Northwind Traders/)).toBeVisible()
  await user.type(form.getByLabelText(/Message with it/), 'For your file.')
  await user.click(form.getByRole('button', { name: 'Share with partner' }))
  expect(await panel.findByText('1 document shared with the partner')).toBeVisible()
  const [thread] = await threadsOf(world, TICKET)
  const events = thread ? await eventsOf(world, thread) : []
  expect(events.at(-1)).toMatchObject({ type: 'document-shared', body: { text: 'For your file.' } })
})

it('asks the partner for a document, checks what comes, asks again with the findings, and ticks off the right one', async () => {
  const { user, panel, send } = await askForShipNotice()
  await send('4500009999')
  expect(await panel.findByText(`Order number: 4500009999. Required: ${ORDER}`)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Ask again…' }))
  const findings = new RegExp(`It doesn’t match what we requested: – Order number: 4500009999. Required: ${ORDER}`)
  expect(panel.getByDisplayValue(findings)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Ask the partner again' }))
  await panel.findByText('Requested')

  await send(ORDER)
  await user.click(await panel.findByRole('button', { name: 'Accept' }))
  expect(await panel.findByText('No open document requests')).toBeVisible()
}, 60_000)

it('keeps the words in which it is asked again over a change of tabs, for what came then alone', async () => {
  const { user, panel, send } = await askForShipNotice()
  await send('4500009999')
  await user.click(await panel.findByRole('button', { name: 'Ask again…' }))
  await user.click(screen.getByLabelText('Message to the partner'))
  await user.paste(' Thank you, Sam')

  await user.click(screen.getByRole('tab', { name: 'Activity' }))
  await user.click(screen.getByRole('tab', { name: 'Documents' }))
  await user.click(await screen.findByRole('button', { name: 'Ask again…' }))
  expect(screen.getByLabelText('Message to the partner')).toHaveDisplayValue(/ Thank you, Sam$/)
  await user.click(screen.getByRole('button', { name: 'Ask the partner again' }))
  await screen.findByText('Requested')
  await send('4500008888')
  await user.click(await screen.findByRole('button', { name: 'Ask again…' }))

  expect(screen.getByLabelText('Message to the partner')).not.toHaveDisplayValue(/Thank you, Sam$/)
}, 60_000)

it('asks again once where the answer was lost, however often that is tried', async () => {
  const { world, user, panel, send, thread } = await askForShipNotice()
  await send('4500009999')
  await user.click(await panel.findByRole('button', { name: 'Ask again…' }))
  const path = '/v1/document-requests/*'
  world.faults.add({ side: 'trading-grid', method: 'PATCH', path, when: 'after', fault: { kind: 'reset' } })
  await user.click(panel.getByRole('button', { name: 'Ask the partner again' }))
  // It did happen there, so what is tried again is of an older version.
  await panel.findByText('Requested')
  await user.click(await panel.findByRole('button', { name: 'Try again' }))

  await waitFor(() => expect(panel.queryByRole('alert')).toBeNull())
  const asked = (await eventsOf(world, thread)).filter(({ type }) => type === 'document-requested')
  expect(asked).toHaveLength(2)
}, 60_000)

it('has nothing that a screen reader stumbles over, with every panel open', async () => {
  const { user, panel, view } = await openDocuments()
  await user.click(await panel.findByRole('button', { name: 'Select all' }))
  const [order] = await panel.findAllByRole('button', { name: /^Purchase order/ })
  if (order) await user.click(order)
  // axe takes its time, and is not to look at a page that is still being drawn.
  await screen.findByRole('table', { name: /^PO 4500000987/ })
  for (const name of ['Search', 'Share files', 'Request document']) {
    await user.click(panel.getByRole('button', { name }))
    // Colours are looked at in a real browser: this document has no layout.
    const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
}, 60_000)

/** The partner is asked for a ship notice; `send` is the partner's answer, with that order number on it. */
async function askForShipNotice() {
  const { world, user, panel } = await openDocuments()
  await user.click(await panel.findByRole('button', { name: 'Request document' }))
  const form = within(panel.getByRole('form', { name: /^Request a document from Northwind Traders/ }))
  await user.selectOptions(form.getByLabelText('Document'), 'Ship notice')
  expect(form.getByLabelText('Order number it must show')).toHaveValue(ORDER)
  await user.click(form.getByRole('button', { name: 'Ask the partner' }))
  expect(await panel.findByText('1 open document request')).toBeVisible()

  const [thread] = await threadsOf(world, TICKET)
  if (!thread) throw new Error('The ticket has no thread.')
  const asked = (await eventsOf(world, thread)).findLast(({ type }) => type === 'document-requested')
  const request = asked?.type === 'document-requested' ? (asked.body?.request ?? '') : ''
  const send = async (order: string) => {
    const form = new FormData()
    form.set('key', crypto.randomUUID())
    form.set('request', request)
    form.set('kind', 'ship-notice')
    form.set('order', ORDER)
    form.set('files', new File([shipNotice(order)], `asn ${order}.x12`))
    const path = `/partner/ptr_northwind/${encodeURIComponent('Maria Okafor')}/threads/${thread.id}/posts`
    await world.tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
    await user.click(screen.getByRole('button', { name: /refresh/i }))
  }
  return { world, user, panel, send, thread }
}

function shipNotice(order: string): string {
  return [
    'ISA*00*          *00*          *ZZ*NORTHWIND      *ZZ*ACMERETAIL     *260310*0900*U*00401*000000077*0*P*>',
    'GS*SH*NORTHWIND*ACMERETAIL*20260310*0900*77*X*004010',
    'ST*856*0001',
    'BSN*00*SHP7002*20260310*0900',
    'HL*1**S',
    'HL*2*1*O',
    `PRF*${order}`,
    'SE*6*0001',
    'GE*1*77',
    'IEA*1*000000077~',
  ].join('~')
}

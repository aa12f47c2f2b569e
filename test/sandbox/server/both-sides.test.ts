import { expect, it } from 'vitest'
import { simulatedClock, systemClock } from '../../../sandbox/clock.ts'
import { secrets, story } from '../../../sandbox/seed.ts'
import { harshest } from '../../../sandbox/switches.ts'
import { linkText } from '../../../tools/guarantees/link-words.ts'
import { atTradingGrid, firstTicket, post, runningSandbox, sam, signedIn } from './running-sandbox.ts'

it('has every ticket of the story, with its comments, in Zendesk', async () => {
  // The story goes on by itself, which on a slow machine is soon.
  const sandbox = await runningSandbox({ clock: simulatedClock(systemClock.now()) })
  const get = await signedIn(sandbox, sam.id)

  for (const ticket of story(sandbox.clock.now()).zendesk.tickets) {
    const { ticket: shown } = await (await get(`/api/v2/tickets/${ticket.id}`)).json()
    const { comments } = await (await get(`/api/v2/tickets/${ticket.id}/comments`)).json()
    expect(shown).toMatchObject({ id: ticket.id, subject: ticket.subject, status: ticket.status })
    expect(comments.map((comment: { id: number }) => comment.id)).toEqual(ticket.comments.map(({ id }) => id))
  }
})

it('has every thread of the story that the agent may see, with its events, in the Trading Grid', async () => {
  const sandbox = await runningSandbox()
  const { threads: told } = story(sandbox.clock.now()).tradingGrid
  const threads = told.filter(({ restrictedTo }) => restrictedTo?.includes(sam.id) ?? true)
  expect(threads.length).toBeLessThan(told.length)

  const found = await (await atTradingGrid(sandbox, '/threads/search', { agent: sam, limit: 200 })).json()
  expect(found.items.map(({ label }: { label: string }) => label).toSorted()).toEqual(
    threads.map(({ label }) => label).toSorted(),
  )
  for (const { id, lastSeq } of found.items) {
    expect(lastSeq).toBe(threads.find((thread) => thread.id === id)?.events.length)
  }
})

it('knows the numbers of ticket 1, and suggests the partner that its requester’s organisation stands for', async () => {
  const sandbox = await runningSandbox()

  const overview = await atTradingGrid(sandbox, '/overview', {
    agent: sam,
    ticket: firstTicket,
    references: [
      { kind: 'order', value: '4500001001' },
      { kind: 'ship-notice', value: 'SHP7002' },
      { kind: 'invoice', value: '55010' },
      { kind: 'invoice', value: '88120' },
      { kind: 'order', value: '99' },
    ],
    requester: { organizationId: 7001, organizationName: 'Lakeside Hardware', emailDomain: 'lakesidehardware.example' },
  })

  const { references, partners, threads, earlier } = await overview.json()
  expect(references.map(({ status }: { status: string }) => status)).toEqual([
    'found',
    'found',
    'found',
    'several',
    'unknown',
  ])
  expect(partners[0]).toMatchObject({ partner: { name: 'Northwind Traders' } })
  expect(threads).toEqual([])
  expect(earlier.length).toBeGreaterThan(2)
})

it('lets the app reach the Trading Grid through Zendesk’s proxy, by a host that exists nowhere else', async () => {
  const sandbox = await runningSandbox()
  const get = await signedIn(sandbox, sam.id)
  const through = (url: string) =>
    get(
      '/proxy/v2',
      post({
        installationId: 882_001,
        options: {
          url,
          type: 'POST',
          contentType: 'application/json',
          headers: { Authorization: 'Bearer {{setting.api_token}}' },
          data: JSON.stringify({ agent: sam, limit: 1 }),
          secure: true,
        },
      }),
    )

  const answered = await through('https://trading-grid.example/v1/threads/search')
  expect(answered.status).toBe(200)
  expect(await answered.json()).toMatchObject({ items: [{}], hasMore: true })
})

it('fetches a ticket’s file for the Trading Grid side, with that side’s own Zendesk client', async () => {
  const sandbox = await runningSandbox({ switches: harshest })
  const [ticket] = story(sandbox.clock.now()).zendesk.tickets
  const comment = ticket?.comments.find(({ attachments }) => attachments.length > 0)
  const file = comment?.attachments[0]

  const { items } = await (await atTradingGrid(sandbox, '/threads/search', { agent: sam, limit: 1 })).json()
  const [{ id: thread, label, partner }] = items
  const linking = post({ agent: sam }, { authorization: `Bearer ${secrets.apiToken}` })
  const address = `${sandbox.tradingGridUrl}/v1/threads/${thread}/tickets/acme/1`
  const { link } = await (await fetch(address, { ...linking, method: 'PUT' })).json()
  const request = {
    agent: sam,
    thread,
    ticket: firstTicket,
    attachments: [{ commentId: comment?.id, attachmentId: file?.id, name: file?.name }],
  }
  const unnamed = { ...request, idempotencyKey: 'import-without-a-note' }
  expect((await atTradingGrid(sandbox, '/documents/imports', unnamed)).status).toBe(409)

  const get = await signedIn(sandbox, sam.id)
  const about = { label, partner: partner.name, agent: sam.name, nonce: link.nonce }
  const text = linkText(about, [file?.id ?? 0])
  const note = { ticket: { comment: { body: text, public: false } } }
  expect((await get('/api/v2/tickets/1', { ...post(note), method: 'PUT' })).status).toBe(200)
  sandbox.clock.advance(harshest.auditsLagMs)
  const named = { ...request, idempotencyKey: 'import-of-the-dock-photo' }
  const imported = await atTradingGrid(sandbox, '/documents/imports', named)

  expect(await imported.json()).toMatchObject({
    items: [{ state: 'imported', document: { name: 'dock-this-afternoon.png', size: file?.bytes.length } }],
  })
})

it('shows the partner’s page beside the API', async () => {
  const { tradingGridUrl } = await runningSandbox()
  const page = await fetch(`${tradingGridUrl}/partner`)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain('Maria Okafor')
})

it('starts the story over, also for a Trading Grid that had signed in to Zendesk before', async () => {
  const sandbox = await runningSandbox()
  const get = await signedIn(sandbox, sam.id)
  const change = { ticket: { subject: 'Changed' } }
  await get('/api/v2/tickets/1', { ...post(change), method: 'PUT' })

  sandbox.reset()

  const again = await signedIn(sandbox, sam.id)
  expect(await (await again('/api/v2/tickets/1')).json()).toMatchObject({
    ticket: { subject: '40 cases missing from PO 4500001001' },
  })
  expect((await atTradingGrid(sandbox, '/threads/search', { agent: sam })).status).toBe(200)
})

import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { correctedInvoice } from '../../support/corrected-invoice.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { keepTicking } from '../documents/open-documents.tsx'
import { escalatePriceDiffers, openExceptions } from './open-exceptions.tsx'

async function sendCorrectedInvoice(world: World): Promise<void> {
  const [thread] = await threadsOf(world, 1)
  if (!thread) throw new Error('Nothing was escalated.')
  const { name, text } = correctedInvoice(world.clock.now())
  const form = new FormData()
  form.set('key', crypto.randomUUID())
  form.set('text', 'Corrected, sorry for that.')
  form.set('kind', 'invoice')
  form.set('order', '4500001001')
  form.set('number', '55010')
  form.set('files', new File([text], name, { type: 'application/edi-x12' }))
  const path = `/partner/${thread.partner.id}/${encodeURIComponent('Grace Ito')}/threads/${thread.id}/posts`
  const sent = await world.tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
  expect(sent.status).toBe(303)
}

it('closes when the corrected invoice arrives, and the ticket says once which document settled it', async () => {
  const opened = await openExceptions(1)
  const { list, world } = opened
  // Trading Grid tells Zendesk of what is new from here on.
  const stop = keepTicking(world)
  await escalatePriceDiffers(opened)
  await showSidebar(await world.browserOf(agents.priya.id), 1)

  await sendCorrectedInvoice(world)

  expect(await list.findByText(/^Settled by Invoice 55010/, {}, { timeout: 45_000 })).toBeVisible()
  const settling = async () => (await notesOf(world, 1)).filter((text) => text.includes('Settled by Invoice 55010'))
  await expect.poll(async () => (await settling()).length, { timeout: 20_000 }).toBe(1)
  expect((await settling())[0]).toContain('Exception closed: Price differs, PO 4500001001.')
  expect(await list.findByText(/^Resolved by (?:Sam Rivera|Priya)/, {}, { timeout: 20_000 })).toBeVisible()
  stop()
}, 150_000)

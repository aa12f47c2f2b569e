import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import type { World } from '../../support/world.ts'

/** Will's ticket, and its thread with Northwind. */
export const TICKET = 2
export const THREAD = { id: 'thr_1042' }
/** Zendesk lists a note a little after it was written. */
export const PATIENT = { timeout: 20_000 }
export const OTHER_HASH = 'f'.repeat(64)

export type Entry = { seq: number; [member: string]: unknown }
export const Page = z.looseObject({ items: z.array(z.looseObject({ seq: z.int() })) })

/** By "More" in the sidebar, in a modal of its own. */
export async function openTrail(world: World) {
  const sidebar = await showSidebar(world.browser, TICKET)
  const user = userEvent.setup()
  await user.click((await screen.findAllByRole('button', { name: 'More' }))[0] ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Audit trail' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1))
  sidebar.view.unmount()
  const trail = showModal(world)
  expect(await trail.findByRole('heading', { name: /^Audit trail of TG-1042/ })).toBeVisible()
  return trail
}

export function changed(seq: number, change: object) {
  return (items: Entry[]) => items.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry))
}

export function withoutWords({ body: _body, salt: _salt, ...entry }: Entry): Entry {
  return entry
}

/** Somebody between the Trading Grid and the agent, or in its store. */
export function tamperWith({ tradingGrid }: World, tamper: (items: Entry[]) => Entry[], options = {}): void {
  network.use(
    http.get(
      `${TRADING_GRID}/threads/:thread/trail`,
      async ({ request }) => {
        const page = z.parse(Page, await (await tradingGrid.fetch(request)).json())
        return HttpResponse.json({ ...page, items: tamper(page.items) })
      },
      options,
    ),
  )
}

/** The answer to the second page waits until it is let go. */
export function holdSecondPage({ tradingGrid }: World) {
  const asked: string[] = []
  let discardUploads = () => {}
  const gone = new Promise<void>((resolve) => {
    discardUploads = resolve
  })
  network.use(
    http.get(`${TRADING_GRID}/threads/:thread/trail`, async ({ request }) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.get('after') ?? 'cursor')
      if (searchParams.has('cursor')) await gone
      return tradingGrid.fetch(request)
    }),
  )
  return { discardUploads: () => discardUploads(), asked: () => asked }
}

/** An internal note with a marker, as the app writes them. */
export async function note({ browser }: World, marker: { thread: string; to: number; head: string }): Promise<void> {
  const ticket = { comment: { body: 'A note.', public: false }, metadata: { trading_grid: { v: 1, ...marker } } }
  const url = `http://localhost:4000/api/v2/tickets/${TICKET}.json`
  const headers = { 'content-type': 'application/json' }
  const saved = await browser.fetch(new Request(url, { method: 'PUT', headers, body: JSON.stringify({ ticket }) }))
  expect(saved.status).toBe(200)
}

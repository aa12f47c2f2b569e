import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as z from 'zod/mini'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story, StoryDocument } from '../../../sandbox/story/story.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld, type World, type WorldOptions } from '../../support/world.ts'

/** In the story's ticket 2 a thread with Northwind Traders is open. */
export const TICKET = 2
export const ORDER = '4500000987'

/** The Trading Grid side works on without being asked, as a server does; ends with the returned function. */
export function keepTicking(world: Pick<World, 'tradingGrid'>): () => void {
  let over = false
  const tick = async () => {
    while (!over) {
      await world.tradingGrid.tick()
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const ticking = tick()
  return () => {
    over = true
    void ticking
  }
}

/** A file of the partner, known by the ticket's order. */
export function partnerFile(id: string, name: string, bytes: Uint8Array, now: Date): StoryDocument {
  return {
    id,
    name,
    bytes,
    mediaType: 'application/octet-stream',
    kind: 'other',
    format: 'other',
    references: [{ kind: 'order', value: ORDER }],
    partner: 'ptr_northwind',
    direction: 'inbound',
    audience: 'shared',
    scan: 'clean',
    receivedAt: now,
  }
}

/** The whole story with other documents of the ticket's order. */
export function storyWith(change: (grid: Story['tradingGrid'], now: Date) => Partial<Story['tradingGrid']>) {
  return (now: Date): Story => {
    const told = wholeStory(now)
    return { ...told, tradingGrid: { ...told.tradingGrid, ...change(told.tradingGrid, now) } }
  }
}

/** An agent beside a ticket, with the Documents tab open. */
export async function openDocuments({ world, ...options }: WorldOptions & { world?: World } = {}) {
  const both = world ?? (await createWorld(options))
  const user = userEvent.setup()
  const { view } = await showSidebar(both.browser, TICKET)
  const sidebar = within(view.container)
  await user.click(await sidebar.findByRole('tab', { name: 'Documents' }))
  const panel = within(await sidebar.findByRole('tabpanel', { name: 'Documents' }))
  return { world: both, user, sidebar, panel, view }
}

const Comments = z.object({
  comments: z.array(
    z.looseObject({
      id: z.int(),
      public: z.boolean(),
      plain_body: z.string(),
      author_id: z.int(),
      attachments: z.array(z.looseObject({ file_name: z.string(), content_url: z.string() })),
    }),
  ),
})

/** The ticket's comments with the hashes of what Zendesk really hands out. */
export async function savedComments({ browser }: Pick<World, 'browser'>) {
  const url = `http://localhost:4000/api/v2/tickets/${TICKET}/comments.json?page[size]=100`
  const { comments } = z.parse(Comments, await (await browser.fetch(new Request(url))).json())
  return Promise.all(
    comments.map(async ({ attachments, plain_body, ...comment }) => ({
      ...comment,
      text: plain_body,
      files: await Promise.all(
        attachments.map(async (file) => {
          const { pathname, search } = new URL(file.content_url)
          const answer = await browser.fetch(new Request(`http://localhost:4000${pathname}${search}`))
          return { name: file.file_name, sha256: await sha256(new Uint8Array(await answer.arrayBuffer())) }
        }),
      ),
    })),
  )
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Switches } from '../../sandbox/switches.ts'
import { type CommentWorld, createCommentWorld } from './comment-pages.ts'
import { type CommentWriter, commentWriters } from './comment-writers.ts'
import { network } from './network.ts'

const putOf = (ticket: number) => ({ side: 'zendesk' as const, method: 'PUT', path: `/api/v2/tickets/${ticket}.json` })

/** What happens to the first attempt, and how many pages of the browser make it. */
const cells: {
  name: string
  pages?: number
  resends?: boolean
  trouble: (world: CommentWorld, ticket: number) => void
}[] = [
  {
    name: 'the connection is reset after the save, and the browser sends it again',
    resends: true,
    trouble: ({ faults }, ticket) => faults.add({ ...putOf(ticket), when: 'after', fault: { kind: 'reset' } }),
  },
  {
    name: 'the answer is lost',
    trouble: ({ faults }, ticket) => faults.add({ ...putOf(ticket), when: 'after', fault: { kind: 'reset' } }),
  },
  {
    name: 'a colleague saves the ticket in between',
    trouble: (world, ticket) => void savedJustBefore(world, ticket),
  },
  {
    name: 'Zendesk answers 503 after the save',
    trouble: ({ faults }, ticket) =>
      faults.add({ ...putOf(ticket), when: 'after', fault: { kind: 'status', status: 503, problem: false } }),
  },
  { name: 'two pages do it', pages: 2, trouble: () => undefined },
]

/** Declares the tests. Each setting has a file of its own, so that they run side by side. */
export function everyWriterWritesOnce(switches: Switches): void {
  beforeAll(() => network.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => network.close())
  describe.each(commentWriters)('$name', (writer) => {
    const possible = cells.filter(({ pages }) => !(pages && writer.ofOnePage))
    it.each(possible)('is one comment when $name', async ({ pages = 1, resends = false, trouble }) => {
      const world = await createCommentWorld({ ...writer, switches, resends })
      // Nobody has saved it for a while.
      world.clock.advance(10 * 60_000)
      const opened = await Promise.all(Array.from({ length: pages }, () => world.openPage()))
      trouble(world, writer.ticketId)

      const [first, ...others] = opened
      const join = writer.join ?? ((page) => writer.write(page, false))
      const done = await Promise.allSettled([first && writer.write(first, false), ...others.map(join)])

      expect(done.filter(({ status }) => status === 'rejected')).toEqual([])
      expect(await commentsOf(world, writer)).toHaveLength(1)
      expect(world.faults.waiting()).toEqual([])
    })
  })
}

/** An administrator saves the ticket between the page's look and its write. */
function savedJustBefore(world: CommentWorld, ticket: number): void {
  const { zendesk } = world
  const answer = zendesk.fetch
  let saved = false
  zendesk.fetch = async (request) => {
    if (!saved && request.method === 'PUT' && new URL(request.url).pathname === `/api/v2/tickets/${ticket}.json`) {
      saved = true
      const admin = await world.browserOf(agents.nadia.id)
      await admin.fetch(
        new Request(request.url, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ticket: { priority: 'urgent' } }),
        }),
      )
    }
    return answer(request)
  }
}

const Comments = z.object({ comments: z.array(z.looseObject({ plain_body: z.string() })) })

async function commentsOf({ browser }: CommentWorld, { ticketId, says }: CommentWriter) {
  const url = `http://localhost:4000/api/v2/tickets/${ticketId}/comments.json?page[size]=100`
  const { comments } = z.parse(Comments, await (await browser.fetch(new Request(url))).json())
  return comments.filter(({ plain_body }) => plain_body.includes(says))
}

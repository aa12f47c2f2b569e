import type { Browser } from '@playwright/test'
import { story as wholeStory } from '../../sandbox/seed.ts'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { chanceOf } from '../support/simulation/chance.ts'
import { savedComments } from './support/ticket-files.ts'
import { type AgentAt, agentAt, expect, test } from './support/world.ts'

const UPDATES = 24
const SETTLED_WITHIN_MS = 150_000
/** More of them by hand: `DELIVERY_SEEDS=1,2,3`. */
const seeds = (process.env.DELIVERY_SEEDS ?? '1').split(',').map(Number)
const four = ['Priya Raman', 'Sam Rivera', 'Lena Hoffmann', 'Sam Rivera']

function waitingThread() {
  const { threads, partners } = wholeStory(new Date()).tradingGrid
  const thread = threads.find(({ state, tickets }) => state === 'awaiting-partner' && tickets.length > 0)
  const group = partners.find(({ id }) => id === thread?.partner)?.groups.find(({ id }) => id === thread?.group)
  const [ticket, person] = [thread?.tickets[0], group?.members[0]?.name]
  if (!thread || ticket === undefined || !person) throw new Error('In the story somebody waits for a partner.')
  return { thread: thread.id, ticket, person }
}

async function fourOn(browser: Browser, sandbox: Sandbox, ticket: number): Promise<AgentAt[]> {
  const agents: AgentAt[] = []
  for (const name of four) {
    const agent = agentAt(await (await browser.newContext()).newPage(), sandbox)
    await agent.openTicket(ticket, name)
    agents.push(agent)
  }
  return agents
}

test.describe('with a server that delivers as well', () => {
  for (const seed of seeds) {
    test(`four browsers on one ticket bring every update into it once, in order (seed ${seed})`, async ({
      browser,
      sandbox,
    }) => {
      test.setTimeout(SETTLED_WITHIN_MS + 90_000)
      const { thread, ticket, person } = waitingThread()
      const chance = chanceOf(seed)
      const agents = await fourOn(browser, sandbox, ticket)
      const [first] = agents
      if (!first) throw new Error('There are four.')

      for (let posted = 1; posted <= UPDATES; posted += 1) {
        sandbox.tradingGrid.postAsPartner({ thread, person, text: `Update no. ${posted}.`, files: [] })
        if (!chance.oneIn(3)) continue
        sandbox.faults.add({
          side: chance.pick(['zendesk', 'trading-grid']),
          path: chance.pick([`/api/v2/tickets/${ticket}*`, '/v1/deliveries/*']),
          when: chance.pick(['before', 'after']),
          fault: { kind: 'reset' },
        })
        if (chance.oneIn(2)) await chance.pick(agents).page.reload()
        await first.page.waitForTimeout(chance.between(200, 4_000))
      }

      /** A fault that is left may meet this very question: then it is asked again. */
      const told = async (): Promise<number[]> => {
        const comments = await savedComments(first.page, sandbox, ticket).catch(() => undefined)
        if (!comments) return told()
        const notes = comments.filter((comment) => !comment.public)
        return notes.flatMap(({ text }) =>
          [...text.matchAll(/Update no\. (\d+)\./g)].map(([, number]) => Number(number)),
        )
      }
      const inOrder = Array.from({ length: UPDATES }, (_, index) => index + 1)
      await expect.poll(told, { timeout: SETTLED_WITHIN_MS, intervals: [2_000] }).toEqual(inOrder)
      // Nobody brings them a second time.
      await first.page.waitForTimeout(10_000)
      expect(await told()).toEqual(inOrder)
      await Promise.all(agents.map(({ page }) => page.context().close()))
    })
  }
})

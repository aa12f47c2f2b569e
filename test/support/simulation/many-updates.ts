import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod/mini'
import type { Switches } from '../../../sandbox/switches.ts'
import { TicketId } from '../../../src/domain/ids.ts'
import { createTicketDelivery } from '../../../src/sync/delivery/ticket-delivery.ts'
import { readUndelivered } from '../../../src/trading-grid/contract/delivery.ts'
import { type BothSides, bothSides, type Fetch } from './both-sides.ts'
import { type BrowserPage, browserPage, type Mishap } from './browser-page.ts'
import { type Chance, chanceOf } from './chance.ts'
import { deliveryWorldOf } from './delivery-world.ts'
import { type SimulatedTime, simulatedTime } from './simulated-time.ts'
import { fourAgents, PERSON, smallCase, THREAD, TICKET } from './small-case.ts'

export type Trouble = {
  updates: number
  /** One request in so many goes wrong. */
  failsOneIn: number
  /** One step in so many is a page's last. */
  closesOneIn: number
  serverDelivers: boolean
  switches: Partial<Switches>
}

export const usualTrouble: Trouble = {
  updates: 200,
  failsOneIn: 5,
  closesOneIn: 60,
  serverDelivers: true,
  switches: {},
}

export type Outcome = {
  seed: number
  /** Numbers of the updates in the order in which the notes tell them. */
  told: number[]
  /** How many files came with the notes, of how many that the partner sent. */
  files: { sent: number; attached: number }
  notes: number
  /** Batches that stand in the ticket twice, as the admin's work list shows them. */
  doubled: number
  pagesClosed: number
  requests: number
  simulatedMinutes: number
}

const START = new Date('2026-11-23T16:00:00.400Z')
const GIVE_UP_MS = 8 * 60 * 60_000
const TICK_MS = 2_000
const mishaps: Mishap[] = ['refused', 'hung', 'late', 'lost', 'lost', 'busy']

/**
 * Four browsers on one ticket and the server, all of them delivering while the partner writes in bursts; requests fail
 * before or after they have had their effect, and pages are closed in the middle of whatever they do.
 */
export async function deliverManyUpdates(seed: number, trouble: Trouble = usualTrouble): Promise<Outcome> {
  const chance = chanceOf(seed)
  const time = simulatedTime(START)
  const counts = { requests: 0, pagesClosed: 0, files: 0 }
  const goesWrong = () => chance.oneIn(trouble.failsOneIn)
  const serversLuck = (ask: Fetch): Fetch => {
    return (request) => {
      counts.requests += 1
      return goesWrong() ? spoil(time, ask, request, chance.pick(mishaps)) : ask(request)
    }
  }
  const story = smallCase(START, { serverDelivers: trouble.serverDelivers })
  const switches = { auditsLagMs: chance.between(0, 6_000), ...trouble.switches }
  const sides = await bothSides(time, story, switches, serversLuck)

  /** One page after the other, as somebody reloads who lost one. */
  async function keepPageOpen(agent: number, session: string): Promise<never> {
    for (;;) {
      await time.wait(chance.between(0, 8_000))
      const page = browserPage(sides, session, {
        agent,
        latencyMs: () => chance.between(5, 250),
        mishap: ({ kind }) => {
          counts.requests += kind === 'request' ? 1 : 0
          if (chance.oneIn(trouble.closesOneIn)) return chance.pick(['closed-before', 'closed-after'])
          return kind === 'request' && goesWrong() ? chance.pick(mishaps) : undefined
        },
      })
      watchTicket(page, chance)
      while (!page.isClosed()) await time.wait(1_000)
      counts.pagesClosed += 1
    }
  }
  for (const agent of fourAgents) void keepPageOpen(agent, await sides.signIn(agent))
  void tickForEver(sides)
  void colleagueAtWork(sides, chance)
  const posting = postInBursts(sides, chance, trouble.updates)

  const giveUpAt = START.getTime() + GIVE_UP_MS
  do await time.pass(10_000)
  while (time.clock.now().getTime() < giveUpAt && (!posting.done() || (await undelivered(sides)) > 0))
  const outcome = await outcomeOf(seed, sides, posting.files())
  sides.close()
  return { ...outcome, requests: counts.requests, pagesClosed: counts.pagesClosed }
}

/** What a sidebar does about its ticket: hears how many updates have no note, and brings them. */
function watchTicket(page: BrowserPage, chance: Chance): void {
  const ticket = TicketId.parse(TICKET)
  const delivery = createTicketDelivery(async () => deliveryWorldOf(page), ticket, page.clock)
  const { subdomain: account } = page.zendesk.installation
  async function look(): Promise<never> {
    for (;;) {
      try {
        const { items } = await page.tradingGrid.call(readUndelivered, { query: { account } })
        delivery.tell(items.find((item) => item.ticket === TICKET)?.count ?? 0)
      } catch {
        // Asks again below.
      }
      await page.clock.wait(chance.between(3_000, 15_000))
    }
  }
  void look()
}

async function tickForEver({ time, grid }: BothSides): Promise<never> {
  for (;;) {
    await time.wait(TICK_MS)
    await ofTheServer.run(true, () => grid.tick())
  }
}

/** Somebody who works on the ticket meanwhile, often several times within a second, as Zendesk's own rules do. */
async function colleagueAtWork({ time, asAdmin }: BothSides, chance: Chance): Promise<never> {
  for (;;) {
    await time.wait(chance.between(5_000, 60_000))
    for (let saves = chance.between(1, 2); saves > 0; saves -= 1) {
      await asAdmin(`/api/v2/tickets/${TICKET}.json`, 'PUT', { ticket: { comment: { body: 'On it.', public: true } } })
      await time.wait(chance.between(50, 900))
    }
  }
}

/** Set in what the server does by itself, between the requests of others. */
const ofTheServer = new AsyncLocalStorage<boolean>()

/** The same mishaps for the server, which speaks HTTP. */
async function spoil(time: SimulatedTime, ask: Fetch, request: Request, mishap: Mishap): Promise<Response> {
  const broken = () => new TypeError('fetch failed')
  if (mishap === 'busy') return new Response('', { status: 503 })
  // A request that is answered holds time up, so what it asks Zendesk meanwhile cannot hang.
  if (mishap === 'refused' || (mishap !== 'lost' && !ofTheServer.getStore())) throw broken()
  if (mishap === 'lost') {
    await ask(request)
    throw broken()
  }
  if (mishap === 'late') void time.wait(34_000).then(() => ask(request))
  await time.wait(30_000)
  throw broken()
}

function postInBursts(sides: BothSides, chance: Chance, updates: number) {
  const { time, grid } = sides
  let posted = 0
  let files = 0
  async function post(): Promise<void> {
    while (posted < updates) {
      await time.wait(chance.oneIn(3) ? chance.between(0, 3_000) : chance.between(20_000, 120_000))
      for (let left = chance.between(1, 12); left > 0 && posted < updates; left -= 1) {
        posted += 1
        const withFile = chance.oneIn(25)
        files += withFile ? 1 : 0
        const bytes = new TextEncoder().encode(`File of update ${posted}.`)
        grid.postAsPartner({
          thread: THREAD,
          person: PERSON,
          text: `Update no. ${posted}.`,
          files: withFile ? [{ name: `update-${posted}.txt`, mediaType: 'text/plain', bytes }] : [],
        })
        await time.wait(chance.between(0, 400))
      }
    }
  }
  void post()
  return { done: () => posted >= updates, files: () => files }
}

const Undelivered = z.object({ items: z.array(z.object({ count: z.int() })) })

async function undelivered(sides: BothSides): Promise<number> {
  const { items } = Undelivered.parse(await sides.askGrid('GET', `/deliveries?account=${sides.account}`))
  return items.reduce((sum, { count }) => sum + count, 0)
}

const WorkList = z.object({ items: z.array(z.object({ reason: z.string() })) })

async function outcomeOf(seed: number, sides: BothSides, sent: number) {
  const notes = await sides.notes(TICKET)
  const workList = WorkList.parse(await sides.askGrid('GET', `/installations/${sides.account}/work-list`))
  return {
    seed,
    told: notes.flatMap(({ body }) => [...body.matchAll(/Update no\. (\d+)\./g)].map(([, number]) => Number(number))),
    files: { sent, attached: notes.flatMap(({ files }) => files).length },
    notes: notes.length,
    doubled: workList.items.filter(({ reason }) => reason === 'doubled').length,
    simulatedMinutes: (sides.clock.now().getTime() - START.getTime()) / 60_000,
  }
}

import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { TicketId } from '../../src/domain/ids.ts'
import { createTicketDelivery } from '../../src/sync/delivery/ticket-delivery.ts'
import { escalation } from '../sandbox/trading-grid/little-world.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { type BrowserPage, browserPage, type PageOptions } from '../support/simulation/browser-page.ts'
import { deliveryWorldOf } from '../support/simulation/delivery-world.ts'
import { haltAt, type Place } from '../support/simulation/halting.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { fourAgents, PERSON, smallCase } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
const LEASE_OVER_MS = 121_000
const [first, second, third] = fourAgents

/** Both sides without a server that delivers: what happens, happens by pages. */
async function quietSides(auditsLagMs: number): Promise<BothSides> {
  const sides = await bothSides(simulatedTime(START), smallCase(START, { serverDelivers: false }), { auditsLagMs })
  onTestFinished(sides.close)
  return sides
}

const Created = z.object({ ticket: z.object({ id: z.int() }) })
const Opened = z.object({ thread: z.object({ id: z.string() }), link: z.object({ nonce: z.string() }) })
const Witnessed = z.object({ link: z.object({ witnessed: z.boolean() }) })
let keys = 0

/** A ticket that was saved this very second, a partner's update that has no note, and nobody at work. */
async function waitingUpdate(sides: BothSides) {
  const { auditsLagMs } = sides.switches
  const { time } = sides
  const comment = { body: 'Ten cartons are missing.', public: true }
  const created = await sides.asAdmin('/api/v2/tickets.json', 'POST', { ticket: { subject: 'Short', comment } })
  const { id: ticket } = Created.parse(created).ticket
  keys += 1
  const opened = await sides.askGrid('POST', '/threads', {
    ...escalation(),
    idempotencyKey: `kill-points-${String(keys).padStart(6, '0')}`,
    ticket: { account: sides.account, id: ticket },
    separate: true,
  })
  const {
    thread: { id: thread },
    link: { nonce },
  } = Opened.parse(opened)
  const marker = { act: 'escalated', thread, nonce }
  await sides.asAdmin(`/api/v2/tickets/${ticket}.json`, 'PUT', {
    ticket: { comment: { body: 'Escalated.', public: false }, metadata: { trading_grid: marker } },
  })
  await time.pass(auditsLagMs + 50)
  const path = `/threads/${thread}/tickets/${sides.account}/${ticket}/witness`
  const { link } = Witnessed.parse(
    await sides.askGrid('POST', path, { agent: { id: fourAgents[0], name: 'Alma Agent' } }),
  )
  expect(link.witnessed).toBe(true)
  sides.grid.postAsPartner({ thread, person: PERSON, text: 'They ship on Friday.', files: [] })
  const session = await sides.signIn(first)
  const pages: BrowserPage[] = []

  /** A page on the ticket that was told of one undelivered update. */
  const open = (agent: number, options: Partial<PageOptions> = {}): BrowserPage => {
    const page = browserPage(sides, session, { agent, latencyMs: () => 20, ...options })
    createTicketDelivery(async () => deliveryWorldOf(page), TicketId.parse(ticket), page.clock).tell(1)
    pages.push(page)
    return page
  }

  async function expectOneNote(where: string): Promise<void> {
    const notes = (await sides.notes(ticket)).filter(({ body }) => body.includes('They ship on Friday.'))
    const { items } = Deliveries.parse(await sides.askGrid('GET', `/threads/${thread}/deliveries`))
    for (const page of pages) page.close()
    expect({ where, notes: notes.length }).toEqual({ where, notes: 1 })
    expect({ where, items }).toEqual({ where, items: [{ state: 'delivered', commentId: notes[0]?.id }] })
  }
  /** The page stands there, or has ended before it came there. */
  const runUntil = (halted: () => boolean) =>
    time.passUntil(new Date(time.clock.now().getTime() + LEASE_OVER_MS), halted)

  return { time, open, expectOneNote, runUntil }
}

const Deliveries = z.object({ items: z.array(z.object({ commentId: z.optional(z.int()), state: z.string() })) })

/** How many things an undisturbed page waits for. */
async function stepsOfOnePage(sides: BothSides): Promise<number> {
  const world = await waitingUpdate(sides)
  const page = world.open(first)
  await world.time.pass(60_000)
  await world.expectOneNote('undisturbed')
  return page.steps()
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const placesIn = (steps: number): Place[] =>
  numbersTo(steps).flatMap((nth) => [
    { nth, side: 'before' as const },
    { nth, side: 'after' as const },
  ])
const named = ({ nth, side }: Place) => `${side} ${nth}`

const mishaps = ['refused', 'hung', 'late', 'lost', 'busy', 'closed-before', 'closed-after'] as const

it('writes one note whatever becomes of any one request, just after the ticket was saved', {
  timeout: 60_000,
}, async () => {
  // Shorter than the second in which Zendesk's stamps do not change: the list then shows one save of two.
  const auditsLagMs = 200
  const sides = await quietSides(auditsLagMs)
  const steps = await stepsOfOnePage(sides)
  for (const [nth, mishap] of numbersTo(steps).flatMap((step) => mishaps.map((one) => [step, one] as const))) {
    await toNextSecond(sides)
    const world = await waitingUpdate(sides)
    await world.time.pass(auditsLagMs + 50)
    let seen = 0
    world.open(first, {
      mishap: () => {
        seen += 1
        return seen === nth ? mishap : undefined
      },
    })
    await world.time.pass(LEASE_OVER_MS)
    world.open(second)
    await world.time.pass(10 * 60_000)
    await world.expectOneNote(`${mishap} at ${nth}`)
  }
})

async function toNextSecond({ time }: BothSides): Promise<void> {
  await time.pass(1_100 - (time.clock.now().getTime() % 1_000))
}

describe.each([0, 2_500])('with audits %i ms behind', (auditsLagMs) => {
  it('writes one note wherever a page is closed', { timeout: 60_000 }, async () => {
    const sides = await quietSides(auditsLagMs)
    for (const place of placesIn(await stepsOfOnePage(sides))) {
      const world = await waitingUpdate(sides)
      const halt = haltAt(place)
      const page = world.open(first, { gate: halt.gate })
      await world.runUntil(halt.halted)
      page.close()
      world.open(second)
      await world.time.pass(10 * 60_000)
      await world.expectOneNote(named(place))
    }
  })

  it('writes one note wherever two pages after one another are closed', { timeout: 120_000 }, async () => {
    const sides = await quietSides(auditsLagMs)
    const places = placesIn(await stepsOfOnePage(sides))
    for (const [one, other] of places.flatMap((a) => places.map((b) => [a, b] as const))) {
      const world = await waitingUpdate(sides)
      for (const [agent, place] of [
        [first, one],
        [second, other],
      ] as const) {
        const halt = haltAt(place)
        const page = world.open(agent, { gate: halt.gate })
        await world.runUntil(halt.halted)
        page.close()
        await world.time.pass(LEASE_OVER_MS)
      }
      world.open(third)
      await world.time.pass(10 * 60_000)
      await world.expectOneNote(`${named(one)}, ${named(other)}`)
    }
  })
})

it.each(['first', 'second'] as const)(
  'writes one note wherever two pages fall asleep over their leases, and the %s wakes first',
  { timeout: 120_000 },
  async (wakes) => {
    const sides = await quietSides(2_500)
    const places = placesIn(await stepsOfOnePage(sides))
    for (const [one, other] of places.flatMap((a) => places.map((b) => [a, b] as const))) {
      const world = await waitingUpdate(sides)
      const [sleeping, alsoSleeping] = [haltAt(one), haltAt(other)]
      world.open(first, { gate: sleeping.gate })
      await world.runUntil(sleeping.halted)
      await world.time.pass(LEASE_OVER_MS)
      world.open(second, { gate: alsoSleeping.gate })
      await world.runUntil(alsoSleeping.halted)
      const [early, late] = wakes === 'first' ? [sleeping, alsoSleeping] : [alsoSleeping, sleeping]
      early.goOn()
      await world.time.pass(1_000)
      late.goOn()
      await world.time.pass(20 * 60_000)
      await world.expectOneNote(`${named(one)}, ${named(other)}`)
    }
  },
)

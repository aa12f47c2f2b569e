import { expect, it, onTestFinished } from 'vitest'
import { TicketId } from '../../src/domain/ids.ts'
import { createTicketDelivery } from '../../src/sync/delivery/ticket-delivery.ts'
import { bothSides } from '../support/simulation/both-sides.ts'
import { browserPage } from '../support/simulation/browser-page.ts'
import { deliveryWorldOf } from '../support/simulation/delivery-world.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { fourAgents, PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')

/** A page on a ticket for which an update waits; each of its requests fails while `isDown`. */
async function openPage() {
  const sides = await bothSides(simulatedTime(START), smallCase(START, { serverDelivers: false }))
  onTestFinished(sides.close)
  const way = { isDown: false, requests: 0, onWrite: () => {} }
  const page = browserPage(sides, await sides.signIn(fourAgents[0]), {
    agent: fourAgents[0],
    mishap: (step) => {
      if (step.kind !== 'request') return undefined
      way.requests += 1
      if (step.request.method === 'PUT' && step.request.url.startsWith('/api/v2/tickets')) way.onWrite()
      return way.isDown ? 'refused' : undefined
    },
  })
  onTestFinished(page.close)
  const delivery = createTicketDelivery(async () => deliveryWorldOf(page), TicketId.parse(TICKET), page.clock)
  sides.grid.postAsPartner({ thread: THREAD, person: PERSON, text: 'They ship on Friday.', files: [] })
  return { sides, way, delivery }
}

it('goes on trying by itself, and ends when it is told to, also in the middle of a try', async () => {
  const { sides, way, delivery } = await openPage()
  way.isDown = true
  delivery.tell(1)
  await sides.time.pass(60_000)
  expect(delivery.progress()).toMatchObject({ state: 'waiting' })
  const tried = way.requests
  expect(tried).toBeGreaterThan(1)

  const bringing = delivery.bring()
  delivery.stop()
  await sides.time.pass(60_000)
  expect(await bringing).toMatchObject({ outcome: 'released' })
  way.requests = 0
  await sides.time.pass(3_600_000)
  expect(way.requests).toBe(0)
})

it('asks nothing in an hour out of sight, wherever it was, and goes on when it is seen', async () => {
  const { sides, way, delivery } = await openPage()
  delivery.setVisible(false)
  delivery.tell(1)
  await sides.time.pass(3_600_000)
  expect(way.requests).toBe(0)

  delivery.setVisible(true)
  way.isDown = true
  await sides.time.pass(60_000)
  expect(delivery.progress()).toMatchObject({ state: 'waiting' })
  delivery.setVisible(false)
  way.requests = 0
  way.isDown = false
  await sides.time.pass(3_600_000)
  expect(way.requests).toBe(0)

  delivery.setVisible(true)
  await sides.time.pass(60_000)
  expect(await sides.notes(TICKET)).toHaveLength(1)
})

it('does not come back sooner than it was to because the agent looked away and back', async () => {
  const { sides, way, delivery } = await openPage()
  way.isDown = true
  delivery.tell(1)
  await sides.time.pass(20 * 60_000)
  way.requests = 0
  for (let second = 0; second < 10 * 60; second += 5) {
    delivery.setVisible(false)
    delivery.setVisible(true)
    await sides.time.pass(5_000)
  }
  // Once in five minutes by then.
  expect(way.requests).toBe(2)
})

it('brings no further batch once it is out of sight', async () => {
  const { sides, way, delivery } = await openPage()
  way.onWrite = () => {
    way.onWrite = () => {}
    // In a batch of its own: the one that is being written is frozen.
    sides.grid.postAsPartner({ thread: THREAD, person: PERSON, text: 'On Monday after all.', files: [] })
    delivery.setVisible(false)
  }
  delivery.tell(1)
  await sides.time.pass(60_000)
  expect(await sides.notes(TICKET)).toHaveLength(1)
  way.requests = 0
  await sides.time.pass(3_600_000)
  expect(way.requests).toBe(0)
  delivery.setVisible(true)
  await sides.time.pass(60_000)
  expect(await sides.notes(TICKET)).toHaveLength(2)
})

it('lets the note that is being written be written', async () => {
  const { sides, delivery } = await openPage()
  delivery.tell(1)
  delivery.stop()
  await sides.time.pass(60_000)
  expect(await sides.notes(TICKET)).toHaveLength(1)
})

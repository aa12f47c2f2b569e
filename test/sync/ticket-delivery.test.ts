import { expect, it, onTestFinished } from 'vitest'
import { TicketId } from '../../src/domain/ids.ts'
import { createTicketDelivery } from '../../src/sync/ticket-delivery.ts'
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
  const way = { isDown: false, requests: 0 }
  const page = browserPage(sides, await sides.signIn(fourAgents[0]), {
    agent: fourAgents[0],
    mishap: ({ kind }) => {
      way.requests += kind === 'request' ? 1 : 0
      return kind === 'request' && way.isDown ? 'refused' : undefined
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

it('lets the note that is being written be written', async () => {
  const { sides, delivery } = await openPage()
  delivery.tell(1)
  delivery.stop()
  await sides.time.pass(60_000)
  expect(await sides.notes(TICKET)).toHaveLength(1)
})

import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { TicketId } from '../../src/domain/ids.ts'
import { deliver } from '../../src/sync/delivery/deliver.ts'
import { bothSides } from '../support/simulation/both-sides.ts'
import { browserPage, type Step } from '../support/simulation/browser-page.ts'
import { deliveryWorldOf } from '../support/simulation/delivery-world.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { fourAgents, PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
const WorkList = z.object({ items: z.array(z.object({ reason: z.string(), ticket: z.int() })) })

/** Two pages that fell asleep over their leases just before they write, and wake in the same moment. */
async function twoWakeAtOnce(stampAtomic: boolean) {
  const time = simulatedTime(START)
  const sides = await bothSides(time, smallCase(START, { serverDelivers: false }), { stampAtomic })
  sides.grid.postAsPartner({ thread: THREAD, person: PERSON, text: 'They ship on Friday.', files: [] })
  let wake: () => void = () => undefined
  const awake = new Promise<void>((resolve) => {
    wake = resolve
  })
  const asleep = (step: Step, side: 'before' | 'after') =>
    side === 'before' &&
    step.kind === 'request' &&
    step.request.method === 'PUT' &&
    step.request.url.includes('tickets')
      ? awake
      : undefined
  for (const agent of fourAgents.slice(0, 2)) {
    const page = browserPage(sides, await sides.signIn(agent), { agent, gate: asleep })
    void deliver(deliveryWorldOf(page), TicketId.parse(TICKET), false)
    await time.pass(121_000)
  }
  wake()
  await time.pass(60_000)
  const notes = (await sides.notes(TICKET)).filter(({ body }) => body.includes('They ship on Friday.'))
  const { items } = WorkList.parse(await sides.askGrid('GET', `/installations/${sides.account}/work-list`))
  sides.close()
  return { notes: notes.length, workList: items }
}

it('writes one note where Zendesk checks and writes in one step, whoever wakes when', async () => {
  expect(await twoWakeAtOnce(true)).toEqual({ notes: 1, workList: [] })
})

it('shows the admin a note that stands there twice where Zendesk checks and writes in two steps', async () => {
  expect(await twoWakeAtOnce(false)).toEqual({ notes: 2, workList: [{ reason: 'doubled', ticket: TICKET }] })
})

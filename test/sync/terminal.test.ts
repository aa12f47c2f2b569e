import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { TicketId } from '../../src/domain/ids.ts'
import { createTicketDelivery } from '../../src/sync/delivery/ticket-delivery.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { browserPage } from '../support/simulation/browser-page.ts'
import { deliveryWorldOf } from '../support/simulation/delivery-world.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { fieldIds, PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
type Change = NonNullable<Parameters<typeof smallCase>[1]>

async function answered(change: Change = {}, files: { name: string; mediaType: string; bytes: Uint8Array }[] = []) {
  const sides = await bothSides(simulatedTime(START), smallCase(START, { serverDelivers: false, ...change }))
  onTestFinished(sides.close)
  sides.grid.postAsPartner({ thread: THREAD, person: PERSON, text: 'They ship on Friday. {{ticket.id}}', files })
  return sides
}

/** A page beside a ticket, for an hour. @returns how often it asked for the lease */
async function watch(sides: BothSides, agent: number, ticket = TICKET): Promise<number> {
  let leases = 0
  const page = browserPage(sides, await sides.signIn(agent), {
    agent,
    latencyMs: () => 30,
    mishap: (step) => {
      leases += step.kind === 'request' && step.request.url.includes('/deliveries/leases') ? 1 : 0
      return undefined
    },
  })
  const delivery = createTicketDelivery(async () => deliveryWorldOf(page), TicketId.parse(ticket), page.clock)
  delivery.tell(1)
  await sides.time.pass(50 * 60_000)
  page.close()
  return leases
}

const put = (sides: BothSides, ticket: unknown) => sides.asAdmin(`/api/v2/tickets/${TICKET}.json`, 'PUT', { ticket })
const workList = async (sides: BothSides) =>
  z
    .object({ items: z.array(z.object({ ticket: z.int(), reason: z.string() })) })
    .parse(await sides.askGrid('GET', `/installations/${sides.account}/work-list`)).items
const linked = async (sides: BothSides) => {
  const Thread = z.object({ tickets: z.array(z.object({ id: z.int() })) })
  return Thread.parse(await sides.askGrid('GET', `/threads/${THREAD}?agent=${people.agent}`)).tickets.map(
    ({ id }) => id,
  )
}

it('writes the note with the partner in its first line, neutral braces, fields, and the ticket open again', async () => {
  const sides = await answered()
  await put(sides, { status: 'solved' })
  await watch(sides, people.agent)
  const [note] = await sides.notes(TICKET)
  expect(note?.body.split('\n')[0]).toBe('Northwind Logistics in partner thread TG-1001: Short shipment')
  expect(note?.body).toContain('They ship on Friday. {\u2060{ticket.id}}')
  const saved = await sides.asAdmin(`/api/v2/tickets/${TICKET}.json`)
  expect(saved).toMatchObject({
    ticket: {
      status: 'open',
      tags: expect.arrayContaining(['trading_grid_awaiting_us']),
      custom_fields: expect.arrayContaining([
        { id: fieldIds.state, value: 'trading_grid_awaiting_us' },
        { id: fieldIds.thread, value: 'TG-1001' },
      ]),
    },
  })
})

it('writes in the language of the installation', async () => {
  const sides = await answered({ installation: { locale: 'de' } })
  await watch(sides, people.agent)
  expect((await sides.notes(TICKET))[0]?.body).toMatch(/^Northwind Logistics im Partner-Thread TG-1001/)
})

it('puts what is too long for a comment into a file, whole', async () => {
  const sides = await answered()
  const text = Array.from({ length: 9_000 }, (_, index) => `line ${index} 发货`).join('\n')
  sides.grid.postAsPartner({ thread: THREAD, person: PERSON, text, files: [] })
  await watch(sides, people.agent)
  const [note] = await sides.notes(TICKET)
  expect(Buffer.byteLength(note?.body ?? '')).toBeLessThan(60_000)
  expect(note?.files).toEqual(['TG-1001-2-4.txt'])
})

it('attaches the partner’s text itself where uploads of others are refused, and names what it cannot carry', async () => {
  const file = (name: string, bytes: number[]) => ({ name, mediaType: '', bytes: Uint8Array.from(bytes) })
  const sides = await answered({}, [file('asn.x12', [73, 83, 65]), file('slip.pdf', [0x25, 0x50, 0xff, 0xfe, 0x81])])
  sides.switches.foreignUploadToken = 'refused'
  await watch(sides, people.agent)
  const notes = await sides.notes(TICKET)
  expect(notes.map(({ files }) => files)).toEqual([['asn.x12']])
  expect(notes[0]?.body).toContain('slip.pdf (not attached: open it in Trading Grid)')
})

it('writes without a field that Zendesk refuses rather than not at all', async () => {
  const sides = await answered({ installation: { fields: { ...fieldIds, state: fieldIds.dueOn } } })
  await watch(sides, people.agent)
  expect(await sides.notes(TICKET)).toHaveLength(1)
})

it('opens a follow-up of a closed ticket, once, and goes on there', async () => {
  const sides = await answered({ installation: { onClosedTicket: 'follow-up' } })
  await put(sides, { status: 'closed' })
  await watch(sides, people.agent)
  const [followUp] = await linked(sides)
  expect(followUp).not.toBe(TICKET)
  await watch(sides, people.agent, followUp)
  expect((await sides.notes(followUp ?? 0)).filter(({ body }) => body.includes('They ship on Friday.'))).toHaveLength(1)
  expect(await linked(sides)).toEqual([followUp])
})

it('lists a closed ticket for the admin where that is set, and never tries it again', async () => {
  const sides = await answered()
  await put(sides, { status: 'closed' })
  expect(await watch(sides, people.agent)).toBe(1)
  expect(await workList(sides)).toEqual([{ ticket: TICKET, reason: 'closed' }])
})

it('follows a merged ticket to the one that it became a part of', async () => {
  const sides = await answered()
  await sides.asAdmin('/api/v2/tickets/3/merge.json', 'POST', { ids: [TICKET] })
  await watch(sides, people.agent)
  expect(await linked(sides)).toEqual([3])
  await watch(sides, people.agent, 3)
  expect((await sides.notes(3)).filter(({ body }) => body.includes('They ship on Friday.'))).toHaveLength(1)
})

it('lists a deleted ticket once an administrator does not find it; an agent’s word is not enough', async () => {
  const sides = await answered()
  const { zendesk, origin } = sides
  const cookie = await sides.signIn(people.admin)
  await zendesk.fetch(new Request(`${origin}/api/v2/tickets/${TICKET}.json`, { method: 'DELETE', headers: { cookie } }))
  expect(await watch(sides, people.agent)).toBe(1)
  expect(await workList(sides)).toEqual([])
  expect(await watch(sides, people.admin)).toBe(1)
  expect(await workList(sides)).toEqual([{ ticket: TICKET, reason: 'deleted' }])
})

it('tries a ticket that refuses an agent once an hour, and no more', async () => {
  const sides = await answered()
  expect(await watch(sides, people.light)).toBe(1)
  expect(await workList(sides)).toEqual([])
})

import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fields } from '../../../sandbox/story/helpdesk.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import { openForm, review } from './open-form.tsx'

const Ticket = z.object({
  ticket: z.object({
    tags: z.array(z.string()),
    custom_fields: z.array(z.object({ id: z.int(), value: z.unknown() })),
  }),
})
const Audits = z.object({ audits: z.array(z.object({ events: z.array(z.looseObject({ type: z.string() })) })) })
const ask = async ({ browser }: World, path: string) =>
  (await browser.fetch(new Request(`http://localhost:4000/api/v2/tickets/1${path}`))).json()

async function ticketSays(world: World) {
  const { ticket } = z.parse(Ticket, await ask(world, '.json'))
  const says = (id: number) => ticket.custom_fields.find((field) => field.id === id)?.value
  return { state: says(fields.state.id), dueOn: says(fields.dueOn.id), thread: says(fields.thread.id) }
}

it('sets the partner’s state, the day and the thread in the save of the note', async () => {
  const world = await createWorld()
  const before = z.parse(Audits, await ask(world, '/audits.json')).audits.length
  const form = await openForm(world.browser, 1)
  await form.user.click(await review(form))
  await expect.poll(() => world.browser.modals.length).toBe(0)

  const [thread] = await threadsOf(world, 1)
  expect(await ticketSays(world)).toEqual({
    state: 'trading_grid_awaiting_partner',
    dueOn: thread?.clock?.dueAt.slice(0, 10),
    thread: thread?.label,
  })
  const { audits } = z.parse(Audits, await ask(world, '/audits.json'))
  expect(audits.length).toBe(before + 1)
})

it('writes the note all the same where the fields are refused', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  const escalate = await review(form)
  const refusal = { kind: 'status', status: 422 } as const
  world.faults.add({ side: 'zendesk', method: 'PUT', path: '/api/v2/tickets/1.json', fault: refusal })
  await form.user.click(escalate)
  await expect.poll(() => world.browser.modals.length).toBe(0)

  const notes = await notesOf(world, 1)
  expect(notes.filter((text) => text.includes('escalated this ticket'))).toHaveLength(1)
  expect((await ticketSays(world)).state ?? null).toBeNull()
})

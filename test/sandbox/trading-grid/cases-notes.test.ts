import { expect, it } from 'vitest'
import { AGENT, littleWorld, newKey } from './little-world.ts'

/** What a partner does on its page, and what the ticket’s note says of it. */
async function noteAfter(action: string, fields: Record<string, string>): Promise<string> {
  const { escalateOrder, partner, grid, clock, zendesk } = littleWorld()
  const { thread } = await escalateOrder({ kind: 'dispute' })
  const form = new FormData()
  for (const [name, value] of Object.entries({ key: newKey(), ...fields })) form.set(name, value)
  const url = new URL(`${partner.thread(thread)}/${action}`, 'https://trading-grid.example')
  await grid.fetch(new Request(url, { method: 'POST', body: form }))
  for (let second = 0; second < 40; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
  const notes =
    zendesk.tickets.get(1)?.comments.filter((comment) => !comment.public && comment.author_id !== AGENT.id) ?? []
  expect(notes).toHaveLength(1)
  return notes[0]?.body ?? ''
}

it('says in the ticket how much a partner proposes', async () => {
  const fields = { kind: 'credit', amount: '750.00', currency: 'USD', text: 'We meet in the middle.' }
  const note = await noteAfter('proposals', fields)
  expect(note).toContain('Proposal: 750.00 USD\nWe meet in the middle.')
})

it('says in the ticket what a partner promises, and by when', async () => {
  const note = await noteAfter('promises', { does: 'ship', what: '40 cartons', dueOn: '2026-11-27' })
  expect(note).toContain('Promises: Ship the rest: 40 cartons, by 2026-11-27')
})

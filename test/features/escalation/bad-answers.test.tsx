import { expect, it } from 'vitest'
import { badAnswers, impatientProxy } from '../../support/bad-answers.ts'
import { eventsOf, notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { openForm, review } from './open-form.tsx'

it('loses nothing and opens one thread, whatever the Trading Grid answers on the way', {
  timeout: 60_000,
}, async () => {
  const world = await createWorld({ switches: impatientProxy })
  const form = await openForm(world.browser, 1)
  await form.user.type(await form.modal.findByLabelText('Message to the partner'), ' Truck 7.')
  await review(form)

  for (const { fault, says, next, name } of badAnswers) {
    world.faults.add({ side: 'trading-grid', path: '/v1/threads', fault })
    await form.user.click(form.modal.getByRole('button', { name: /^(Escalate to partner|Send again)$/ }))
    expect(await form.modal.findByText(says), name).toBeVisible()
    expect(form.modal.getByText(next), name).toBeVisible()
    expect(form.modal.getAllByText(/Truck 7\.$/).at(-1), name).toBeVisible()
    expect(world.faults.waiting(), name).toEqual([])
  }
  await form.user.click(form.modal.getByRole('button', { name: 'Send again' }))

  await expect.poll(() => world.browser.modals.length).toBe(0)
  const [thread, ...more] = await threadsOf(world, 1)
  expect(more).toEqual([])
  const [said] = thread ? await eventsOf(world, thread) : []
  expect(said?.type === 'message' && said.body?.text).toMatch(/Truck 7\.$/)
  expect((await notesOf(world, 1)).filter((text) => text.includes('escalated this ticket'))).toHaveLength(1)
})

it('lets the agent change what was refused', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  const escalate = await review(form)
  world.faults.add({ side: 'trading-grid', path: '/v1/threads', fault: { kind: 'status', status: 422 } })
  await form.user.click(escalate)
  expect(await form.modal.findByText('Trading Grid didn’t accept this.')).toBeVisible()

  expect(await form.modal.findByLabelText('Subject')).toHaveDisplayValue(/4500001001/)
})

it('names what is too long instead of failing on it', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  const text = await form.modal.findByLabelText('Message to the partner')
  await form.user.click(text)
  await form.user.paste('x'.repeat(100_001))

  expect(await form.modal.findByText(/^Still missing: a shorter message/)).toBeVisible()
  expect(form.modal.getByRole('button', { name: 'Escalate to partner' })).toBeDisabled()
})

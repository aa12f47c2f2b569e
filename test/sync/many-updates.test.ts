import { expect, it } from 'vitest'
import { deliverManyUpdates, usualTrouble } from '../support/simulation/many-updates.ts'

const inOrder = Array.from({ length: usualTrouble.updates }, (_, index) => index + 1)

/** `npm run soak` plays many more of these. */
it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'brings 200 updates into the ticket in order, each once, with every file, whatever fails (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const outcome = await deliverManyUpdates(seed)
    expect(outcome.told).toEqual(inOrder)
    expect(outcome.files.attached).toBe(outcome.files.sent)
    expect(outcome.doubled).toBe(0)
  },
)

it('brings them without a server that delivers, too', { timeout: 60_000 }, async () => {
  const outcome = await deliverManyUpdates(99, { ...usualTrouble, serverDelivers: false })
  expect(outcome.told).toEqual(inOrder)
})

it('brings them where the account drops metadata and refuses uploads of others', { timeout: 60_000 }, async () => {
  const switches = { auditMetadata: 'dropped', foreignUploadToken: 'refused' } as const
  const outcome = await deliverManyUpdates(98, { ...usualTrouble, switches })
  expect(outcome.told).toEqual(inOrder)
  expect(outcome.files.attached).toBe(outcome.files.sent)
})

it('loses nothing where Zendesk checks and writes in two steps, and shows the admin what is there twice', {
  timeout: 60_000,
}, async () => {
  const outcome = await deliverManyUpdates(97, { ...usualTrouble, switches: { stampAtomic: false } })
  expect([...new Set(outcome.told)]).toEqual(inOrder)
  expect(outcome.told.length > inOrder.length).toBe(outcome.doubled > 0)
})

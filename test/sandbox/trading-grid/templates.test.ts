import { expect, it } from 'vitest'
import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  listTemplates,
} from '../../../src/trading-grid/contract/operations/template-operations.ts'
import { littleStory } from './little-story.ts'
import { AGENT, littleWorld, newKey } from './little-world.ts'
import { sides, twoAccounts } from './ownership/two-accounts.ts'

const COLLEAGUE = { id: 42, name: 'Ben Okri' }
const ADMIN = { id: 43, name: 'Priya Nair', role: 'admin' as const }
const words = { name: 'Tracking', text: 'Please send the tracking number of [order].' }
const world = () =>
  littleWorld((story) => ({ ...story, capabilities: { ...littleStory().capabilities, templates: true } }))

it('keeps a template once, however often its first answer was lost', async () => {
  const { ask } = world()
  const body = { idempotencyKey: newKey(), agent: AGENT, ...words }
  const first = await ask(createTemplate, { body })
  expect(await ask(createTemplate, { body })).toEqual(first)
  expect((await ask(listTemplates, {})).items).toEqual([first])
})

it('lets its author and admins change and delete it, and nobody else', async () => {
  const { ask, refuse } = world()
  const { id } = await ask(createTemplate, { body: { idempotencyKey: newKey(), agent: AGENT, ...words } })
  const path = { template: id }
  const written = (version: number) => ({ idempotencyKey: newKey(), version, name: 'Tracking', text: 'Number?' })

  expect(await refuse(changeTemplate, { path, body: { ...written(1), agent: COLLEAGUE } })).toMatchObject({
    status: 403,
  })
  const gone = { idempotencyKey: newKey(), version: 1, agent: COLLEAGUE }
  expect(await refuse(deleteTemplate, { path, body: gone })).toMatchObject({ status: 403 })
  await ask(changeTemplate, { path, body: { ...written(1), agent: AGENT } })
  const changed = await ask(changeTemplate, { path, body: { ...written(2), agent: ADMIN } })

  expect(changed).toMatchObject({ text: 'Number?', author: AGENT, changedBy: ADMIN.name, version: 3 })
})

it('shows who comes late what stands there now, and deletes once', async () => {
  const { ask, refuse } = world()
  const { id } = await ask(createTemplate, { body: { idempotencyKey: newKey(), agent: AGENT, ...words } })
  const path = { template: id }
  const written = { agent: AGENT, version: 1, name: 'Tracking', text: 'Number?' }
  await ask(changeTemplate, { path, body: { idempotencyKey: newKey(), ...written } })

  const late = await refuse(changeTemplate, { path, body: { idempotencyKey: newKey(), ...written, text: 'Late' } })
  expect(late).toMatchObject({ status: 409, template: { text: 'Number?', version: 2 } })
  const stale = { idempotencyKey: newKey(), agent: AGENT, version: 1 }
  expect(await refuse(deleteTemplate, { path, body: stale })).toMatchObject({ status: 409 })

  const gone = { idempotencyKey: newKey(), agent: AGENT, version: 2 }
  await ask(deleteTemplate, { path, body: gone })
  await ask(deleteTemplate, { path, body: gone })
  expect(await refuse(deleteTemplate, { path, body: { ...gone, idempotencyKey: newKey() } })).toMatchObject({
    status: 404,
  })
  expect((await ask(listTemplates, {})).items).toEqual([])
})

it('refuses what is empty, too long or too many', async () => {
  const { ask, refuse } = world()
  const create = (some: Partial<typeof words>) => ({
    body: { idempotencyKey: newKey(), agent: AGENT, ...words, ...some },
  })
  for (const some of [{ name: '  ' }, { text: '' }, { name: 'a'.repeat(121) }, { text: 'a'.repeat(4_001) }]) {
    expect(await refuse(createTemplate, create(some))).toMatchObject({ status: 422 })
  }
  for (let kept = 0; kept < 200; kept++) await ask(createTemplate, create({}))
  expect(await refuse(createTemplate, create({}))).toMatchObject({ status: 422 })
})

it('gives an account its own templates and no other’s', async () => {
  const { ask, refuse } = twoAccounts()
  const asSecond = { token: sides.second.token }
  const { id } = await ask(createTemplate, { body: { idempotencyKey: newKey(), agent: AGENT, ...words } })

  expect((await ask(listTemplates, asSecond)).items).toEqual([])
  const path = { template: id }
  const body = { idempotencyKey: newKey(), agent: ADMIN, version: 1 }
  expect(await refuse(deleteTemplate, { path, body, ...asSecond })).toMatchObject({ status: 404 })
  expect(await refuse(changeTemplate, { path, body: { ...body, ...words }, ...asSecond })).toMatchObject({
    status: 404,
  })
})

it('has none where the Trading Grid keeps none', async () => {
  const { refuse } = littleWorld()
  expect(await refuse(listTemplates, {})).toMatchObject({ status: 404, type: expect.stringMatching(/absent/) })
})

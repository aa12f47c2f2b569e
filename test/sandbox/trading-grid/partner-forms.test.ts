import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { searchDocuments } from '../../../src/trading-grid/contract/operations/document-operations.ts'
import { littleWorld, newKey } from './little-world.ts'
import { forms } from './ownership/partner-form-fields.ts'

const ORIGIN = 'https://trading-grid.example'

async function dispute() {
  const world = littleWorld()
  const { thread } = await world.escalateOrder({ kind: 'dispute' })
  const address = `${world.partner.thread(thread)}`
  const post = (form: string, body: BodyInit, headers: Record<string, string> = {}) =>
    world.grid.fetch(new Request(new URL(`${address}/${form}`, ORIGIN), { method: 'POST', body, headers }))
  const events = async () => (await world.ask(readEvents, { path: { thread: thread.id } })).items
  return { ...world, thread, post, events }
}

const nonsense = [
  '',
  'x',
  '-1',
  '1e999',
  'NaN',
  'constructor',
  '__proto__',
  'toString',
  'x'.repeat(300_000),
  '\uD83D\0',
]

it.each(forms)(
  'answers a form %s with a page, whatever stands in its fields',
  async (form, good) => {
    const { post, partner, thread, events } = await dispute()
    for (const name of ['key', ...Object.keys(good)]) {
      for (const value of nonsense) {
        const sent = await post(form, new URLSearchParams({ key: newKey(), ...good, [name]: value }))
        expect([form, name, value.slice(0, 20), sent.status]).toEqual([form, name, value.slice(0, 20), 303])
      }
    }
    expect((await partner.open(partner.thread(thread))).status).toBe(200)
    expect(JSON.stringify(await events())).not.toContain('native code')
  },
  120_000,
)

it.each([
  ['posts', 'text', 'Pay to DE 89 3704 0044 0532 0130 00'],
  ['posts', 'text', 'Pay to DE89.3704.0044.0532.0130.00'],
  ['posts', 'text', 'Pay to DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00'],
  ['posts', 'order', 'DE89 3704 0044 0532 0130 00'],
  ['posts', 'number', 'DE89370400440532013000'],
  ['promises', 'what', 'Repay to DE89_3704_0044_0532_0130_00'],
])(
  'refuses in the form %s a field %s with %s, says where bank details belong, and stores nothing of it',
  async (form, name, value) => {
    const { post, events, grid } = await dispute()
    const before = await events()
    const good = forms.find(([one]) => one === form)?.[1]
    const sent = await post(form, new URLSearchParams({ key: newKey(), ...good, [name]: value }))
    expect(sent.status).toBe(303)
    const shown = await (await grid.fetch(new Request(new URL(sent.headers.get('location') ?? '', ORIGIN)))).text()
    expect(shown).toContain('Payment details')
    expect(shown).not.toMatch(/0532|DE.?89/)
    expect(await events()).toEqual(before)
  },
)

it.each(['posts', 'withdrawals', 'promises'])('says so where the body of %s is no form', async (form) => {
  const { post } = await dispute()
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x']) {
    const sent = await post(form, '{"not": "a form"}', { 'content-type': type })
    expect([type, sent.status]).toEqual([type, 400])
    expect(await sent.text()).toContain('This was not sent')
  }
})

it('takes names for what they are, also those that every JavaScript object has', async () => {
  const { grid, partner, thread, ask, events, post } = await dispute()
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect((await partner.open(`/partner/assets/${name}`)).status).toBe(404)
    grid.postAsPartner({
      thread: thread.id,
      person: 'Dana Reyes',
      text: '',
      files: [{ name: `file.${name}`, mediaType: '', bytes: new TextEncoder().encode(name) }],
    })
    await post('promises', new URLSearchParams({ key: newKey(), does: name, what: 'w', dueOn: '2026-12-01' }))
  }
  const { items } = await ask(searchDocuments, { body: { thread: thread.id } })
  expect(items.map(({ format }) => format)).toEqual(['other', 'other', 'other', 'other'])
  expect((await events()).filter(({ type }) => type === 'promise')).toEqual([])
})

it('shows what a person is told after sending in that conversation only', async () => {
  const { post, escalateOrder, partner } = await dispute()
  const { thread: other } = await escalateOrder({ kind: 'general' })
  const sent = await post('promises', new URLSearchParams({ key: newKey(), does: 'ship', text: 'Only for this one' }))
  const location = sent.headers.get('location') ?? ''
  expect(await partner.text(location)).toContain('Only for this one')
  const elsewhere = `${partner.thread(other)}?${location.split('?')[1]}`
  expect(await partner.text(elsewhere)).not.toContain('Only for this one')
})

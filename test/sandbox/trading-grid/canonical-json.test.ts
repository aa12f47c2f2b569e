import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../sandbox/trading-grid/canonical-json.ts'
import { readTrail } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { littleWorld } from './little-world.ts'

it.each([
  // RFC 8785, 3.2.3: sorted by UTF-16 units, so that the surrogate pair of the smiley comes before U+FB33.
  [
    { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew', '1': 'One', '\u{1f600}': 'Smiley', ö: 'ö' },
    '{"\\r":"Carriage Return","1":"One","ö":"ö","€":"Euro Sign","😀":"Smiley","\ufb33":"Hebrew"}',
  ],
  [
    { numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0] },
    '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
  ],
  [{ string: '\u20ac$\u000f\nA\'B"\\\\"/' }, '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'],
  [{ b: undefined, a: [null, true, false, {}] }, '{"a":[null,true,false,{}]}'],
])('writes JSON as RFC 8785 says, case %#', (value, canonical) => {
  expect(canonicalJson(value)).toBe(canonical)
})

it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], ['\ud800'], [{ '\udfff': 1 }]])(
  'refuses what JSON cannot say, case %#',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)

/** Written apart from the code it checks: sorts and hashes what came over the wire. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}

it('hands out a trail that anybody can verify from the JSON alone', async () => {
  const { escalateOrder, partner, send } = littleWorld()
  const { thread } = await escalateOrder({ text: 'Where are 40 cartons? “发货” 🚚' })
  await partner.answer(thread, { text: 'Friday.' })
  const response = await send(readTrail, { path: { thread: thread.id } })
  const { items } = JSON.parse(await response.text())

  let previous = '0'.repeat(64)
  for (const [index, event] of items.entries()) {
    const { body, salt, hash, ...envelope } = event
    const hex = (text: string) => Buffer.from(text, 'hex')
    const bodyHash = createHash('sha256')
      .update(hex(salt))
      .update(JSON.stringify(sorted(body)))
      .digest('hex')
    expect(event.seq).toBe(index + 1)
    expect(event.bodyHash).toBe(bodyHash)
    expect(event.previousHash).toBe(previous)
    expect(hash).toBe(
      createHash('sha256')
        .update(hex(previous))
        .update(JSON.stringify(sorted(envelope)))
        .digest('hex'),
    )
    previous = hash
  }
  expect(items.length).toBeGreaterThan(3)
})

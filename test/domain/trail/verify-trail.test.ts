import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectThrough, nothingRead, verifyTrail } from '../../../src/domain/trail/verify-trail.ts'
import { chain, type Recorded, rehashed, withoutBody } from '../../support/chained-trail.ts'

const PLAYED = { numRuns: 300 }
const five = chain([{}, { body: { text: 'Größe 1e21, € and a "quote"' } }, {}, {}, {}])

/** JSON in which a number and its canonical form are one and the same, so that every change of a value is one. */
const json = fc.jsonValue({ maxDepth: 3 })
const recorded: fc.Arbitrary<Recorded[]> = fc.array(
  fc.record({
    type: fc.constantFrom('message', 'promise', 'of a later version'),
    body: json,
    more: fc.dictionary(
      fc.string().filter((name) => !reserved.has(name)),
      json,
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
const reserved = new Set(['body', 'salt', 'hash', ...Object.keys(five[0] ?? {})])

describe('a trail as it was recorded', () => {
  it('verifies to its last entry', async () => {
    expect(await verifyTrail(five)).toMatchObject({ read: 5, verifiedThrough: 5, head: five[4]?.hash, breaks: [] })
  })

  it('verifies with members that this version of the app does not know, and with any text', async () => {
    await fc.assert(
      fc.asyncProperty(recorded, async (entries) => {
        const trail = received(chain(entries))
        expect(await verifyTrail(trail)).toMatchObject({ verifiedThrough: entries.length, breaks: [] })
      }),
      PLAYED,
    )
  })

  it('verifies the same page by page as at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(five, { minLength: 1 }), fc.nat(5), async (trail, cut) => {
        const first = await verifyTrail(trail.slice(0, cut))
        expect(await verifyTrail(trail.slice(cut), first)).toEqual(await verifyTrail(trail))
      }),
      PLAYED,
    )
  })

  it('verifies where nothing was recorded yet', async () => {
    expect(await verifyTrail([])).toEqual(nothingRead)
  })

  it('verifies with entries that were redacted, and says which', async () => {
    const trail = chain([{}, {}, { type: 'redacted', body: { seq: 2, reason: 'Bank details' } }])
    const redacted = trail.map((entry) => (entry.seq === 2 ? withoutBody(entry) : entry))
    expect(await verifyTrail(redacted)).toMatchObject({ verifiedThrough: 3, breaks: [], redacted: [2], stubs: [] })
  })

  it('verifies with entries whose words the reader may not see, and says which', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([1, 2, 3, 4, 5]), async (hidden) => {
        const trail = five.map((entry) => (hidden.includes(entry.seq) ? withoutBody(entry) : entry))
        expect(await verifyTrail(trail)).toMatchObject({ verifiedThrough: 5, breaks: [], stubs: hidden, redacted: [] })
      }),
      PLAYED,
    )
  })
})

describe('a trail that was changed', () => {
  it('is found out at the entry where any one value is another', async () => {
    await fc.assert(
      fc.asyncProperty(recorded, fc.nat(), fc.nat(), json, async (entries, at, member, other) => {
        const trail: unknown[] = received(chain(entries))
        const index = at % trail.length
        const entry = trail[index] ?? {}
        const places = placesIn(entry)
        const place = places[member % places.length] ?? []
        const changed = received(changedAt(entry, place, other))
        fc.pre(canonical(changed) !== canonical(entry))
        const { breaks, verifiedThrough } = await verifyTrail(trail.with(index, changed))
        expect(breaks.map((found) => found.index)).toContain(index)
        expect(verifiedThrough).toBe(index)
        expect(breaks.every((found) => found.index === index)).toBe(true)
      }),
      { ...PLAYED, numRuns: 2_000 },
    )
  })

  it('is found out where one member is missing or one more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(), async (index, member) => {
        const entry = five[index] ?? {}
        const names = Object.keys(entry)
        const gone = names[member % names.length]
        const less = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== gone))
        for (const changed of [less, { ...entry, more: 1 }]) {
          const { breaks } = await verifyTrail(five.map((one, at): unknown => (at === index ? changed : one)))
          expect(new Set(breaks.map((found) => found.index))).toEqual(new Set([index]))
        }
      }),
      PLAYED,
    )
  })

  it.each([
    ['who did it', { actor: { side: 'us', name: 'Nobody', proof: 'asserted' } }, ['wrong-hash']],
    ['its number', { seq: 99 }, ['wrong-hash']],
    ['what was said', { body: { text: 'Goodbye' } }, ['wrong-body']],
    ['its salt', { salt: '0'.repeat(32) }, ['wrong-body']],
    ['its salt in capitals', { salt: 'A'.repeat(32) }, ['wrong-body']],
    ['its hash', { hash: 'f'.repeat(64) }, ['wrong-hash']],
    ['the hash of its words', { bodyHash: 'f'.repeat(64) }, ['wrong-hash', 'wrong-body']],
    ['the hash before it', { previousHash: 'f'.repeat(64) }, ['wrong-previous', 'wrong-hash']],
    ['its hash, to no hash', { hash: 'Sam' }, ['unreadable']],
    ['its number, to a word', { seq: 'three' }, ['unreadable']],
  ])('says what is wrong at the third entry where somebody changed %s', async (_what, change, kinds) => {
    const { breaks, verifiedThrough, head } = await verifyTrail(changedThird(change))
    expect(breaks.map(({ index, kind }) => [index, kind])).toEqual(kinds.map((kind) => [2, kind]))
    expect([verifiedThrough, head]).toEqual([2, five[1]?.hash])
  })

  it('is found out at the next entry where an entry was exchanged and its hash made right', async () => {
    const forged = five.map((entry) =>
      entry.seq === 3 ? rehashed({ ...entry, at: '2020-01-01T00:00:00.000Z' }) : entry,
    )
    const { breaks, verifiedThrough, head } = await verifyTrail(forged)
    expect(breaks).toEqual([{ index: 3, seq: 4, kind: 'wrong-previous' }])
    // Nobody can tell which of the two is the wrong one.
    expect([verifiedThrough, head]).toEqual([2, five[1]?.hash])
  })

  it('is not whole where only half of what a redaction takes is gone', async () => {
    for (const half of ['salt', 'body']) {
      const { [half]: _gone, ...rest } = { ...five[2] }
      const { breaks } = await verifyTrail(five.map((one): unknown => (one.seq === 3 ? rest : one)))
      expect(breaks).toEqual([{ index: 2, seq: 3, kind: 'wrong-body' }])
    }
  })

  it('names the entries that are missing', async () => {
    const without = five.filter(({ seq }) => seq !== 2 && seq !== 3)
    expect((await verifyTrail(without)).breaks).toEqual([{ index: 1, seq: 4, kind: 'gap', from: 2, to: 3 }])
    expect((await verifyTrail(five.slice(1))).breaks).toEqual([{ index: 0, seq: 2, kind: 'gap', from: 1, to: 1 }])
  })

  it('names what is missing at its end', async () => {
    const findings = await verifyTrail(five.slice(0, 3))
    expect(expectThrough(findings, 3)).toEqual(findings)
    expect(expectThrough(findings, 5).breaks).toEqual([{ index: 3, kind: 'gap', from: 4, to: 5 }])
  })

  it('names an entry that is there twice', async () => {
    const twice = five.flatMap((entry) => (entry.seq === 3 ? [entry, entry] : [entry]))
    expect((await verifyTrail(twice)).breaks).toEqual([{ index: 3, seq: 3, kind: 'duplicate-seq' }])
  })

  it('names entries that stand in another order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(five, { minLength: 5 }), async (shuffled) => {
        const moved = shuffled.findIndex(({ seq }, index) => seq !== index + 1)
        fc.pre(moved >= 0)
        const { breaks, verifiedThrough } = await verifyTrail(shuffled)
        expect(breaks[0]).toMatchObject({ index: moved, kind: 'gap' })
        expect(breaks.slice(1).some(({ kind }) => kind === 'out-of-order')).toBe(true)
        expect(verifiedThrough).toBe(moved)
      }),
      PLAYED,
    )
  })

  it('goes on behind what is no entry, wherever that came from', async () => {
    const inserted = [...five.slice(0, 2), null, ...five.slice(2)]
    const exchanged = [...five.slice(0, 2), 'rubbish', ...five.slice(3)]
    for (const trail of [inserted, exchanged]) {
      expect((await verifyTrail(trail)).breaks).toEqual([{ index: 2, kind: 'unreadable' }])
    }
  })
})

describe('whatever it is given', () => {
  it('never throws', async () => {
    const anything = fc.array(fc.oneof(json, fc.constantFrom(...five), fc.record({ seq: json, hash: json })))
    await fc.assert(
      fc.asyncProperty(anything, async (entries) => {
        expect((await verifyTrail(entries)).read).toBe(entries.length)
      }),
      PLAYED,
    )
  })

  it('takes what is nested too deep, and half a character, for unreadable or wrong', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    expect((await verifyTrail(changedThird({ deep }))).breaks).toEqual([{ index: 2, seq: 3, kind: 'unreadable' }])
    expect((await verifyTrail(changedThird({ body: deep }))).breaks).toEqual([{ index: 2, seq: 3, kind: 'wrong-body' }])
    expect((await verifyTrail(changedThird({ id: '\ud800' }))).breaks).toEqual([
      { index: 2, seq: 3, kind: 'unreadable' },
    ])
  })
})

function changedThird(change: object): unknown[] {
  return five.map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry))
}

/** As it comes over the wire. */
function received<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

function placesIn(value: unknown, place: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [place]
  const inside = Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]))
  return place.length === 0 ? inside : [place, ...inside]
}

function changedAt(value: unknown, [name, ...rest]: string[], other: unknown): unknown {
  if (name === undefined) return other
  if (Array.isArray(value)) return value.with(Number(name), changedAt(value[Number(name)], rest, other))
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([member, old]) => [member, member === name ? changedAt(old, rest, other) : old]),
  )
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  )
}

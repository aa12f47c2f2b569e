import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/edi/decode-text.ts'
import { explainPosition } from '../../src/edi/dictionary/explain-position.ts'
import { listSegments } from '../../src/edi/list-segments.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { fixture, fixtureNames } from './fixtures.ts'
import { positionsIn } from './positions.ts'

const MUTATIONS = 10_000

/** Reading must end, give plain JSON, and point nowhere outside the text. */
function expectReadable(text: string): void {
  const result = readDocuments(text)
  const plain: unknown = JSON.parse(JSON.stringify(result))
  expect(isDeepStrictEqual(plain, result), 'not plain JSON').toBe(true)
  const outside = positionsIn(result).filter(
    ({ position: { start, end } }) => !(0 <= start && start <= end && end <= text.length),
  )
  expect(outside).toEqual([])
  expect(result.documents.length + result.problems.length, 'neither read nor refused').toBeGreaterThan(0)
  expect(new Set(result.documents.map(({ id }) => id)).size, 'ids repeat').toBe(result.documents.length)
}

const pieces = [
  'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260313*0900*U*00401*000000001*0*P*>~',
  ...['GS*PO*A*B*20260313*0900*1*X*004010~', 'ST*850*0001~', 'BEG*00*SA*1~', 'PO1*1*1*EA*1~', 'SE*3*0001~', 'IEA*1*1~'],
  ...['HL*1**S~', 'HL*2*1*O~', 'HL**9*I~', 'LIN**UP~', 'SN1**5~', 'ST*constructor*1~', 'DTM*__proto__*20260313~'],
  ...["UNA:+.? '", "UNB+UNOC:3+A+B+260313:0900+1'", "UNH+1+ORDERS:D:96A:UN'", "LIN+1'", "QTY+21:?'5'", "UNT+3+1'", '?'],
  ...[
    '<?xml version="1.0"?>',
    '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">',
    '</Order>',
    '<',
    '&#0;',
  ],
  ...['\n', '\r\n', ' ', '~', '*', "'", '+', ':', '\0', '\ufeff', '\ud83d', 'é'],
]

describe('any text', { timeout: 60_000 }, () => {
  it('is read or refused, and nothing is thrown', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectReadable), { numRuns: 2000 })
  })

  it('is read or refused when it is made of pieces of real documents', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((chosen) => chosen.join(''))
    fc.assert(fc.property(text, expectReadable), { numRuns: 3000 })
  })

  it('is read or refused when it is any bytes, decoded as the viewer decodes them', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    fc.assert(
      fc.property(bytes, (file) => expectReadable(decodeText(file))),
      { numRuns: 2000 },
    )
  })

  it('may start with mail headers and end with a signature', () => {
    const text = `Subject: your order\n\nsee below\n\n${fixture('850-order.edi')}\n-- \nJane Doe`
    const { documents, problems } = readDocuments(text)
    expect(documents).toMatchObject([{ kind: 'order', number: '4500001001' }])
    expect(problems.map(({ code }) => code)).toEqual(['text-outside', 'text-outside'])
  })
})

type Mutation = {
  kind: 'delete' | 'double' | 'insert' | 'replace' | 'cut' | 'move'
  at: number
  length: number
  with: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'insert', 'replace', 'cut', 'move'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  with: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })),
})

function mutate(text: string, { kind, at, length, with: inserted }: Mutation): string {
  const start = Math.floor(at * text.length)
  const [before, hit, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  switch (kind) {
    case 'delete':
      return before + after
    case 'double':
      return before + hit + hit + after
    case 'insert':
      return before + inserted + hit + after
    case 'replace':
      return before + inserted + after
    case 'cut':
      return before
    case 'move':
      return before + after + hit
  }
}

describe('a document that somebody damaged', () => {
  const names = fixtureNames()

  it(`is still read or refused, ${MUTATIONS} times`, { timeout: 300_000 }, () => {
    const damaged = fc
      .tuple(fc.constantFrom(...names), fc.array(mutation, { minLength: 1, maxLength: 4 }))
      .map(([name, mutations]) => mutations.reduce(mutate, fixture(name)))
    fc.assert(fc.property(damaged, expectReadable), { numRuns: MUTATIONS })
  })

  it('can still be listed and explained', { timeout: 60_000 }, () => {
    const damaged = fc.tuple(fc.constantFrom(...names), mutation).map(([name, change]) => mutate(fixture(name), change))
    fc.assert(
      fc.property(damaged, (text) => {
        for (const segment of listSegments(text).slice(0, 20)) {
          expect(explainPosition(text, segment.position)).toBeDefined()
          const written = text.slice(segment.position.start, segment.position.end)
          expect(written.replace(/[\r\n]/g, '')).toContain(segment.tag)
        }
      }),
      { numRuns: 300 },
    )
  })
})

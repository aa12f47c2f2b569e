import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { X12Interchange, X12Parser, type X12Segment } from 'node-x12'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/edi/decode-text.ts'
import { listSegments } from '../../src/edi/list-segments.ts'
import { writeX12 } from '../support/write-edi.ts'
import { fixture, fixtureNames } from './fixtures.ts'

/** The segments of a text as node-x12 reads them; nothing where it refuses the text, as it does at the first fault. */
function oracleSegments(text: string): string[][] | undefined {
  try {
    const interchange = new X12Parser(true).parse(text)
    if (!(interchange instanceof X12Interchange)) return undefined
    return [
      flat(interchange.header),
      ...interchange.functionalGroups.flatMap((group) => [
        flat(group.header),
        ...group.transactions.flatMap(({ header, segments, trailer }) => [header, ...segments, trailer].map(flat)),
        flat(group.trailer),
      ]),
      flat(interchange.trailer),
    ]
  } catch {
    return undefined
  }
}

function flat({ tag, elements }: X12Segment): string[] {
  return comparable(
    tag,
    elements.map(({ value }) => value),
  )
}

function ourSegments(text: string): string[][] {
  return listSegments(text).map(({ tag, elements }) =>
    comparable(
      tag,
      elements.map(({ value }) => value),
    ),
  )
}

/** node-x12 takes the interchange control number for a number and loses its zeros. */
function comparable(tag: string, values: string[]): string[] {
  const isEnvelope = tag === 'ISA' || tag === 'IEA'
  return [tag, ...values.map((value) => (isEnvelope ? value.trim().replace(/^0{2,}(?=[1-9])/, '') : value.trim()))]
}

/** node-x12 keeps one interchange of a text and, below it, loses sets; only what it kept can be compared. */
function expectAgreement(text: string): boolean {
  const theirs = oracleSegments(text)
  if (!theirs) return false
  const ours = ourSegments(text)
  if (theirs.length === ours.length) expect(ours).toEqual(theirs)
  return theirs.length === ours.length
}

describe('where node-x12 reads a text too', () => {
  it('segments and elements agree on every X12 fixture that it accepts', () => {
    const x12 = fixtureNames().filter((name) => /^\d{3}/.test(name))
    const agreed = x12.filter((name) => expectAgreement(fixture(name)))
    expect(agreed.length).toBeGreaterThanOrEqual(x12.length - 2)
  })

  it('segments and elements agree on generated interchanges', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9 .-]{0,12}$/)
    const segment = fc.tuple(
      fc.constantFrom('REF', 'N1', 'PID', 'MSG'),
      fc.array(value, { minLength: 1, maxLength: 6 }),
    )
    const sets = fc.array(fc.array(segment, { maxLength: 10 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sets, (written) => {
        const text = writeX12({
          groups: [
            {
              code: 'PO',
              sets: written.map((segments) => ({
                set: '850',
                segments: segments.map(([tag, values]) => [tag, ...values, 'x']),
              })),
            },
          ],
        })
        expect(expectAgreement(text)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  const folder = process.env.EDI_SAMPLES ?? ''

  it.skipIf(folder === '')('segments and elements agree on the public samples that it accepts', () => {
    const texts = readdirSync(folder)
      .filter((name) => /^\d{3}/.test(name))
      .map((name) => decodeText(readFileSync(join(folder, name))))
    expect(texts.filter(expectAgreement).length).toBeGreaterThanOrEqual(10)
  })
})

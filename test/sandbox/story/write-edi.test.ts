import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withCheckDigit } from '../../../sandbox/story/check-digit.ts'
import { impliedCents, sum, times } from '../../../sandbox/story/money.ts'
import { writeEdifact } from '../../../sandbox/story/write-edifact.ts'
import { writeX12 } from '../../../sandbox/story/write-x12.ts'

const at = new Date('2026-03-13T09:05:00Z')
const interchange = {
  sender: { qualifier: 'ZZ', id: 'A' },
  receiver: { qualifier: 'ZZ', id: 'B' },
  at,
  control: 7,
  group: 'PO',
}

it('refuses data that X12 would take for a delimiter', () => {
  const writing = (text: string) => () =>
    writeX12({ ...interchange, sets: [{ set: '850', segments: [['PID', 'F', '', '', '', text]] }] })

  expect(writing('2* rated')).toThrow('PID cannot carry a delimiter')
  expect(writing('two\nlines')).toThrow('PID cannot carry a delimiter')
})

it('leaves out empty elements at the end of a segment, and keeps the ones between', () => {
  const text = writeX12({
    ...interchange,
    sets: [{ set: '850', segments: [['N1', 'ST', '', '92', 'X', '', undefined]] }],
  })

  expect(text).toContain('\nN1*ST**92*X~\n')
})

it('releases what EDIFACT would take for a separator', () => {
  const bytes = writeEdifact({
    charset: 'UNOC',
    sender: '1',
    receiver: '2',
    at,
    control: 'C',
    messages: [{ type: 'ORDERS', directory: '96A', segments: [['FTX', 'AAI', '', '', ["What's 1+1? 2:2"]]] }],
  })

  expect(Buffer.from(bytes).toString('latin1')).toContain("FTX+AAI+++What?'s 1?+1?? 2?:2'")
})

it('computes the check digits that GS1 prints in its examples', () => {
  expect(withCheckDigit('629104150021')).toBe('6291041500213')
  expect(withCheckDigit('37610425002123456')).toBe('376104250021234569')
})

it('multiplies and adds to the cent, whatever the amounts', () => {
  const cents = fc.integer({ min: -9_999_999, max: 9_999_999 })
  const decimal = (value: number) =>
    `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 1, max: 999 }), (a, b, quantity) => {
      expect(sum([decimal(a), decimal(b)])).toBe(decimal(a + b))
      expect(times(String(quantity), decimal(a))).toBe(decimal(a * quantity))
      expect(impliedCents(decimal(a))).toBe(String(a))
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { negate, readDecimal, readImpliedDecimal } from '../../src/edi/decimals.ts'
import { decodeText } from '../../src/edi/decode-text.ts'
import { ssccDigits } from '../../src/edi/sscc.ts'
import { readDigits } from '../../src/edi/written-dates.ts'

describe('decimals', () => {
  it.each([
    ['9.25', '9.25'],
    ['4.50', '4.50'],
    ['000120', '120'],
    ['+5', '5'],
    ['-5', '-5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['-0.00', '0.00'],
    ['1,5', '1.5'],
    ['1,250.00', '1250.00'],
    ['1E3', '1000'],
    ['1.5E-3', '0.0015'],
    ['-2E2', '-200'],
  ])('%s is read as %s', (written, read) => {
    expect(readDecimal(written)).toBe(read)
  })

  it.each(['', ' ', '$1.179', '1020A', '1.2.3', '--5', '1,2,3', 'E5', '٣'])('%s is no number', (written) => {
    expect(readDecimal(written)).toBeUndefined()
  })

  it('are not guessed where a comma may mean thousands', () => {
    expect([readDecimal('1,250'), readDecimal('12,5')]).toEqual([undefined, '12.5'])
    expect(readDecimal('1,250', 'decimal-mark')).toBe('1.250')
  })

  it.each([
    ['387530', 2, '3875.30'],
    ['5', 2, '0.05'],
    ['0', 2, '0.00'],
    ['-38753', 2, '-387.53'],
    ['387.53', 2, '387.53'],
  ])('%s with %i places not sent is %s', (written, places, read) => {
    expect(readImpliedDecimal(written, places)).toBe(read)
  })

  it('turn their sign, and nothing has none', () => {
    expect([negate('5.00'), negate('-5'), negate('0.00')]).toEqual(['-5.00', '5', '0.00'])
  })
})

describe('dates', () => {
  it.each([
    ['20260313', '', '', '2026-03-13'],
    ['260313', '0900', '', '2026-03-13T09:00'],
    ['960807', '1548', '', '1996-08-07T15:48'],
    ['20260313', '090030', '+01:00', '2026-03-13T09:00:30+01:00'],
    ['20260313', '09003045', '', '2026-03-13T09:00:30'],
    ['20260313', '2575', '', '2026-03-13'],
    ['20240229', '', '', '2024-02-29'],
  ])('%s %s%s is %s', (date, time, offset, read) => {
    expect(readDigits(date, time, offset)).toBe(read)
  })

  it.each(['200', '20260230', '20230229', '20261301', '2026-03-13', '', '00000000'])('%s is no date', (written) => {
    expect(readDigits(written)).toBeUndefined()
  })
})

describe('SSCC', () => {
  it('is 18 digits, however it is written', () => {
    const written = [
      '340123450000000014',
      '00340123450000000014',
      '(00)340123450000000014',
      '(00) 3 4012345 000000001 4',
    ]
    expect(new Set(written.map(ssccDigits))).toEqual(new Set(['340123450000000014']))
  })
})

describe('bytes', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)

  it.each([
    ['UTF-8', bytes(0x43, 0xc3, 0xa9)],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x43, 0xc3, 0xa9)],
    ['Windows-1252', bytes(0x43, 0xe9)],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x43, 0, 0xe9, 0)],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x43, 0, 0xe9)],
  ])('in %s become the same text', (_, file) => {
    expect(decodeText(file)).toBe('Cé')
  })
})

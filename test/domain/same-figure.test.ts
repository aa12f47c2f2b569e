import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameFigure } from '../../src/domain/trade/same-figure.ts'

describe('a figure and what is written', () => {
  it.each([
    ['the same text', 'SHP7002', undefined, 'SHP7002'],
    ['blanks around it', ' NORTHWIND      ', undefined, 'NORTHWIND'],
    ['zeros that make no difference', '0012.50', undefined, '12.5'],
    ['a decimal comma', '12,5', undefined, '12.50'],
    ['an amount without its point', '1000', '10.00', '10.00'],
    ['what is taken off, without its sign', '1000', '10.00', '-10.00'],
    ['a day in six digits', '260313', '2026-03-13', '2026-03-13'],
    ['a day whose time stands elsewhere', '20260313', '2026-03-13', '2026-03-13T09:00'],
  ])('are the same: %s', (_name, written, readable, figure) => {
    expect(isSameFigure(written, readable, figure)).toBe(true)
  })

  it.each([
    ['another number', '100', undefined, '10'],
    ['a part of it', '45', undefined, '4500001001'],
    ['an empty element', '', undefined, ''],
    ['another day', '20260314', '2026-03-14', '2026-03-13'],
    ['the beginning of a number that reads as no day', '20', '20', '2026-03-13'],
  ])('are not the same: %s', (_name, written, readable, figure) => {
    expect(isSameFigure(written, readable, figure)).toBe(false)
  })

  it('agree for any number, however many zeros stand around it', () => {
    const digits = fc.tuple(fc.nat(), fc.nat({ max: 999 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }))
    fc.assert(
      fc.property(digits, ([whole, fraction, before, behind]) => {
        const written = `${'0'.repeat(before)}${whole}.${fraction}${'0'.repeat(behind)}`
        expect(isSameFigure(written, undefined, `${whole}.${fraction}`)).toBe(true)
        expect(isSameFigure(written, undefined, `${whole + 1}.${fraction}`)).toBe(false)
      }),
    )
  })
})

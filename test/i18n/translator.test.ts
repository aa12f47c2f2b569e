import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../src/i18n/translator.ts'

describe('money', () => {
  const t = createTranslator('en-US')

  it('is written as the reader writes it', () => {
    expect(t.money('1240.50', 'USD')).toBe('$1,240.50')
  })

  it.each(['US', 'DOLLARS', '840', 'U$D'])(
    'in %s, which can be no currency, is the number and what was written',
    (written) => {
      expect(t.money('1240.5', written)).toBe(`1,240.5 ${written}`)
    },
  )

  it('without a currency is the number alone', () => {
    expect(t.money('1240.5', '')).toBe('1,240.5')
  })
})

describe('how long ago something was', () => {
  const t = createTranslator('en-US')
  const now = new Date('2026-12-01T12:00:00Z')

  it('is said in days, hours and minutes', () => {
    expect(t.relative('2026-12-01T11:00:00Z', now)).toBe('1 hour ago')
    expect(t.relative('2026-11-29T11:00:00Z', now)).toBe('2 days ago')
  })

  it('is never in the future, also where the clock that wrote it is ahead of this one', () => {
    expect(t.relative('2026-12-01T13:00:00Z', now)).toBe('now')
  })
})

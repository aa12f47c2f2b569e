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

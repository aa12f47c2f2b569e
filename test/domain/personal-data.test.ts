import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData } from '../../src/domain/ticket/personal-data.ts'
import { readableText } from '../../src/domain/ticket/readable-text.ts'

describe('findPersonalData', () => {
  it.each([
    ['Call 312–555–0142 now', '312–555–0142'],
    ['Call ３１２－５５５－０１４２ now', '３１２－５５５－０１４２'],
    [
      'Pay DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00 now',
      'DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00',
    ],
    ['Write to jo&#64;x.example, please', 'jo&#64;x.example'],
    ['Paid with 4111_1111_1111_1111.', '4111_1111_1111_1111'],
    ['Ask Kowalczyk, Janet about it', 'Kowalczyk, Janet'],
    ['> 312-555-\n> 0142', '312-555-\n> 0142'],
  ])('shows what it finds in %j as it was written', (text, written) => {
    expect(findPersonalData(text, ['Janet Kowalczyk']).map((found) => found.text)).toEqual([written])
  })

  it('names once what stands there twice', () => {
    expect(findPersonalData('312-555-0142 or 312-555-0142', [])).toHaveLength(1)
  })

  it('takes a first name for a name in a greeting or a signature, not in a word', () => {
    expect(findPersonalData('We may ship in May', ['May Summers'])).toEqual([])
    expect(findPersonalData('Thanks,\nMay', ['May Summers'])).toHaveLength(1)
  })
})

describe('readableText', () => {
  it.each([
    ['a\u00a0b\u2009c', 'a b c'],
    ['1‐2‑3–4—5−6－7', '1-2-3-4-5-6-7'],
    ['&#x41;&amp;&ndash;&nbsp;&unknown;', 'A&- &unknown;'],
    ['１２٣４', '1234'],
    ['a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['> one\n> > two', '> one\ntwo'],
    [`${'x'.repeat(70)}\nrest`, `${'x'.repeat(70)} rest`],
    ['312-555-\n> 0142', '312-555-0142'],
    ['One.\nTwo', 'One.\nTwo'],
  ])('reads %j as %j', (written, read) => {
    expect(readableText(written).text).toBe(read)
  })

  it('leads every place back to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, behind) => {
        const { text, written } = readableText(`${before} MARK7 ${behind}`)
        const start = text.indexOf('MARK7')
        expect(written({ start, end: start + 5 })).toBe('MARK7')
      }),
      { numRuns: 300 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContainerNumber, isGtin, isPostalItem, isSscc } from '../../src/domain/business-numbers/check-digits.ts'
import { findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import { cpuSeconds } from '../support/cpu-seconds.ts'
import { labelledTexts } from './business-numbers-texts.ts'

const found = (text: string) => findBusinessNumbers(text).map(({ kind, value }) => `${kind} ${value}`)

describe('findBusinessNumbers', () => {
  it('finds several numbers of several kinds in one sentence', () => {
    expect(found('PO 4500001001, ASN SHP7002 and INV 55010 belong together; PRO 482-1193305.')).toEqual([
      'order 4500001001',
      'ship-notice SHP7002',
      'invoice 55010',
      'pro 482-1193305',
    ])
  })

  it('goes on through a list without the word being repeated', () => {
    expect(found('Bestellungen 11204488, 11204490 und 11204497')).toEqual([
      'order 11204488',
      'order 11204490',
      'order 11204497',
    ])
  })

  it('finds numbers in the names of attachments', () => {
    expect(found('PO_4500001001.pdf ASN_SHP7002.xml INV-55010.pdf IMG_20260311.jpg')).toEqual([
      'order 4500001001',
      'ship-notice SHP7002',
      'invoice INV-55010',
    ])
  })

  it('reads a short number only beside a word that asks for one', () => {
    expect(found('PO 99 is unknown')).toEqual(['order 99'])
    expect(found('please order 99 more')).toEqual([])
  })

  it.each([
    ['The ASN is the 856 of the day of shipment.', []],
    ['We sent the ASN 856 in time, and you answered the PO 850 with an 855.', []],
    ['ASN 856: CBS-30761', ['CBS-30761']],
    ['PO #850 from the shop', ['850']],
  ])('does not take the name of an X12 set for a number: %s', (text, expected) => {
    expect(findBusinessNumbers(text).map(({ value }) => value)).toEqual(expected)
  })

  it('reads a table by the heads of its columns', () => {
    const table = [
      'PO\tPO date\tASN\tQty\tInvoice',
      '4500001001\t2026-03-14\tSHP7002\t480\t55010',
      '4500001002\t\t\t12\t',
    ].join('\n')

    expect(found(`${table}\nPlease check PO 4500001003`)).toEqual([
      'order 4500001001',
      'ship-notice SHP7002',
      'invoice 55010',
      'order 4500001002',
      'order 4500001003',
    ])
    expect(found('| Container | B/L |\n|---|---|\n| CSQU3054383 | ONEY1234 |')).toEqual([
      'container CSQU3054383',
      'bill-of-lading ONEY1234',
    ])
  })

  it('leaves a number to the word it belongs to', () => {
    expect(found('Order question, ticket 4500001001, phone 4500001002, customer 4500001003')).toEqual([])
  })

  it('reads full-width digits as written', () => {
    expect(found('ＰＯ番号：４５００００１００１')).toEqual(['order ４５００００１００１'])
  })

  it('knows a container, an SSCC and a GTIN by the check digit', () => {
    expect(found('CSQU3054383 and (00)106141412345678908 and (01)04006381333931')).toEqual([
      'container CSQU3054383',
      'sscc 106141412345678908',
      'gtin 04006381333931',
    ])
    expect(found('container CSQU3054384, SSCC 106141412345678909, EAN 4006381333932')).toEqual([])
  })

  it('prefers what a template of the account says', () => {
    const templates = [
      { kind: 'order', template: '45########' },
      { kind: 'claim', template: 'KX-@@###' },
    ] as const
    const text = 'ticket 4500001001, kx-ab123, 45000010011, AKX-AB123'

    expect(findBusinessNumbers(text, { templates: [...templates] })).toEqual([
      { kind: 'order', value: '4500001001', start: 7, end: 17 },
      { kind: 'claim', value: 'kx-ab123', start: 19, end: 27 },
    ])
  })

  it('takes a template without a digit for no template, and signs in it literally', () => {
    expect(findBusinessNumbers('abc .*7', { templates: [{ kind: 'order', template: '@@@' }] })).toEqual([])
    expect(findBusinessNumbers('x .*7', { templates: [{ kind: 'order', template: '.*#' }] })).toHaveLength(1)
    expect(findBusinessNumbers('x ab7', { templates: [{ kind: 'order', template: '.*#' }] })).toEqual([])
  })
})

describe('whatever the text', () => {
  const words = labelledTexts().flatMap(({ text }) => text.split(/(?<=\s)/))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom('PO', ' ', '#', '4500001001', '-', '/', '.', '(00)', '1', '番号', 'É', '\n', '+', '*'))
      .map((parts) => parts.join('')),
  )

  it('returns slices of the text, in order, none over another, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { value, start, end } of findBusinessNumbers(text)) {
          expect(text.slice(start, end)).toBe(value)
          expect(value).toBe(value.trim())
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['digits', '7'],
    ['hyphens', 'a-'],
    ['groups', '12 '],
    ['list of orders', 'PO 4500001001, '],
    ['dots', '.'],
    ['stars', 'po*'],
    ['words', 'orders '],
    ['Japanese', '発注番号'],
    ['brackets', '(00)'],
    ['file names', 'a_b.'],
    ['long compounds', 'lieferschein-'],
    ['lines', 'PO:\n'],
    ['tables', 'PO\tASN\n4500001001\tSHP7002\n'],
  ])('takes time in proportion to the length: %s', (_, piece) => {
    const secondsFor = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      return cpuSeconds(() => findBusinessNumbers(text, { templates: [{ kind: 'order', template: '45########' }] }))
    }
    secondsFor(20_000)

    // A method that is not linear takes 64 times as long for 8 times the text; this leaves room for the collector of garbage.
    expect(secondsFor(400_000)).toBeLessThan(24 * Math.max(secondsFor(50_000), 0.02))
  })
})

describe('check digits', () => {
  it('accepts numbers published as examples by GS1, BIC and UPU', () => {
    expect(['4006381333931', '036000291452', '96385074', '10614141000415'].every(isGtin)).toBe(true)
    expect(isSscc('106141412345678908')).toBe(true)
    expect(isContainerNumber('CSQU3054383')).toBe(true)
    expect(isPostalItem('RR473124829GB')).toBe(true)
  })

  it('notices any single wrong digit in a GTIN and an SSCC', () => {
    const numbers = fc.constantFrom('4006381333931', '106141412345678908')
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const at = place % number.length
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
        expect(isGtin(wrong) || isSscc(wrong)).toBe(false)
      }),
    )
  })
})

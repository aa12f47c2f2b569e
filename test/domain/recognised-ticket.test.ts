import { describe, expect, it } from 'vitest'
import { recognizeTicket } from '../../src/domain/ticket/recognized-ticket.ts'
import { whyNotApplicable } from '../../src/domain/ticket/why-not-applicable.ts'

const ticket = { subject: '', texts: [''], attachmentNames: [''], tags: [], numberTemplates: '' }
const valuesIn = (words: Partial<typeof ticket>) =>
  recognizeTicket({ ...ticket, ...words }).numbers.map(({ value }) => value)

describe('what a ticket is about', () => {
  it('is read from its subject, its comments and the names of its files, each number once', () => {
    const words = {
      subject: 'PO 4500001001',
      texts: ['About PO 4500-001-001 and invoice 55010'],
      attachmentNames: ['ASN SHP7002.pdf'],
    }
    expect(valuesIn(words)).toEqual(['4500001001', '55010', 'SHP7002'])
  })

  it('follows the admin’s own forms of numbers, and leaves out lines of no known kind', () => {
    const numberTemplates = 'order: QX-####\nnonsense 12##\n\nclaim RMA@####'
    expect(valuesIn({ texts: ['QX-1234 became RMAB7788, see 1299'], numberTemplates })).toEqual(['QX-1234', 'RMAB7788'])
  })

  it('may be the onboarding of a partner, without any number', () => {
    const texts = [
      'Hello, we are a new supplier. How do we get connected, and which EDI documents do you need from us?',
    ]
    const { numbers, onboarding } = recognizeTicket({ ...ticket, subject: 'New supplier onboarding', texts })
    expect(numbers).toEqual([])
    expect(onboarding?.because).toMatch(/supplier|onboarding/i)
  })
})

describe('whether a ticket concerns the app', () => {
  const concern = { concerns: 'numbers', brandIds: [], formIds: [] } as const
  const anything = { ...concern, brandIds: [...concern.brandIds], formIds: [...concern.formIds] }
  const order = { kind: 'order', value: '1', start: 0, end: 1 } as const

  it.each([
    ['a number', { numbers: [order] }, undefined],
    ['an onboarding', { numbers: [], onboarding: { area: 'access' as const, because: '“new supplier”' } }, undefined],
    ['neither', { numbers: [] }, 'no-number'],
  ])('is answered by %s', (_what, recognized, why) => {
    expect(whyNotApplicable({}, recognized, anything)).toBe(why)
  })

  it('is never asked of the words where the admin said all', () => {
    expect(whyNotApplicable({}, { numbers: [] }, { ...anything, concerns: 'all' })).toBeUndefined()
  })

  it('comes after brand and form', () => {
    const picky = { ...anything, brandIds: [1], formIds: [2] }
    expect(whyNotApplicable({ brandId: 3, formId: 2 }, { numbers: [order] }, picky)).toBe('brand')
    expect(whyNotApplicable({ brandId: 1 }, { numbers: [order] }, picky)).toBe('form')
    expect(whyNotApplicable({ brandId: 1, formId: 2 }, { numbers: [order] }, picky)).toBeUndefined()
  })
})

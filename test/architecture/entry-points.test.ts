import { describe, expect, expectTypeOf, it } from 'vitest'
import { findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import { findExceptions } from '../../src/domain/exceptions/find-exceptions.ts'
import { recognizeOnboarding } from '../../src/domain/onboarding/recognize-onboarding.ts'
import { defaultTerms, type PartnerTerms } from '../../src/domain/trade/partner-terms.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'

const ORDER = [
  'ISA*00*          *00*          *ZZ*ACMERETAIL     *ZZ*NORTHWIND      *260301*0900*U*00401*000000001*0*P*>~',
  'GS*PO*ACMERETAIL*NORTHWIND*20260301*0900*1*X*004010~ST*850*0001~BEG*00*SA*4500001001**20260301~',
  'PO1*1*100*EA*9.25**VN*NW-1~CTT*1~SE*5*0001~GE*1*1~IEA*1*000000001~',
].join('')

describe('what others call by name', () => {
  it('reads documents from text, with positions into it', () => {
    const { documents, problems } = readDocuments(ORDER, { id: 'doc_1', receivedAt: '2026-03-01T09:00:00Z' })

    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({ kind: 'order', set: '850', number: '4500001001', origin: { id: 'doc_1' } })
    expect(problems.every(({ position }) => position.end <= ORDER.length)).toBe(true)
    expect(() => readDocuments('\u0000')).not.toThrow()
  })

  it('finds exceptions whatever the order of the documents, by terms that spread over the defaults', () => {
    const { documents } = readDocuments(ORDER)
    const terms: PartnerTerms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
    const now = new Date('2026-03-20T12:00:00Z')

    const found = findExceptions(documents, terms, now)

    expect(found).toEqual(findExceptions(documents.toReversed(), terms, now))
    expect(
      found.map(({ state }) => state).filter((state) => !['open', 'superseded', 'resolved'].includes(state)),
    ).toEqual([])
  })

  it('finds business numbers with their places in a text', () => {
    const text = 'PO 4500001001 was short.'
    const [number] = findBusinessNumbers(text)

    expect(number).toMatchObject({ kind: 'order', value: '4500001001' })
    expect(text.slice(number?.start, number?.end)).toContain('4500001001')
  })

  it('recognizes an onboarding request and says why', () => {
    const found = recognizeOnboarding({
      text: 'We are a new supplier. Please send us an invitation to your portal.',
      tags: [],
    })

    expect(found?.because).toBeTruthy()
    expect(['access', 'documents', 'process']).toContain(found?.area)
    expectTypeOf(recognizeOnboarding).parameter(0).toHaveProperty('text')
  })
})

import { describe, expect, it } from 'vitest'
import { documentFacts } from '../../../src/domain/customer-reply/document-facts.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { defaultTerms } from '../../../src/domain/trade/partner-terms.ts'
import { readDocuments } from '../../../src/edi/read-documents.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { sayException } from '../../../src/ui/words/exception-words.ts'
import { dayOf, isoDay, type Sent, US } from '../../support/relationships/draft.ts'
import { courseOf, days, lamp, SOON, type Syntax } from './relationships/relationship.ts'

const t = createTranslator('en')
const now = new Date(SOON)

/** One line of 84, wanted for the 12th, as it is answered. */
function told(syntax: Syntax, answer: (course: ReturnType<typeof courseOf>) => Sent) {
  const course = courseOf(syntax)
  const texts = [course.ordered([lamp('84', '5')], { head: days[syntax].wanted('05-12') }), answer(course)]
    .flat()
    .map(({ text }) => text)
  const documents = texts.flatMap((text, index) => readDocuments(text, { id: String(index) }).documents)
  const found = findExceptions(documents, { ...defaultTerms, ourIdentifiers: [US] }, now)
  const said = found.filter(({ state }) => state === 'open').map((one) => sayException(one, now, t))
  return {
    found,
    said,
    facts: documents.filter(({ kind }) => kind === 'order-response').flatMap((one) => documentFacts(one)),
  }
}

const scheduled: Record<Syntax, (...parts: [quantity: string, day: string][]) => string[]> = {
  x12: (...parts) => parts.map(([quantity, day]) => `SCH*${quantity}*EA***067*${dayOf(day)}`),
  edifact: (...parts) =>
    parts.flatMap(([quantity, day]) => ["SCC+1'", `QTY+11:${quantity}:PCE'`, `DTM+67:${dayOf(day)}:102'`]),
  ubl: (...parts) =>
    parts.map(
      ([quantity, day]) =>
        `<cac:Delivery><cbc:Quantity unitCode="C62">${quantity}</cbc:Quantity><cac:PromisedDeliveryPeriod><cbc:EndDate>${isoDay(day)}</cbc:EndDate></cac:PromisedDeliveryPeriod></cac:Delivery>`,
    ),
}
const changed = { x12: 'AC', edifact: '4', ubl: 'CA' }

describe('a line that is promised in parts', () => {
  it.each<Syntax>(['x12', 'edifact', 'ubl'])('is told part by part, never as all of it on one day: %s', (syntax) => {
    const { said, found, facts } = told(syntax, (course) =>
      course.answered([lamp('84', '5', { with: scheduled[syntax](['21', '05-11'], ['63', '05-25']) })], {
        code: changed[syntax],
      }),
    )
    expect(found.filter(({ state }) => state === 'open')).toMatchObject([
      {
        kind: 'date-change',
        actual: '2026-05-25',
        promises: [
          { quantity: '21', date: '2026-05-11' },
          { quantity: '63', date: '2026-05-25' },
        ],
      },
    ])
    expect(said[0]).toMatch(/promised 21 \w+ for May 11.* and 63 \w+ for May 25.*requested for May 12/)
    const parts = facts.filter(({ kind }) => kind === 'answered')
    for (const part of parts) expect(part).not.toMatchObject({ line: { quantity: '84' }, on: expect.any(String) })
  })

  it('of which the rest is on back order keeps each quantity with its day', () => {
    const { said, found, facts } = told('x12', (course) =>
      course.answered([lamp('84', '5', { with: ['ACK*BP*21*EA*068*20260511', 'ACK*IB*63*EA*068*20260525'] })], {
        code: 'AC',
      }),
    )
    expect(found.filter(({ kind }) => kind === 'backorder')).toMatchObject([
      {
        actual: '21',
        difference: '63',
        impact: '315.00',
        promises: [
          { quantity: '21', unit: 'EA', date: '2026-05-11' },
          { quantity: '63', unit: 'EA', date: '2026-05-25' },
        ],
      },
    ])
    expect(said.join()).toMatch(/63 on back order, promised 21 for May 11.* and 63 for May 25/)
    expect(facts).toMatchObject([
      { line: { quantity: '21' }, on: '2026-05-11' },
      { line: { quantity: '63' }, on: '2026-05-25' },
    ])
  })

  it('of which one part leaves its quantity out is the rest of the line, not all of it', () => {
    const { facts, found } = told('x12', (course) =>
      course.answered([lamp('84', '5', { with: ['ACK*BP***068*20260511', 'ACK*IB*63*EA*068*20260525'] })], {
        code: 'AC',
      }),
    )
    expect(facts).toMatchObject([
      { line: { quantity: '21' }, on: '2026-05-11' },
      { line: { quantity: '63' }, on: '2026-05-25' },
    ])
    expect(found.filter(({ kind }) => kind === 'backorder')).toMatchObject([{ actual: '21', difference: '63' }])
  })

  it('back-ordered for three days says all three', () => {
    const { said } = told('x12', (course) =>
      course.answered(
        [lamp('84', '5', { with: ['ACK*IA*14*EA', 'ACK*IB*50*EA*068*20260520', 'ACK*IB*20*EA*068*20260601'] })],
        { code: 'AC' },
      ),
    )
    expect(said.join()).toMatch(/70 on back order, promised 50 for May 20.* and 20 for Jun 1/)
  })

  it('is told with one day where all of it is for that day', () => {
    const { said, found } = told('x12', (course) =>
      course.answered([lamp('84', '5', { with: ['ACK*IB*84*EA*068*20260525'] })], { code: 'AC' }),
    )
    expect(found.find(({ kind }) => kind === 'backorder')).not.toHaveProperty('promises')
    expect(said.join()).toMatch(/84 on back order, promised for May 25/)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CustomerFact,
  customerFacts,
  type PartnerSaying,
} from '../../../src/domain/customer-reply/customer-facts.ts'
import { figuresIn, numberFigure } from '../../../src/domain/customer-reply/figures.ts'
import { statementsIn } from '../../../src/domain/customer-reply/statements.ts'
import { DocumentId } from '../../../src/domain/ids.ts'
import { languageOf } from '../../../src/domain/ticket/language.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const SAID_AT = '2026-11-22T10:00:00.000Z'
const says = (text: string): PartnerSaying => ({ seq: 9, at: SAID_AT, said: { kind: 'message', text } })
const read = (document: TradeDocument) => ({
  id: DocumentId.parse(`doc_${document.number}`),
  name: `${document.number}.x12`,
  document,
})
const facts = (sayings: PartnerSaying[], more: Partial<Parameters<typeof customerFacts>[0]> = {}): CustomerFact[] =>
  customerFacts({ sayings, news: [], known: [], topic: ['4500000987'], ...more })

describe('what a message says', () => {
  it('is its sentences without greeting, thanks and signature', () => {
    const text =
      'Hi Sam,\n\nthe balance of 40 CA ships Friday. Can you confirm the dock?\n\nBest regards\nMaria\n+1 503 555 0117'
    expect(statementsIn(text)).toEqual([
      { text: 'the balance of 40 CA ships Friday.', isQuestion: false },
      { text: 'Can you confirm the dock?', isQuestion: true },
    ])
  })

  it('is not cut after an abbreviation or an ordinal', () => {
    expect(statementsIn('Die Nr. 4711 geht am 24. November raus. Danke!').map(({ text }) => text)).toEqual([
      'Die Nr. 4711 geht am 24. November raus.',
    ])
  })

  it('never fails and adds no words, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = (some: string) => some.replace(/\s+/g, '')
        for (const statement of statementsIn(text)) expect(letters(text)).toContain(letters(statement.text))
      }),
    )
  })
})

describe('the figures of a sentence', () => {
  it.each([
    ['ships Tue, 24 Nov with Blue Ridge', ['day 2026-11-24']],
    ['ships on November 24th', ['day 2026-11-24']],
    ['geht am 24. November raus', ['day 2026-11-24']],
    ['geht am 24.11. raus', ['day 2026-11-24']],
    ['ships Friday', ['day 2026-11-27']],
    ['wird am Freitag geliefert', ['day 2026-11-27']],
    ['arrives 2027-01-04', ['day 2027-01-04']],
    ['arrives January 4', ['day 2027-01-04']],
    ['40 CA on SHP7031', ['40', 'SHP7031']],
    ['a credit of $1,240.00', ['1240']],
    ['eine Gutschrift über 1.240,00 EUR', ['1240']],
    ['everything is fine', []],
  ])('“%s”', (text, figures) => {
    expect([...figuresIn(text, new Date(SAID_AT))].sort()).toEqual(figures)
  })

  it('are the same number however it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), (number) => {
        const plain = numberFigure(String(number))
        expect(numberFigure(number.toLocaleString('en-US'))).toBe(plain)
        expect(numberFigure(number.toLocaleString('de-DE'))).toBe(plain)
        expect(numberFigure(`${number}.00`)).toBe(plain)
      }),
    )
  })
})

describe('what the customer may be told', () => {
  const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
  const theOrder = trade.order({ number: '4500000987', lines: [{ quantity: '100', unit: 'CA' }] })
  const balance = trade.shipNotice({
    number: 'SHP7031',
    orders: ['4500000987'],
    lines: [{ quantity: '40', unit: 'CA' }],
  })

  it('marks the partner’s word alone as unconfirmed, with the entry as its source', () => {
    const [fact] = facts([says('Balance of 40 CA ships Friday.')])
    expect(fact).toMatchObject({ confirmed: false, proposed: true, sources: [{ from: 'entry', seq: 9 }] })
  })

  it('confirms a statement by a document that states all of its figures', () => {
    const told = facts([says('40 CA have left.')], { known: [read(theOrder), read(balance)] })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      confirmed: true,
      sources: [
        { from: 'entry', seq: 9 },
        { from: 'document', id: read(balance).id },
      ],
    })
  })

  it('does not take the order’s own number for a proof', () => {
    expect(facts([says('4500000987 is on its way.')], { known: [read(theOrder)] })[0]?.confirmed).toBe(false)
  })

  it('puts what came as a document first, and confirmed', () => {
    const told = facts([says('40 CA have left.')], { news: [read(balance)] })
    expect(told[0]).toMatchObject({
      confirmed: true,
      fact: { kind: 'shipped', lines: [{ quantity: '40', unit: 'CA' }] },
    })
  })

  it('tells a promise once: the sentence that repeats it is not proposed', () => {
    const promise: PartnerSaying = {
      seq: 8,
      at: SAID_AT,
      said: { kind: 'promise', action: 'Ship 40 CA', dueOn: '2026-11-27' },
    }
    const told = facts([promise, says('Balance of 40 CA ships Friday. It was booked on load 7.')])
    expect(told.map(({ fact, proposed }) => [fact.kind, proposed])).toEqual([
      ['claimed', true],
      ['claimed', false],
      ['said', false],
    ])
  })

  it('proposes no question, and nothing that names a person’s number or address', () => {
    const told = facts([says('Which dock is it on 4 May? Call me on +1 503 555 0117. Ships 4 May.')])
    expect(told.filter(({ proposed }) => proposed).map(({ fact }) => fact)).toMatchObject([
      { kind: 'claimed', what: 'shipped', day: '2027-05-04' },
    ])
  })

  it('tells no sentence in other words that doubts, denies, or is about another order', () => {
    const sentences = [
      'May will not ship 40 cases on Friday.',
      'We may ship 40 cases on Friday.',
      '40 cases will hardly ship on Friday.',
      '40 cases of PO 4500000111 will ship on Friday.',
      'If the truck comes, 40 cases ship on Friday.',
    ]
    for (const text of sentences) {
      const [fact] = facts([says(text)], { people: ['May Chen', 'Will Not'] })
      expect(fact, text).toMatchObject({ fact: { kind: 'said' }, proposed: false })
    }
    const told = (text: string) => facts([says(text)], { people: ['Grace Ito'] })[0]?.fact
    expect(told('Grace will ship 40 cases of PO 4500000987 on Friday.')).toMatchObject({
      kind: 'claimed',
      day: '2026-11-27',
      by: false,
    })
    expect(told('40 cases will ship by Friday.')).toMatchObject({ by: true })
    // How it was shipped is no last day.
    expect(told('40 cases have shipped by truck on 20 November.')).toMatchObject({ by: false })
  })

  it('confirms nothing without a document, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(facts([says(text)]).some(({ confirmed }) => confirmed)).toBe(false)
      }),
    )
  })
})

it('recognises the language that a ticket is written in', () => {
  expect(languageOf('Morning, PO 4500000987 came in yesterday. We counted twice. What is going on?')).toBe('en')
  expect(languageOf('Guten Tag, die Lieferung zu Bestellung 4700004711 ist nicht vollständig.')).toBe('de')
  expect(languageOf('Bonjour, nous attendons encore les cartons de la commande.')).toBe('fr')
  expect(languageOf('Buongiorno, non abbiamo ancora ricevuto i cartoni. Quando arrivano?')).toBe('it')
  expect(languageOf('Goedemiddag, wij hebben de dozen nog niet ontvangen. Wanneer komen ze?')).toBe('nl')
  expect(languageOf('Olá, ainda não recebemos as caixas do pedido. Quando vocês enviam?')).toBe('pt-br')
  expect(languageOf('PO 4711?')).toBeUndefined()
})

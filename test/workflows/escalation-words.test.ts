import { expect, it } from 'vitest'
import { listExceptions } from '../../src/domain/exceptions/exception-list.ts'
import { findExceptions } from '../../src/domain/exceptions/find-exceptions.ts'
import { PartnerId } from '../../src/domain/ids.ts'
import { defaultTerms } from '../../src/domain/trade/partner-terms.ts'
import { laterSentences } from '../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { escalationWords } from '../../src/workflows/escalation-words.ts'
import { tradeBetween } from '../support/trade-documents.ts'

const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const gtin = '00614141000012'
const now = new Date('2026-03-12T12:00Z')
const t = createTranslator('en-US', 'UTC').with(laterSentences)

function listed() {
  const documents = [
    trade.order({
      number: '4500001001',
      sentAt: '2026-03-02T09:00Z',
      dates: { 'ship-not-after': '2026-03-10' },
      lines: [{ gtin, quantity: '120', price: '236.00' }],
    }),
    trade.shipNotice({
      number: 'S1',
      sentAt: '2026-03-06T12:00Z',
      orders: ['4500001001'],
      dates: { shipped: '2026-03-06' },
      lines: [{ gtin, quantity: '80' }],
    }),
    trade.invoice({
      number: '55010',
      sentAt: '2026-03-08T12:00Z',
      orders: ['4500001001'],
      lines: [{ gtin, quantity: '120', price: '236.00' }],
    }),
  ]
  const found = findExceptions(documents, { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }, now)
  return listExceptions(
    found.map((exception) => ({ exception, partner: PartnerId.parse('northwind'), pieces: [] })),
    [],
  ).filter(({ standing, kind }) => standing === 'open' && /short|invoice-q/.test(kind))
}

it('states findings of the same worth in the order in which goods move', () => {
  const { subject, findings } = escalationWords(listed(), now, t)

  expect(subject).toBe('PO 4500001001: 40 of 120 pieces not shipped, invoice bills 120 pieces')
  expect(findings?.map(({ title, topic }) => [title, topic])).toEqual([
    ['40 of 120 pieces not shipped', 'logistics'],
    ['invoice bills 120 pieces', 'finance'],
  ])
})

it('says what each finding is worth and what is asked, each once', () => {
  const { text, findings } = escalationWords(listed(), now, t)

  expect(findings?.map(({ impact }) => impact)).toEqual([
    { amount: '9440.00', currency: 'USD' },
    { amount: '9440.00', currency: 'USD' },
  ])
  expect(text).toMatch(/^Hello,/)
  for (const ask of findings?.map((finding) => finding.ask) ?? []) expect(text.split(ask)).toHaveLength(2)
})

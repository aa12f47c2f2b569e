import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  checkDocument,
  type DocumentRules,
  isAsAsked,
  type ReceivedDocument,
} from '../../src/domain/files/document-check.ts'
import type { TradeDocument } from '../../src/domain/trade/trade-document.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { tradeBetween } from '../support/trade-documents.ts'

const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const shipTo = {
  role: 'ship-to' as const,
  code: 'ST',
  id: '0614141000531',
  name: 'Acme DC 7',
  address: ['Wharf Road 4', 'Rotterdam'],
  position: { start: 0, end: 0 },
}
const notice = (number: string, order: string, date = '2026-03-10') =>
  trade.shipNotice({ number, orders: [order], dates: { document: date }, parties: [shipTo], lines: [] })

const received = (read: TradeDocument[], stated: Partial<ReceivedDocument> = {}): ReceivedDocument => ({
  kind: 'ship-notice',
  references: [],
  receivedAt: '2026-03-11T08:00:00.000Z',
  read,
  ...stated,
})
const rules: DocumentRules = {
  kind: 'ship-notice',
  orderNumber: '4500001001',
  shipTo: 'Acme DC 7',
  notBefore: '2026-03-09',
}
const verdicts = (document: ReceivedDocument, wanted = rules) =>
  Object.fromEntries(checkDocument(wanted, document).map(({ rule, verdict, by }) => [rule, `${verdict} ${by}`]))

it('finds a document that shows everything asked for as asked', () => {
  const checks = checkDocument(rules, received([notice('SHP7002', '4500001001')]))
  expect(isAsAsked(checks)).toBe(true)
  expect(checks.map(({ rule }) => rule)).toEqual(['kind', 'order-number', 'ship-to', 'not-before'])
})

it('says what stands there instead', () => {
  const wrong = trade.invoice({ number: '55010', orders: ['4500001002'], dates: { invoice: '2026-03-01' }, lines: [] })
  expect(checkDocument(rules, received([wrong]))).toEqual([
    { rule: 'kind', verdict: 'not-met', by: 'read', expected: 'ship-notice', found: ['invoice'] },
    { rule: 'order-number', verdict: 'not-met', by: 'read', expected: '4500001001', found: ['4500001002'] },
    { rule: 'ship-to', verdict: 'not-met', by: 'read', expected: 'Acme DC 7', found: [] },
    { rule: 'not-before', verdict: 'not-met', by: 'read', expected: '2026-03-09', found: ['2026-03-01'] },
  ])
})

it('checks only what was asked', () => {
  expect(verdicts(received([notice('SHP7002', '1')]), { kind: 'ship-notice', shipTo: ' ' })).toEqual({
    kind: 'met read',
  })
})

it.each([
  ['po-4500001001', 'Acme dc 7'],
  ['04500001001', '0614141000531'],
  ['4500001001', 'Wharf Road'],
])('compares numbers and places as people write them: %s, %s', (orderNumber, place) => {
  const checks = checkDocument({ ...rules, orderNumber, shipTo: place }, received([notice('SHP7002', 'PO 4500001001')]))
  expect(isAsAsked(checks)).toBe(true)
})

it('does not take one place for another whose name begins alike', () => {
  const atDc17 = { ...notice('SHP1', '4500001001'), parties: [{ ...shipTo, name: 'Acme DC 17' }] }
  expect(verdicts(received([atDc17]))['ship-to']).toBe('not-met read')
  const inJapan = { ...atDc17, parties: [{ ...shipTo, name: '大阪倉庫第2' }] }
  expect(verdicts(received([inJapan]), { ...rules, shipTo: '大阪倉庫' })['ship-to']).toBe('met read')
})

it('takes the document that fits best where a file holds several', () => {
  const both = [notice('SHP7001', '4500001999'), notice('SHP7002', '4500001001')]
  expect(isAsAsked(checkDocument(rules, received(both)))).toBe(true)
})

it('says of a PDF what its sender states, and leaves open what only a reader can see', () => {
  const pdf = received([], { references: [{ kind: 'order', value: '4500001001' }] })
  expect(verdicts(pdf)).toEqual({
    kind: 'met stated',
    'order-number': 'met stated',
    'ship-to': 'unknown stated',
    'not-before': 'unknown stated',
  })
  expect(verdicts({ ...pdf, receivedAt: '2026-03-08T23:00:00.000Z' })['not-before']).toBe('not-met stated')
})

it('reads the rules out of a real X12 ship notice', () => {
  const text = [
    'ISA*00*          *00*          *ZZ*NORTHWIND      *ZZ*ACMERETAIL     *260310*0900*U*00401*000000077*0*P*>',
    'GS*SH*NORTHWIND*ACMERETAIL*20260310*0900*77*X*004010',
    'ST*856*0001',
    'BSN*00*SHP7002*20260310*0900',
    'HL*1**S',
    'N1*ST*Acme DC 7*92*0047',
    'HL*2*1*O',
    'PRF*4500001001',
    'SE*7*0001',
    'GE*1*77',
    'IEA*1*000000077',
  ].join('~\n')
  const { documents } = readDocuments(`${text}~`)
  expect(isAsAsked(checkDocument(rules, received(documents)))).toBe(true)
})

it('never calls a document as asked when one of its facts is another', () => {
  const number = fc.stringMatching(/^[1-9]\d{3,9}$/)
  fc.assert(
    fc.property(number, number, (asked, shown) => {
      const checks = checkDocument({ kind: 'ship-notice', orderNumber: asked }, received([notice('SHP1', shown)]))
      expect(isAsAsked(checks)).toBe(asked === shown)
    }),
  )
})

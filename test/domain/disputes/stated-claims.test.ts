import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { statedClaims } from '../../../src/domain/disputes/stated-claims.ts'
import { readDocuments } from '../../../src/edi/read-documents.ts'

const claimsIn = (file: string) => {
  const text = readFileSync(new URL(`../../fixtures/edi/${file}`, import.meta.url), 'utf8')
  return statedClaims(readDocuments(text, { id: 'doc_812' }).documents)
}

it('offers an adjustment as a whole and each of its reasons', () => {
  const claims = claimsIn('812-chargeback.edi')

  expect(claims.map(({ code, reason, amount }) => [code?.value, reason, amount])).toEqual([
    [undefined, undefined, '250.00'],
    ['70', 'late-ship-notice', '150.00'],
    ['06', 'quantity-short', '100.00'],
  ])
})

it('says which document and which number a claim is from, and what it says beside the code', () => {
  expect(claimsIn('812-chargeback.edi').at(-1)).toMatchObject({
    originId: 'doc_812',
    number: 'CB-4711',
    text: '5 cases damaged',
    code: { list: 'x12-426', value: '06' },
  })
})

it('reads a commercial dispute in EDIFACT as well', () => {
  const claims = claimsIn('comdis-commercial-dispute.edi')

  expect(claims.map(({ code, reason, amount }) => [code?.value, reason, amount])).toEqual([
    [undefined, undefined, '250'],
    ['59', 'other', '150'],
    ['3', 'damaged', '46.25'],
    ['63', 'other', '10'],
  ])
})

it('has a currency only where the document states one', () => {
  expect(claimsIn('812-chargeback.edi').every(({ currency }) => currency === undefined)).toBe(true)
})

it('finds nothing in documents that take no money', () => {
  expect(claimsIn('850-order.edi')).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/domain/decoder/decode.ts'
import { codesWithReason, reasonOfCode } from '../../../src/domain/disputes/reason-of-code.ts'

describe('X12 element 426', () => {
  it.each([
    ['01', 'price'],
    ['02', 'allowance-or-charge'],
    ['04', 'damaged'],
    ['06', 'quantity-short'],
    ['11', 'returned'],
    ['12', 'returned'],
    ['19', 'duplicate-invoice'],
    ['30', 'allowance-or-charge'],
    ['42', 'not-received'],
    ['44', 'missing-documents'],
    ['50', 'late'],
    ['59', 'not-received'],
    ['70', 'late-ship-notice'],
    ['73', 'missing-documents'],
    ['86', 'duplicate-invoice'],
    ['87', 'overage'],
    ['99', 'late'],
    ['A2', 'wrong-item'],
    ['A5', 'overage'],
    ['A9', 'proof-of-delivery'],
    ['B8', 'routing'],
    ['D3', 'unauthorised-charge'],
    ['F1', 'quality'],
  ])('%s is about %s', (code, reason) => {
    expect(reasonOfCode('x12-426', code)).toBe(reason)
  })
})

describe('EDIFACT AJT 4465', () => {
  it.each([
    ['2', 'quality'],
    ['3', 'damaged'],
    ['4', 'quantity-short'],
    ['5', 'price'],
    ['6', 'proof-of-delivery'],
    ['9', 'invoice-error'],
    ['13', 'other'],
    ['14', 'wrong-item'],
    ['17', 'damaged'],
    ['29', 'refused'],
    ['31', 'terms'],
    ['32', 'not-received'],
    ['33', 'late'],
    ['35', 'returned'],
    ['48', 'allowance-or-charge'],
    ['49', 'wrong-item'],
    ['50', 'terms'],
    ['51', 'missing-documents'],
    ['52', 'invoice-error'],
    ['53', 'duplicate-invoice'],
    ['54', 'quantity-short'],
    ['55', 'unauthorised-charge'],
    ['57', 'price'],
    ['59', 'other'],
    ['63', 'other'],
  ])('%s is about %s', (code, reason) => {
    expect(reasonOfCode('comdis-4465', code)).toBe(reason)
  })
})

describe('Peppol status reasons', () => {
  it.each([
    ['REF', 'invoice-error'],
    ['LEG', 'invoice-error'],
    ['REC', 'invoice-error'],
    ['QUA', 'quality'],
    ['DEL', 'quantity-short'],
    ['PRI', 'price'],
    ['QTY', 'quantity-short'],
    ['ITM', 'wrong-item'],
    ['PAY', 'terms'],
    ['UNR', 'invoice-error'],
    ['FIN', 'terms'],
    ['PPD', 'other'],
    ['OTH', 'other'],
  ])('%s is about %s', (code, reason) => {
    expect(reasonOfCode('peppol', code)).toBe(reason)
  })

  it('NON is no dispute', () => {
    expect(reasonOfCode('peppol', 'NON')).toBeUndefined()
  })
})

it('reads codes with and without leading zeros, in small letters and with blanks', () => {
  expect(reasonOfCode('x12-426', '1')).toBe('price')
  expect(reasonOfCode('comdis-4465', '05')).toBe('price')
  expect(reasonOfCode('x12-426', ' b8 ')).toBe('routing')
  expect(reasonOfCode('comdis-4465', '005')).toBe('price')
})

it('makes up nothing for codes that it does not know', () => {
  expect(reasonOfCode('x12-426', 'ZZ')).toBeUndefined()
  expect(reasonOfCode('comdis-4465', '')).toBeUndefined()
  expect(reasonOfCode('x12-426', 'constructor')).toBeUndefined()
})

it('can say every code in words', () => {
  const list = { 'x12-426': '426', 'comdis-4465': '4465', peppol: 'OPStatusReason' } as const
  for (const { list: of, code } of codesWithReason) expect(decode(list[of], code, true), `${of} ${code}`).toBeDefined()
})

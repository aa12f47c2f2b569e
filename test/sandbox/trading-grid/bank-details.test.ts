import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findBankDetails, withoutBankDetails } from '../../../sandbox/trading-grid/bank-details.ts'
import { cpuSeconds } from '../../support/cpu-seconds.ts'

it.each([
  ['Please pay to DE89 3704 0044 0532 0130 00, thanks', 'DE89 3704 0044 0532 0130 00'],
  ['GB29NWBK60161331926819', 'GB29NWBK60161331926819'],
  ['our iban is fr1420041010050500013m02606.', 'fr1420041010050500013m02606'],
  ['NO93 8601 1117 947', 'NO93 8601 1117 947'],
  ['Routing number: 021000021', '021000021'],
  ['ABA 021000021', '021000021'],
  ['account no. 1234567890', '1234567890'],
  ['Account # 000123456789', '000123456789'],
  ['Kontonummer 532013000', '532013000'],
  ['sort code 60-16-13', '60-16-13'],
])('sees bank details in “%s”', (text, found) => {
  expect(findBankDetails(text)).toContain(found)
  expect(withoutBankDetails(text)).not.toContain(found)
})

it.each([
  'Order 4500001001 ships on SHP7031',
  'SSCC 003456789012345678, BOL KS-5501277, PRO 88120045',
  'GB29 cartons of BLUE widgets and DE89 more',
  'Invoice CB-99127 of 2026-11-22, container MSCU1234566',
  'Our account manager called 218-555-0147',
  'TEST-PO-88 and DE 370400440532013000',
])('lets “%s” pass', (text) => {
  expect(findBankDetails(text)).toEqual([])
})

it('never takes a text for bank details that has no digits, whatever its length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (text) => {
      const wordsOnly = text.replace(/\d/g, 'x')
      expect(findBankDetails(wordsOnly)).toEqual([])
    }),
  )
})

it('is quick with a text that is full of what almost looks like it', () => {
  expect(cpuSeconds(() => findBankDetails('DE89 3704 '.repeat(20_000)))).toBeLessThan(2)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsBankDetails } from '../../src/domain/ticket/bank-details.ts'
import { cpuSeconds } from '../support/cpu-seconds.ts'

describe('mentionsBankDetails', () => {
  it.each([
    'Please pay to DE89 3704 0044 0532 0130 00 from now on.',
    'New account: de89370400440532013000',
    'IBAN GB29 NWBK 6016 1331 9268 19.',
    'FR1420041010050500013M02606',
    'Konto: AT61-1904-3002-3457-3201 bei der Ersten',
    'IBAN NO93 8601 1117 947 DNB Bank',
    'ABA routing 021000021, account 123456789012',
    'Routing number: 011401533\nAccount number: 000 123 456',
  ])('sees the account in %j', (text) => {
    expect(mentionsBankDetails(text)).toBe(true)
  })

  it.each([
    '',
    'PO 4500001001, invoice 55010, SSCC 003456789012345675',
    'DE89 3704 0044 0532 0130 01 has wrong check digits',
    'Shipment 021000021 with 240 cartons',
    'The account manager asked for order 450000100',
    'Our bank letter is attached. GLN 4012345000009',
    'BL COSU6330187700, container MSCU1234566',
    'Please call +49 40 555 1234 or the account team',
  ])('sees none in %j', (text) => {
    expect(mentionsBankDetails(text)).toBe(false)
  })

  it('finds every account with right check digits, however it is spaced and wherever it stands', () => {
    const german = fc.stringMatching(/^\d{18}$/).map((account) => {
      let remainder = 0
      for (const digit of `${account}131400`) remainder = (remainder * 10 + Number(digit)) % 97
      return `DE${String(98 - remainder).padStart(2, '0')}${account}`
    })
    fc.assert(
      fc.property(
        german,
        fc.constantFrom('', ' '),
        fc.constantFrom('', 'pay to ', 'Ägypten: '),
        (iban, space, before) => {
          const spaced = iban.match(/.{1,4}/g)?.join(space) ?? ''
          expect(mentionsBankDetails(`${before}${spaced} thanks`)).toBe(true)
        },
      ),
    )
  })

  it('answers at once, whatever the text', () => {
    expect(cpuSeconds(() => mentionsBankDetails('account 12 34 56 78 90 AB12 '.repeat(4000)))).toBeLessThan(1)
    expect(cpuSeconds(() => mentionsBankDetails(`account ${'1 '.repeat(50_000)}`))).toBeLessThan(1)
  })
})

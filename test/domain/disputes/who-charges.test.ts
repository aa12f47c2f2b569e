import { describe, expect, it } from 'vitest'
import { usualDirection, whoCharges } from '../../../src/domain/disputes/who-charges.ts'

const ours = ['ACMERETAIL', '0614141000012']
const sent = { number: 'CBK-2291', sender: 'ACMERETAIL', receiver: 'CONTOSO' }
const received = { number: 'CR-8', sender: 'CONTOSO', receiver: 'acmeretail ' }

describe('who takes the money', () => {
  it('is whoever sent the adjustment', () => {
    expect(whoCharges([sent], [], ours)).toBe('us')
    expect(whoCharges([received], [], ours)).toBe('partner')
  })

  it('is told by the adjustment that the dispute names, whatever else lies beside it', () => {
    expect(whoCharges([sent, received], ['cbk-2291'], ours)).toBe('us')
    expect(whoCharges([sent, received], ['CR-8'], ours)).toBe('partner')
  })

  it('is not guessed where both sides charge, where none names us, or where there is no adjustment', () => {
    expect(whoCharges([sent, received], [], ours)).toBeUndefined()
    expect(whoCharges([sent], [], [])).toBeUndefined()
    expect(whoCharges([sent], ['CBK-9999'], ours)).toBeUndefined()
    expect(whoCharges([], [], ours)).toBeUndefined()
  })
})

it('sends the money back to whoever was charged, unless the charge stands', () => {
  expect(usualDirection('credited', 'us')).toBe('debit')
  expect(usualDirection('reversed', 'partner')).toBe('credit')
  expect(usualDirection('upheld', 'us')).toBe('credit')
  expect(usualDirection('upheld', 'partner')).toBe('debit')
  expect(usualDirection('credited', undefined)).toBeUndefined()
})

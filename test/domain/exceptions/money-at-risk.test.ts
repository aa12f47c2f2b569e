import { expect, it } from 'vitest'
import { type ListedException, listExceptions } from '../../../src/domain/exceptions/exception-list.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { moneyAtRisk } from '../../../src/domain/exceptions/money-at-risk.ts'
import { PartnerId } from '../../../src/domain/ids.ts'
import { billed, ordered, shipped, terms } from './relationship.ts'

const partner = PartnerId.parse('ptr_northwind')
const listed = (documents: Parameters<typeof findExceptions>[0]): ListedException[] =>
  listExceptions(
    findExceptions(documents, terms, new Date('2026-03-20T12:00Z')).map((exception) => ({
      exception,
      partner,
      pieces: [],
    })),
    [],
  )

it('counts goods that are short and billed all the same once, and a price that is too high on top', () => {
  const order = ordered({ quantity: '24', price: '31.50' })
  const all = listed([...order, shipped('S1', { quantity: '18' }), billed('I1', { quantity: '24', price: '32.76' })])
  // Billed 24 × 32.76 = 786.24, due 18 × 31.50 = 567.00.
  const [sum] = moneyAtRisk(all)
  expect(sum).toMatchObject({ amount: '219.24', currency: 'USD' })
  const counted = sum?.parts.map(({ causes, amount }) => ({
    kinds: causes.map((cause) => cause.split('/')[0]).sort(),
    amount,
  }))
  expect(counted).toHaveLength(2)
  expect(counted).toContainEqual({ kinds: ['invoice-quantity', 'short-shipment'], amount: '189.00' })
  expect(counted).toContainEqual({ kinds: ['price-discrepancy'], amount: '30.24' })
})

it('drops no cause: what is missing and what is damaged of one line are two losses', () => {
  const found = listed([...ordered(), shipped('S1', { quantity: '70' })]).filter(
    ({ kind }) => kind === 'short-shipment',
  )
  const one = (kind: string, amount: string) =>
    found.map((each) => ({ ...each, kind, cause: kind, impact: { amount, currency: 'USD' } }))
  expect(
    moneyAtRisk([...one('short-shipment', '50.00'), ...one('damaged', '30.00'), ...one('invoice-quantity', '60.00')]),
  ).toMatchObject([{ amount: '80.00', parts: [{ amount: '80.00' }] }])
  expect(moneyAtRisk([...one('short-shipment', '50.00'), ...one('invoice-quantity', '90.00')])).toMatchObject([
    { amount: '90.00' },
  ])
})

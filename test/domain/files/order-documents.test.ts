import { expect, it } from 'vitest'
import { type DocumentToOrder, groupByOrder, kindsAmong } from '../../../src/domain/files/order-documents.ts'

function document(id: string, kind: DocumentToOrder['kind'], day: number, order?: string): DocumentToOrder {
  const references = order === undefined ? [] : [{ kind: 'order', value: order }]
  return { id, kind, references, receivedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` }
}

const documents = [
  document('photo', 'photo', 20),
  document('invoice', 'invoice', 12, 'A'),
  document('order', 'order', 10, 'A'),
  document('notice', 'ship-notice', 11, 'A'),
  document('other-order', 'order', 15, 'B'),
]

const inGroups = (sort: 'newest' | 'kind') =>
  groupByOrder(documents, sort).map(({ orderNumber, documents: of }) => [orderNumber, of.map(({ id }) => id)])

it('puts the order with the newest document first and what has no order last', () => {
  expect(inGroups('newest')).toEqual([
    ['B', ['other-order']],
    ['A', ['invoice', 'notice', 'order']],
    [undefined, ['photo']],
  ])
})

it('sorts by kind in the order of a purchase, within each order', () => {
  expect(inGroups('kind')[1]).toEqual(['A', ['order', 'notice', 'invoice']])
  expect(kindsAmong(documents)).toEqual(['order', 'ship-notice', 'invoice', 'photo'])
})

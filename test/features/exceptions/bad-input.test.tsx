import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story, StoryDocument } from '../../../sandbox/story/story.ts'
import { writeX12 } from '../../support/write-edi.ts'
import { openExceptions } from './open-exceptions.tsx'

const ORDER = '4500001001'

type Wrong = { number: string; partner?: string; sender?: string; currency?: string; lines: string[][]; total: string }

function billed(
  now: Date,
  { number, partner = 'ptr_northwind', sender = 'NORTHWIND', ...invoice }: Wrong,
): StoryDocument {
  const text = writeX12({
    sender,
    receiver: 'ACMERETAIL',
    control: number.replace(/\D/g, ''),
    groups: [
      {
        code: 'IN',
        sets: [
          {
            set: '810',
            segments: [
              ['BIG', '20261120', number, '', ORDER],
              ['CUR', 'SE', invoice.currency ?? 'USD'],
              ...invoice.lines,
              ['TDS', invoice.total],
            ],
          },
        ],
      },
    ],
  })
  return fileOf(now, number, partner, text)
}

function fileOf(now: Date, number: string, partner: string, text: string): StoryDocument {
  return {
    id: `doc_test_${number}`,
    kind: 'invoice',
    format: 'x12',
    mediaType: 'application/edi-x12',
    name: `${number}.edi`,
    references: [
      { kind: 'order', value: ORDER },
      { kind: 'invoice', value: number },
    ],
    partner,
    direction: 'inbound',
    scan: 'clean',
    audience: 'shared',
    receivedAt: now,
    bytes: new TextEncoder().encode(text),
  }
}

function withDocuments(documents: (now: Date) => StoryDocument[]) {
  return (now: Date): Story => {
    const told = story(now)
    return {
      ...told,
      tradingGrid: { ...told.tradingGrid, documents: [...told.tradingGrid.documents, ...documents(now)] },
    }
  }
}

const short = 'Line 1: ordered 120 CA, shipped 80, 40 short, 9,440.00 USD'

it('explains what is wrong with a document and hides nothing else', async () => {
  const { list } = await openExceptions(1, {
    story: withDocuments((now) => [
      billed(now, { number: '70001', currency: 'EUR', lines: [['IT1', '3', '24', 'EA', '28.90']], total: '69360' }),
      billed(now, { number: '70002', lines: [['IT1', '3', '1e30', 'EA', '28.90']], total: '100' }),
      billed(now, { number: '70003', lines: [['IT1', '3', '1', 'EA', '-28.90']], total: '-2890' }),
      fileOf(now, '70004', 'ptr_northwind', 'This is no invoice.'),
    ]),
  })
  expect(await list.findByText(short)).toBeVisible()
  expect(list.getByText(/^Ordered in USD, but invoice 70001 is in EUR, so the amounts can’t be compared/)).toBeVisible()
  expect(list.getByText(/agreed price 28\.90 USD, invoiced -28\.90 USD/)).toBeVisible()
  expect(list.getByRole('button', { name: '70004.edi' })).toBeVisible()
})

it('keeps partners apart that use one order number', async () => {
  const { list } = await openExceptions(1, {
    story: withDocuments((now) => [
      billed(now, {
        number: '70005',
        partner: 'ptr_tailspin',
        sender: 'TAILSPINTOY',
        lines: [['IT1', '1', '1', 'CA', '236.00']],
        total: '23600',
      }),
    ]),
  })
  expect(await list.findByText(short)).toBeVisible()
  expect(list.getByText('Order 4500001001 is unknown, 236.00 USD')).toBeVisible()
})

it('does not take a document for a partner’s own because it is filed under that partner', async () => {
  const { list } = await openExceptions(1, {
    story: withDocuments((now) => [
      billed(now, {
        number: '70006',
        sender: 'SOMEBODYELSE',
        lines: [['IT1', '1', '500', 'CA', '1.00']],
        total: '50000',
      }),
    ]),
  })
  expect(await list.findByText(short)).toBeVisible()
  expect(list.getByText(/belongs to another partner, 500\.00 USD$/)).toBeVisible()
  expect(list.queryByText(/500 CA/)).not.toBeInTheDocument()
})

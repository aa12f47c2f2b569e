import { describe, expect, it } from 'vitest'
import { documentIn, readFixture } from './fixtures.ts'

describe('an 856', () => {
  it('says what left when, for which order, and in which units', () => {
    const notice = documentIn('856-ship-notice.edi')
    if (notice.kind !== 'ship-notice') throw new Error('not a ship notice')
    expect(notice).toMatchObject({
      number: 'SHP7002',
      structure: '0001',
      orderNumbers: ['4500001001', '4500001002'],
      sscc: ['012345678900000015', '012345678900000022'],
    })
    expect(notice.dates).toMatchObject([
      { meaning: 'document', at: '2026-03-19T14:30:00' },
      { meaning: 'shipped', at: '2026-03-19T14:30-05:00' },
      { meaning: 'delivery-estimated', at: '2026-03-20' },
    ])
    expect(notice.references.map(({ meaning, value }) => [meaning, value])).toEqual([
      ['container', 'MSCU1234566'],
      ['bill-of-lading', 'BL-55120'],
      ['pro', 'PRO-778812'],
    ])
    expect(notice.lines).toMatchObject([
      {
        line: '1',
        orderNumber: '4500001001',
        quantity: '60',
        unit: 'CA',
        cumulative: '60',
        ordered: { quantity: '100', unit: 'CA' },
        completion: 'backordered',
        completionCode: 'BP',
        sscc: ['012345678900000015'],
      },
      { line: '2', orderNumber: '4500001001', quantity: '250', sscc: ['012345678900000022'], lot: 'LOT-9' },
      { line: '1', orderNumber: '4500001002', quantity: '12', completion: 'complete', sscc: [] },
    ])
  })

  it('works out the levels where HL02 is empty', () => {
    const { documents, problems } = readFixture('856-without-parents.edi')
    expect(documents).toMatchObject([
      {
        lines: [
          { quantity: '10', orderNumber: '4500001001', sscc: ['012345678900000039'] },
          { quantity: '20', orderNumber: '4500001001', sscc: ['012345678900000039'] },
          { quantity: '30', orderNumber: '4500001002', sscc: ['012345678900000046'] },
        ],
      },
    ])
    expect(new Set(problems.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['info parent-missing']),
    )
  })

  it('finds the packs below an item, and that a notice replaces an earlier one', () => {
    expect(documentIn('856-items-over-packs.edi')).toMatchObject({
      purpose: 'replace',
      structure: '0002',
      lines: [{ quantity: '20', sscc: ['012345678900000053', '012345678900000060'] }],
    })
  })
})

describe('an 857', () => {
  it('becomes a ship notice and an invoice', () => {
    const { documents, problems } = readFixture('857-shipment-and-billing.edi')
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      {
        kind: 'ship-notice',
        number: 'SB-300',
        orderNumbers: ['4500001001'],
        lines: [
          { quantity: '10', unit: 'CA', orderNumber: '4500001001' },
          { quantity: '4', unit: 'EA' },
        ],
      },
      {
        kind: 'invoice',
        number: '55010',
        orderNumbers: ['4500001001'],
        total: '115.50',
        lines: [
          { quantity: '10', price: '9.25' },
          { quantity: '5', price: '3.50' },
        ],
        charges: [{ kind: 'charge', amount: '5.50' }],
      },
    ])
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2)
  })
})

describe('an 861', () => {
  it('says what was received, and what was wrong with the rest', () => {
    expect(documentIn('861-receipt.edi')).toMatchObject({
      kind: 'receipt',
      number: 'RCV-881',
      typeCode: '2',
      orderNumbers: ['4500001001', '4500001002'],
      dates: [
        { meaning: 'document', at: '2026-03-21T10:15' },
        { meaning: 'received', at: '2026-03-21T10:10' },
      ],
      lines: [
        {
          line: '1',
          quantity: '55',
          unit: 'CA',
          orderNumber: '4500001001',
          conditions: [{ condition: 'damaged', code: '01', quantity: '5', unit: 'CA' }],
        },
        {
          line: '2',
          returned: '10',
          conditions: [
            { condition: 'over', quantity: '10' },
            { condition: 'quality', quantity: '3' },
          ],
        },
        {
          line: '3',
          quantity: '0',
          orderNumber: '4500001002',
          conditions: [{ condition: 'not-received', code: '16', quantity: '12' }],
        },
      ],
    })
  })
})

describe('a 214', () => {
  it('says what happened to the shipment, where and when', () => {
    const status = documentIn('214-transport-status.edi')
    if (status.kind !== 'transport-status') throw new Error('not a transport status')
    expect(status).toMatchObject({ number: 'PRO-778812', orderNumbers: ['4500001001'] })
    expect(status.references).toMatchObject([
      { meaning: 'pro', value: 'PRO-778812' },
      { meaning: 'bill-of-lading', value: 'BL-55120' },
      { meaning: 'order', value: '4500001001' },
    ])
    expect(status.events).toMatchObject([
      { meaning: 'picked-up', at: '2026-03-19T15:00-05:00', place: 'MEMPHIS, TN, US' },
      { meaning: 'delayed', at: '2026-03-20T09:00-05:00', place: 'ST LOUIS, MO, US' },
      { meaning: 'other', code: 'AG', at: '2026-03-21T12:00' },
      { meaning: 'delivered', place: 'SPRINGFIELD, IL, US' },
    ])
  })
})

describe('an 846', () => {
  it('says what can be sold of each product', () => {
    expect(documentIn('846-inventory.edi')).toMatchObject({
      kind: 'inventory',
      number: 'INV-20260313',
      lines: [
        {
          quantity: '480',
          unit: 'EA',
          quantities: [
            { code: '17', quantity: '500' },
            { code: '33', quantity: '480' },
          ],
        },
        { quantity: '7', unit: 'CA', price: '1.25' },
      ],
    })
  })
})

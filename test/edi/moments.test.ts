import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeEdifact, writeX12 } from '../support/write-edi.ts'

const x12 = (set: string, code: string, segments: string[][]) =>
  readDocuments(writeX12({ groups: [{ code, sets: [{ set, segments }] }] }))
const datesOf = ({ documents }: ReturnType<typeof readDocuments>) =>
  (documents[0]?.dates ?? []).map(({ meaning, at, until }) => [meaning, at, ...(until ? [until] : [])].join(' '))

describe('when, in EDIFACT', () => {
  const at = (moment: string, format: string) => {
    const segments = [
      ['BGM', '220', 'M1', '9'],
      ['DTM', ['2', moment, format]],
      ['UNS', 'S'],
    ]
    return datesOf(readDocuments(writeEdifact({ messages: [{ type: 'ORDERS', segments }] })))
  }

  it.each([
    ['202606110815+02', '303', '2026-06-11T08:15+02:00'],
    ['202606110815-0530', '303', '2026-06-11T08:15-05:30'],
    ['202606110815UTC', '303', '2026-06-11T08:15Z'],
    ['202606110815GMT', '303', '2026-06-11T08:15Z'],
    ['202606110815Z', '303', '2026-06-11T08:15Z'],
    ['202606110815CET', '303', '2026-06-11T08:15+01:00'],
    ['202606110815XYZ', '303', '2026-06-11T08:15'],
    ['20260611081530+01', '304', '2026-06-11T08:15:30+01:00'],
    ['2606110815+03', '301', '2026-06-11T08:15+03:00'],
    ['202606110815+0200', '205', '2026-06-11T08:15+02:00'],
    ['202606110815', '203', '2026-06-11T08:15'],
    ['20260611', '102', '2026-06-11'],
    ['20260611-20260615', '718', '2026-06-11 2026-06-15'],
    ['2026061120260615', '718', '2026-06-11 2026-06-15'],
    ['202606110800-202606111200', '719', '2026-06-11T08:00 2026-06-11T12:00'],
    ['260611-260615', '717', '2026-06-11 2026-06-15'],
  ])('%s in format %s is %s', (moment, format, read) => {
    expect(at(moment, format)).toEqual([`delivery-requested ${read}`])
  })

  it('is no day where a number of weeks stands', () => {
    expect(at('26', '616')).toEqual([])
  })
})

describe('when, in X12', () => {
  const order = (...segments: string[][]) =>
    datesOf(x12('850', 'PO', [['BEG', '00', 'SA', 'M2', '', '20260601'], ...segments])).slice(1)

  it('has a list of its own for G62', () => {
    const dates = [
      ['01', 'cancel-after'],
      ['02', 'delivery-requested'],
      ['10', 'ship-requested'],
      ['11', 'shipped'],
      ['17', 'delivery-estimated'],
      ['35', 'delivered'],
      ['37', 'ship-not-before'],
      ['38', 'ship-not-after'],
      ['53', 'deliver-not-before'],
      ['54', 'deliver-not-after'],
      ['68', 'delivery-requested'],
      ['50', 'other'],
    ]
    for (const [code = '', meaning] of dates)
      expect(order(['G62', code, '20260611'])).toEqual([`${meaning} 2026-06-11`])
    expect(order(['G62', '68', '20260611', 'Y', '0930', 'ES'])).toEqual(['delivery-requested 2026-06-11T09:30-05:00'])
  })

  it('keeps both ends of a period', () => {
    expect(order(['DTM', '002', '', '', '', 'RD8', '20260611-20260615'])).toEqual([
      'delivery-requested 2026-06-11 2026-06-15',
    ])
    expect(order(['DTM', '010', '', '', '', 'D8', '20260611'])).toEqual(['ship-requested 2026-06-11'])
  })

  it('knows the day on which an invoice is due', () => {
    const terms = ['ITD', '01', '3', '2', '20260615', '10', '20260701', '30']
    const invoice = x12('810', 'IN', [['BIG', '20260601', 'M3', '', 'M2'], terms, ['TDS', '100']])
    expect(datesOf(invoice)).toEqual(['invoice 2026-06-01', 'due 2026-07-01'])
    expect(order(terms)).toEqual(['due 2026-07-01'])
  })
})

describe('when, in UBL', () => {
  it('has the time that stands beside the day', () => {
    const notice = `<DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"><ID>M4</ID>
      <Shipment><ID>1</ID><Delivery>
        <ActualDeliveryDate>2026-06-12</ActualDeliveryDate><ActualDeliveryTime>16:05:00+02:00</ActualDeliveryTime>
        <EstimatedDeliveryPeriod><EndDate>2026-06-12</EndDate><EndTime>17:00:00</EndTime></EstimatedDeliveryPeriod>
        <Despatch><ActualDespatchDate>2026-06-11</ActualDespatchDate><ActualDespatchTime>07:45:00</ActualDespatchTime></Despatch>
      </Delivery></Shipment></DespatchAdvice>`
    expect(datesOf(readDocuments(notice))).toEqual([
      'delivered 2026-06-12T16:05:00+02:00',
      'delivery-estimated 2026-06-12T17:00:00',
      'shipped 2026-06-11T07:45:00',
    ])
  })
})

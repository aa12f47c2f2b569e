import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { type EdifactElement, writeEdifact, writeX12 } from '../support/write-edi.ts'

const x12 = (set: string, code: string, segments: string[][]) =>
  readDocuments(writeX12({ groups: [{ code, sets: [{ set, segments }] }] })).documents[0]
const edifact = (type: string, segments: EdifactElement[][]) =>
  readDocuments(writeEdifact({ messages: [{ type, segments }] })).documents[0]

const notice = (shipment: string[][], pack: string[][] = []) =>
  x12('856', 'SH', [
    ['BSN', '00', 'T1', '20260611', '1000', '0001'],
    ['HL', '1', '', 'S'],
    ...shipment,
    ['HL', '2', '1', 'O'],
    ['PRF', 'P1'],
    ['HL', '3', '2', 'P'],
    ...pack,
    ['HL', '4', '3', 'I'],
    ['LIN', '1', 'VN', 'A'],
    ['SN1', '', '4', 'EA'],
    ['CTT', '4'],
  ])

describe('what a shipment weighs', () => {
  it('X12: TD1 of the shipment, or of its packs where the shipment has none', () => {
    const weighed = {
      packages: '9',
      packaging: 'PLT94',
      weight: { value: '812.25', unit: 'KG' },
      volume: { value: '6.4', unit: 'CR' },
    }
    expect(notice([['TD1', 'PLT94', '9', '', '', '', 'G', '812.25', 'KG', '6.4', 'CR']])).toMatchObject({
      loads: [weighed],
    })
    expect(notice([], [['TD1', 'CTN', '2', '', '', '', 'G', '18', 'LB']])).toMatchObject({
      loads: [{ packages: '2', weight: { value: '18', unit: 'LB' } }],
    })
    expect(notice([])).not.toHaveProperty('loads')
  })

  it('X12: ISS of an invoice and AT8 of a carrier', () => {
    const invoice = [
      ['BIG', '20260601', 'T2'],
      ['TDS', '100'],
      ['ISS', '12', 'CT', '340', 'LB', '5', 'CF'],
    ]
    expect(x12('810', 'IN', invoice)).toMatchObject({
      loads: [{ packages: '12', weight: { value: '340', unit: 'LB' } }],
    })
    const status = [
      ['B10', 'PRO1', 'SHP1', 'HLDN'],
      ['LX', '1'],
      ['AT7', 'X1', 'NS', '', '', '20260611'],
      ['AT8', 'G', 'L', '340', '12'],
    ]
    expect(x12('214', 'QM', status)).toMatchObject({ loads: [{ packages: '12', weight: { value: '340', unit: 'L' } }] })
  })

  it('EDIFACT: PAC and MEA of the message or its packages', () => {
    const advice = (...segments: EdifactElement[][]) =>
      edifact('DESADV', [
        ['BGM', '351', 'T3', '9'],
        ...segments,
        ['LIN', '1', '', ['4012345678901', 'EN']],
        ['QTY', ['12', '8']],
      ])
    expect(advice(['MEA', 'PD', 'AAD', ['KGM', '640.5']], ['CPS', '1'])).toMatchObject({
      loads: [{ weight: { value: '640.5', unit: 'KGM' } }],
    })
    expect(
      advice(
        ['CPS', '1'],
        ['PAC', '3', '', '201'],
        ['MEA', 'PD', 'AAB', ['KGM', '90']],
        ['MEA', 'PD', 'AAW', ['MTQ', '2.1']],
      ),
    ).toMatchObject({
      loads: [
        {
          packages: '3',
          packaging: '201',
          weight: { value: '90', unit: 'KGM' },
          volume: { value: '2.1', unit: 'MTQ' },
        },
      ],
    })
  })

  it('UBL: Shipment', () => {
    const text = `<DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"><ID>T4</ID><Shipment><ID>1</ID>
      <GrossWeightMeasure unitCode="KGM">55.5</GrossWeightMeasure><GrossVolumeMeasure unitCode="MTQ">1.2</GrossVolumeMeasure>
      <TotalTransportHandlingUnitQuantity>3</TotalTransportHandlingUnitQuantity></Shipment></DespatchAdvice>`
    expect(readDocuments(text).documents).toMatchObject([
      { loads: [{ packages: '3', weight: { value: '55.5', unit: 'KGM' }, volume: { value: '1.2', unit: 'MTQ' } }] },
    ])
  })
})

describe('who carries it', () => {
  const carriers = (document: ReturnType<typeof x12>) =>
    document?.parties.filter(({ role }) => role === 'carrier').map(({ id, name, qualifier }) => [id, name, qualifier])

  it('X12: TD5, CAD', () => {
    expect(carriers(notice([['TD5', 'B', '2', 'HLDN', 'M', 'HOLDEN HAULAGE']]))).toEqual([
      ['HLDN', 'HOLDEN HAULAGE', '2'],
    ])
    expect(carriers(notice([['TD5', '', '', '', 'M', 'OWN TRUCK']]))).toEqual([['', 'OWN TRUCK', undefined]])
    const invoice = x12('810', 'IN', [
      ['BIG', '20260601', 'T5'],
      ['TDS', '100'],
      ['CAD', 'M', '', '', 'HLDN', 'HOLDEN'],
    ])
    expect(carriers(invoice)).toEqual([['HLDN', 'HOLDEN', '02']])
  })

  it('EDIFACT: TDT', () => {
    const invoice = edifact('INVOIC', [
      ['BGM', '380', 'T6', '9'],
      ['TDT', '20', '', '30', '', ['HLDN', '', '92', 'HOLDEN HAULAGE']],
      ['UNS', 'S'],
    ])
    expect(carriers(invoice)).toEqual([['HLDN', 'HOLDEN HAULAGE', '92']])
  })
})

describe('what it stands in', () => {
  const equipment = (td3: string[]) =>
    notice([['TD3', ...td3]])?.references.map(({ meaning, value }) => `${meaning} ${value}`)

  it.each([
    [['CN', 'MSCU', '1234566'], 'container MSCU1234566'],
    [['TL', 'HLDN', '530077'], 'trailer HLDN530077'],
    [['RT', 'HLDU', '530077'], 'trailer HLDU530077'],
    [['', 'MSCU', '1234566'], 'container MSCU1234566'],
    [['', 'HLDN', '530077'], 'other HLDN530077'],
    [['4B', 'TGHU', '123456'], 'container TGHU123456'],
  ])('X12: TD3 %j is %s', (td3, expected) => {
    expect(equipment(td3)).toEqual([expected])
  })

  it('EDIFACT: EQD says which', () => {
    const advice = edifact('DESADV', [
      ['BGM', '351', 'T7', '9'],
      ['EQD', 'TE', 'AB-123'],
      ['EQD', 'CN', 'MSCU1234566'],
      ['CPS', '1'],
    ])
    expect(advice?.references).toMatchObject([
      { meaning: 'trailer', value: 'AB-123' },
      { meaning: 'container', value: 'MSCU1234566' },
    ])
  })
})

describe('where it goes, in UBL', () => {
  const shipTo = (delivery: string) => {
    const text = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>T8</ID><Delivery>${delivery}</Delivery></Invoice>`
    return readDocuments(text).documents[0]?.parties.map(({ role, id, name, address }) => [role, id, name, address])
  }
  const place =
    '<DeliveryLocation><ID schemeID="0088">4012345000016</ID><Address><CityName>Alderton</CityName></Address></DeliveryLocation>'

  it.each([
    ['a place', place, ['ship-to', '4012345000016', undefined, ['Alderton']]],
    [
      'a place and the name of a party',
      `${place}<DeliveryParty><PartyName><Name>Depot 4</Name></PartyName></DeliveryParty>`,
      ['ship-to', '4012345000016', 'Depot 4', ['Alderton']],
    ],
    [
      'a party alone',
      '<DeliveryParty><PartyIdentification><ID>D4</ID></PartyIdentification></DeliveryParty>',
      ['ship-to', 'D4', undefined, undefined],
    ],
    [
      'an address alone',
      '<DeliveryAddress><CityName>Alderton</CityName></DeliveryAddress>',
      ['ship-to', '', undefined, ['Alderton']],
    ],
  ])('is %s', (_, delivery, expected) => {
    expect(shipTo(delivery)).toEqual([expected])
  })

  it('is nowhere that is named where only a date stands', () => {
    expect(shipTo('<ActualDeliveryDate>2026-06-11</ActualDeliveryDate>')).toEqual([])
  })
})

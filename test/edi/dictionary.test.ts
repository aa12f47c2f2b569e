import { describe, expect, it } from 'vitest'
import { codeMeaning } from '../../src/edi/dictionary/code-meaning.ts'
import { explainPosition } from '../../src/edi/dictionary/explain-position.ts'
import { listSegments } from '../../src/edi/list-segments.ts'
import { fixture, fixtureNames } from './fixtures.ts'

/** Explains the first place in a fixture where this is written, or the part of it that is named. */
function explain(name: string, segment: string, part = segment) {
  const text = fixture(name)
  const start = text.indexOf(segment) + segment.indexOf(part)
  return explainPosition(text, { start, end: start + part.length })
}

describe('a click on a segment', () => {
  it('names the segment when all of it is meant', () => {
    expect(explain('856-ship-notice.edi', 'SN1**60*CA*60*100*CA**BP')).toEqual({
      segment: 'SN1',
      name: 'Shipped quantity',
      value: 'SN1**60*CA*60*100*CA**BP',
    })
  })

  it.each([
    ['856-ship-notice.edi', 'SN1**60*', '60', 'SN1-02', 'Number of units shipped', undefined],
    ['856-ship-notice.edi', 'CA**BP', 'BP', 'SN1-08', 'Status of the line', 'part shipped, rest on back-order'],
    ['850-order.edi', 'PO1*2*250*EA*150*HP', 'HP', 'PO1-05', 'Basis of the price', 'per hundred'],
    ['850-order.edi', '*VN*AB-3542', 'VN', 'PO1-08', 'Product id qualifier', "supplier's item number"],
    ['850-order.edi', '*VN*AB-3542', 'AB-3542', 'PO1-09', 'Product id', undefined],
    ['850-order.edi', 'DTM*038*20260319', '20260319', 'DTM-02', 'Date', '2026-03-19'],
    ['810-invoice.edi', 'TDS*96750', '96750', 'TDS-01', 'Invoice total', '967.50'],
    ['812-chargeback.edi', 'CDD*70', '70', 'CDD-01', 'Reason', 'ship notice not received'],
    ['997-acknowledgment.edi', '*E*5', '5', 'AK5-02', 'Fault', 'one or more segments are faulty'],
    ['orders-order.edi', 'QTY+21:100:CT', '100', 'QTY-01.2', 'Quantity', undefined],
    ['orders-order.edi', 'QTY+21:100:CT', '21', 'QTY-01.1', 'Kind of quantity', 'ordered'],
    ['orders-order.edi', 'QTY+21:100:CT', '21:100:CT', 'QTY-01.2', 'Quantity', undefined],
    ['orders-order.edi', 'DTM+137:20260313:102', '20260313', 'DTM-01.2', 'Date', '2026-03-13'],
    ['comdis-commercial-dispute.edi', 'AJT+59', '59', 'AJT-01', 'Reason', 'chargeback'],
    ['ubl-invoice-response.xml', '>UQ<', 'UQ', 'ResponseCode', 'Response code', 'under query'],
  ])('%s: %s %s is %s, %s', (file, segment, part, element, name, meaning) => {
    expect(explain(file, segment, part)).toMatchObject({ element, name, ...(meaning && { meaning }) })
    if (!meaning) expect(explain(file, segment, part)).not.toHaveProperty('meaning')
  })

  it('names an element of UBL, and what a group of elements is', () => {
    expect(
      explain('ubl-despatch-advice.xml', '<cbc:DeliveredQuantity unitCode="CT">60</cbc:DeliveredQuantity>'),
    ).toMatchObject({
      name: 'Delivered quantity',
      value: '60',
    })
    expect(explain('ubl-despatch-advice.xml', '<cac:DespatchLine>')).toMatchObject({ name: 'Despatch line' })
  })

  it('says nothing of a place where nothing stands', () => {
    expect(explainPosition('no document', { start: 0, end: 2 })).toBeUndefined()
  })

  it('has a name for every element of every fixture', () => {
    const unnamed = new Set<string>()
    for (const name of fixtureNames().filter((file) => !file.startsWith('840'))) {
      const text = fixture(name)
      for (const { elements } of listSegments(text)) {
        for (const { position, components } of elements) {
          for (const place of components?.map((component) => component.position) ?? [position]) {
            const explained = place.end > place.start ? explainPosition(text, place) : undefined
            if (explained?.name.startsWith('Unknown')) unnamed.add(explained.element ?? explained.segment)
          }
        }
      }
    }
    expect([...unnamed]).toEqual([])
  })
})

describe('codes that documents name a list for', () => {
  it.each([
    ['AK5', '23', 'control number used twice'],
    ['AK4', '1', 'required element missing'],
    ['TA1', '025', 'control number used twice'],
    ['TED', 'MN', 'unit price invalid or missing'],
    ['0085', '26', 'duplicate'],
    ['426', '70', 'ship notice not received'],
    ['4465', '63', 'reinstatement of a chargeback'],
    ['OPStatusReason', 'DEL', 'delivery issues'],
  ])('%s %s: %s', (list, code, meaning) => {
    expect(codeMeaning(list, code)).toBe(meaning)
  })

  it('has nothing to say of unknown codes and lists', () => {
    expect(codeMeaning('426', 'ZZ')).toBeUndefined()
    expect(codeMeaning('constructor', 'name')).toBeUndefined()
  })
})

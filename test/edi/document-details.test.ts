import { describe, expect, it } from 'vitest'
import type { EdifactElement } from '../support/write-edi.ts'
import { beg, edifact, lin, po1, ubl, x12 } from './small-documents.ts'

describe('which order and which invoice is meant', () => {
  it('EDIFACT: RFF+CO names the order as RFF+ON does, which comes first', () => {
    const invoice = (...references: EdifactElement[][]) =>
      edifact('INVOIC', [['BGM', '380', 'L16', '9'], lin('1'), ['QTY', ['47', '1']], ...references, ['UNS', 'S']])
        .document
    expect(invoice(['RFF', ['CO', 'P1', '20']])).toMatchObject({
      orderNumbers: ['P1'],
      lines: [{ orderNumber: 'P1', orderLine: '20' }],
    })
    expect(invoice(['RFF', ['CO', 'P1', '20']], ['RFF', ['ON', 'P2', '30']])).toMatchObject({
      lines: [{ orderNumber: 'P2', orderLine: '30' }],
    })
  })

  it('an order is none of the orders it refers to', () => {
    const references = [['REF', 'PO', 'OLD-1']]
    expect(x12('850', 'PO', [beg, ...references, po1('1', '1', 'A'), ['CTT', '1']]).document).toMatchObject({
      orderNumbers: ['L1'],
      references: [{ meaning: 'order', value: 'OLD-1' }],
    })
    const orders = edifact('ORDERS', [
      ['BGM', '220', 'L17', '9'],
      ['RFF', ['ON', 'OLD-2']],
      ['UNS', 'S'],
    ])
    expect(orders.document).toMatchObject({ orderNumbers: ['L17'] })
    const order = ubl('Order', '<ID>L18</ID><OrderDocumentReference><ID>OLD-3</ID></OrderDocumentReference>')
    expect(order.document).toMatchObject({ orderNumbers: ['L18'], references: [{ value: 'OLD-3' }] })
  })

  it('a credit names its invoice in BIG10, REF*OI of the header, or the same one on its lines', () => {
    const credit = (big10: string, header: string[][], line: string[][]) =>
      x12('810', 'IN', [
        ['BIG', '20260601', 'L19', '', 'P1', '', '', 'CR', '', '', big10],
        ...header,
        ['IT1', '1', '1', 'EA', '2', '', 'VN', 'A'],
        ...line,
        ['TDS', '200'],
      ]).document
    expect(credit('I1', [['REF', 'OI', 'I2']], [])).toMatchObject({ sign: -1, originalInvoice: 'I1' })
    expect(credit('', [['REF', 'OI', 'I2']], [])).toMatchObject({ originalInvoice: 'I2' })
    expect(credit('', [['N9', 'OI', 'I2']], [])).toMatchObject({ originalInvoice: 'I2' })
    expect(credit('', [], [['REF', 'OI', 'I3']])).toMatchObject({ originalInvoice: 'I3' })
    expect(credit('', [['REF', 'IV', 'I4']], [])).not.toHaveProperty('originalInvoice')
  })
})

describe('what an answer says in words', () => {
  it('824: NTE and RED explain the error before them', () => {
    const { document } = x12('824', 'AG', [
      ['BGN', '00', 'V1', '20260601'],
      ['OTI', 'IR', 'IV', 'I9'],
      ['TED', '024', 'PRICE'],
      ['NTE', '', 'LINE 1 SHOULD BE 4.20'],
      ['NTE', '', 'PLEASE CORRECT'],
      ['TED', '007'],
      ['NTE', '', 'NO SHIP-TO'],
      ['OTI', 'IA', 'IV', 'I10'],
    ])
    expect(document).toMatchObject({
      entries: [
        {
          errors: [
            { code: '024', text: 'PRICE. LINE 1 SHOULD BE 4.20. PLEASE CORRECT' },
            { code: '007', text: 'NO SHIP-TO' },
          ],
        },
        { errors: [] },
      ],
    })
  })
})

describe('figures beside the lines', () => {
  it('the total of an order may stand in its header', () => {
    expect(x12('850', 'PO', [beg, ['AMT', 'TT', '12'], po1('1', '6', 'A'), ['CTT', '1']]).document).toMatchObject({
      total: '12',
    })
    const both = [beg, ['AMT', '1', '11'], po1('1', '6', 'A'), ['CTT', '1'], ['AMT', 'TT', '12']]
    expect(x12('850', 'PO', both).document).toMatchObject({ total: '12' })
    const orders = [['BGM', '220', 'L20', '9'], ['MOA', ['86', '12']], lin('1'), ['QTY', ['21', '6']], ['UNS', 'S']]
    expect(edifact('ORDERS', orders).document).toMatchObject({ total: '12' })
  })

  it('846: UIT names the unit of the quantity before it, or of the line', () => {
    const report = (...segments: string[][]) =>
      x12('846', 'IB', [['BIA', '00', 'SI', 'V2', '20260601'], ['LIN', '1', 'VN', 'A'], ...segments, ['CTT', '1']])
        .document
    expect(report(['QTY', '33', '5'], ['UIT', 'CA'])).toMatchObject({ lines: [{ quantity: '5', unit: 'CA' }] })
    expect(report(['QTY', '33', '5', 'EA'], ['UIT', 'CA'])).toMatchObject({ lines: [{ unit: 'EA' }] })
    expect(report(['UIT', 'CA'], ['QTY', '33', '5'])).toMatchObject({ lines: [{ unit: 'CA' }] })
    expect(report(['QTY', '33', '5'], ['UIT', 'CA'], ['QTY', '17', '9'], ['UIT', 'EA'])).toMatchObject({
      lines: [{ unit: 'CA', quantities: [{ unit: 'CA' }, { unit: 'EA' }] }],
    })
  })
})

import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { type EdifactElement, writeEdifact, writeX12 } from '../support/write-edi.ts'

function x12(set: string, code: string, segments: string[][]) {
  const { documents, problems } = readDocuments(writeX12({ groups: [{ code, sets: [{ set, segments }] }] }))
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

function edifact(type: string, segments: EdifactElement[][]) {
  const { documents, problems } = readDocuments(writeEdifact({ messages: [{ type, segments }] }))
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

function ubl(name: string, inside: string) {
  const text = `<${name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${name}-2">${inside}</${name}>`
  const { documents, problems } = readDocuments(text)
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

const beg = ['BEG', '00', 'SA', 'L1', '', '20260601']
const po1 = (line: string, quantity: string, item: string) => ['PO1', line, quantity, 'EA', '2', '', 'VN', item]
const lin = (line: string, action = ''): EdifactElement[] => ['LIN', line, action, ['4012345678901', 'EN']]

describe('texts of a line', () => {
  it('X12: come from N9, MSG, NTE and the description of a reference', () => {
    const { document } = x12('850', 'PO', [
      beg,
      po1('1', '6', 'A'),
      ['N9', 'L1', 'X', 'PACK UPRIGHT'],
      ['MSG', 'NO STAPLES'],
      ['REF', 'ZZ', '', 'SEE DRAWING 12'],
      po1('2', '8', 'B'),
      ['CTT', '2'],
    ])
    expect(document).toMatchObject({
      notes: [],
      lines: [{ quantity: '6', notes: ['PACK UPRIGHT', 'NO STAPLES', 'SEE DRAWING 12'] }, { quantity: '8' }],
    })
  })

  it('EDIFACT: come from FTX', () => {
    const { document } = edifact('ORDERS', [
      ['BGM', '220', 'L2', '9'],
      ['FTX', 'AAI', '', '', ['FOR ALL']],
      lin('1'),
      ['QTY', ['21', '6']],
      ['FTX', 'LIN', '', '', ['PACK', 'UPRIGHT']],
      ['UNS', 'S'],
    ])
    expect(document).toMatchObject({ notes: ['FOR ALL'], lines: [{ notes: ['PACK UPRIGHT'] }] })
  })

  it('UBL: come from Note', () => {
    const { document } = ubl(
      'Order',
      '<ID>L3</ID><OrderLine><Note>a</Note><LineItem><ID>1</ID><Note>b</Note><Quantity>1</Quantity></LineItem></OrderLine>',
    )
    expect(document).toMatchObject({ lines: [{ notes: ['a', 'b'] }] })
  })
})

describe('a line that is split over places', () => {
  it('X12: keeps what each store gets, over several SDQ', () => {
    const { document } = x12('850', 'PO', [
      beg,
      po1('1', '60', 'A'),
      ['SDQ', 'EA', '92', 'S1', '10', 'S2', '20'],
      ['SDQ', 'EA', '92', 'S3', '30'],
      ['CTT', '1'],
    ])
    expect(document).toMatchObject({
      lines: [
        {
          quantity: '60',
          destinations: [
            { id: 'S1', qualifier: '92', quantity: '10', unit: 'EA' },
            { id: 'S2', quantity: '20' },
            { id: 'S3', quantity: '30' },
          ],
        },
      ],
    })
  })

  it('EDIFACT: keeps what each place gets, which is not the quantity of the line', () => {
    const { document } = edifact('ORDERS', [
      ['BGM', '220', 'L4', '9'],
      lin('1'),
      ['QTY', ['21', '30', 'PCE']],
      ['LOC', '7', ['4012345000016', '', '9']],
      ['QTY', ['11', '10', 'PCE']],
      ['LOC', '7', ['4012345000023', '', '9']],
      ['QTY', ['11', '20', 'PCE']],
      ['UNS', 'S'],
    ])
    expect(document).toMatchObject({
      lines: [
        {
          quantity: '30',
          destinations: [
            { id: '4012345000016', qualifier: '9', quantity: '10', unit: 'PCE' },
            { id: '4012345000023', quantity: '20' },
          ],
        },
      ],
    })
  })
})

describe('a line that is split over days', () => {
  const split = (...more: EdifactElement[][]) =>
    edifact('ORDERS', [
      ['BGM', '220', 'L5', '9'],
      lin('1'),
      ...more,
      ['SCC', '1'],
      ['QTY', ['11', '12.5', 'KGM']],
      ['DTM', ['2', '20260611', '102']],
      ['SCC', '1'],
      ['DTM', ['2', '20260618', '102']],
      ['QTY', ['11', '7.5', 'KGM']],
      ['UNS', 'S'],
    ])
  const schedule = [
    { quantity: '12.5', unit: 'KGM', date: '2026-06-11' },
    { quantity: '7.5', unit: 'KGM', date: '2026-06-18' },
  ]

  it('EDIFACT: has a schedule beside its quantity', () => {
    const { document, errors } = split(['QTY', ['21', '20', 'KGM']], ['DTM', ['2', '20260610', '102']])
    expect(document).toMatchObject({ lines: [{ quantity: '20', schedule, dates: [{ at: '2026-06-10' }] }] })
    expect(errors).toEqual([])
  })

  it('EDIFACT: is as much as its parts where it states no quantity itself', () => {
    const { document, errors } = split()
    expect(document).toMatchObject({ lines: [{ quantity: '20.0', unit: 'KGM', schedule, dates: [] }] })
    expect(errors).toEqual([])
  })

  it('UBL: has a schedule of its deliveries', () => {
    const delivery = (quantity: number, day: string) =>
      `<Delivery><Quantity unitCode="C62">${quantity}</Quantity><RequestedDeliveryPeriod><EndDate>${day}</EndDate></RequestedDeliveryPeriod></Delivery>`
    const { document } = ubl(
      'Order',
      `<ID>L6</ID><OrderLine><LineItem><ID>1</ID><Quantity>9</Quantity>${delivery(4, '2026-06-11')}${delivery(5, '2026-06-18')}</LineItem></OrderLine>`,
    )
    expect(document).toMatchObject({
      lines: [
        {
          quantity: '9',
          schedule: [
            { quantity: '4', unit: 'C62', date: '2026-06-11' },
            { quantity: '5', date: '2026-06-18' },
          ],
        },
      ],
    })
  })
})

describe('components of a line', () => {
  it('are told with quantity, product and description, and are not the line itself', () => {
    const { document } = x12('850', 'PO', [
      beg,
      po1('1', '4', 'SET'),
      ['PID', 'F', '', '', '', 'GARDEN SET'],
      ['SLN', '1', '', 'I', '2', 'EA', '15', '', '', 'VN', 'CHAIR'],
      ['PID', 'F', '', '', '', 'FOLDING CHAIR'],
      ['SLN', '2', '', 'A', '1', 'EA', '40', '', '', 'VN', 'TABLE'],
      po1('2', '5', 'B'),
      ['CTT', '2'],
    ])
    expect(document).toMatchObject({
      lines: [
        {
          quantity: '4',
          description: 'GARDEN SET',
          components: [
            {
              quantity: '2',
              unit: 'EA',
              price: '15',
              relation: 'I',
              description: 'FOLDING CHAIR',
              ids: [{ value: 'CHAIR' }],
            },
            { quantity: '1', relation: 'A', ids: [{ value: 'TABLE' }] },
          ],
        },
        { quantity: '5' },
      ],
    })
  })
})

describe('a line without a quantity is right', () => {
  it.each([
    ['DI', []],
    ['PC', []],
    ['CT', []],
    ['AI', ['value-missing']],
    ['QI', ['value-missing']],
  ])('in an 860 that says %s: %j', (code, expected) => {
    const poc = ['POC', '1', code, '', '', 'EA', '2', '', 'VN', 'A']
    const { errors } = x12('860', 'PC', [['BCH', '04', 'SA', 'L7', '', '', '20260601'], poc, ['CTT', '1']])
    expect(errors.map(({ code: problem }) => problem)).toEqual(expected)
  })

  it('in an 855 and an 865', () => {
    const line = ['PO1', '1', '', '', '', '', 'VN', 'A']
    expect(x12('855', 'PR', [['BAK', '00', 'AD', 'L8', '20260601'], line, ['ACK', 'IA'], ['CTT', '1']]).errors).toEqual(
      [],
    )
    const poc = ['POC', '1', 'NC', '', '', '', '', '', 'VN', 'A']
    expect(x12('865', 'CA', [['BCA', '00', 'AT', 'L8'], poc, ['CTT', '1']]).errors).toEqual([])
  })

  it.each(['2', '3', '4'])('in an ORDCHG with action %s', (action) => {
    const { errors } = edifact('ORDCHG', [
      ['BGM', '230', 'L9', '4'],
      ['RFF', ['ON', 'L1']],
      lin('1', action),
      ['UNS', 'S'],
    ])
    expect(errors).toEqual([])
  })

  it('in an ORDRSP, and in an INVOIC line that states its amount', () => {
    expect(edifact('ORDRSP', [['BGM', '231', 'L10', '4'], lin('1', '7'), ['UNS', 'S']]).errors).toEqual([])
    const billed = [['BGM', '380', 'L11', '9'], lin('1'), ['MOA', ['203', '40']], ['UNS', 'S'], ['MOA', ['77', '40']]]
    expect(edifact('INVOIC', billed).errors).toEqual([])
  })

  it('but not in an order, nor where nothing says what is billed', () => {
    expect(x12('850', 'PO', [beg, ['PO1', '1', '', '', '2', '', 'VN', 'A'], ['CTT', '1']]).errors).toHaveLength(1)
    expect(edifact('ORDERS', [['BGM', '220', 'L12', '9'], lin('1'), ['UNS', 'S']]).errors).toHaveLength(1)
    expect(edifact('INVOIC', [['BGM', '380', 'L13', '9'], lin('1'), ['UNS', 'S']]).errors).toHaveLength(1)
  })

  it('in a UBL answer', () => {
    const line = '<OrderLine><LineItem><ID>1</ID><LineStatusCode>5</LineStatusCode></LineItem></OrderLine>'
    expect(ubl('OrderResponse', `<ID>L14</ID>${line}`).errors).toEqual([])
    expect(ubl('Order', `<ID>L15</ID>${line}`).errors).toHaveLength(1)
  })
})

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

import { describe, expect, it } from 'vitest'
import type { EdifactElement } from '../support/write-edi.ts'
import { beg, edifact, lin, po1, ubl, x12 } from './small-documents.ts'

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

import { by, type Course, cable, inAll, lamp, plug, relationship, type Syntax } from './relationship.ts'

const ninety = (c: Course) => [c.ordered([lamp('90', '10')]), c.answered([])]
const hundred = (c: Course) => [c.ordered([lamp('100', '10')]), c.answered([])]
const twoLines = (c: Course, second = '10') => [
  c.ordered([lamp('60', '10', { line: '1' }), lamp('40', second, { line: '2' })]),
  c.answered([]),
]

/** Two shipments, of which the second has arrived; the receipt names it by a reference. */
const secondArrived = (c: Course, meaning: string, [first, second]: [string, string], came = '35') =>
  [
    ninety(c),
    c.shipped([lamp('55')], meaning === 'ship-notice' ? { number: first } : { references: { [meaning]: first } }),
    c.shipped([lamp('35')], {
      ...(meaning === 'ship-notice' ? { number: second } : { number: 'SH2', references: { [meaning]: second } }),
      at: '05-12T12:00',
      shipped: '05-12',
    }),
    c.received([lamp(came)], { references: { [meaning]: second } }),
    c.billed([lamp('90', '10')]),
  ].flat()

const byReference: [Syntax, string][] = [
  ['x12', 'bill-of-lading'],
  ['x12', 'pro'],
  ['x12', 'packing-slip'],
  ['x12', 'ship-notice'],
  ['edifact', 'bill-of-lading'],
  ['edifact', 'packing-slip'],
  ['edifact', 'ship-notice'],
  ['ubl', 'ship-notice'],
]

export const goods = [
  ...byReference.map(([syntax, meaning]) =>
    relationship(syntax, `one of two shipments has arrived, told by its ${meaning}`, (c) => ({
      documents: secondArrived(c, meaning, ['REF-801', 'REF-802']),
    })),
  ),
  ...byReference.slice(0, 7).map(([syntax, meaning]) =>
    relationship(syntax, `five of the shipment are lost, told by its ${meaning}`, (c) => ({
      documents: secondArrived(c, meaning, ['REF-801', 'REF-802'], '30'),
      expect: [
        { kind: 'short-shipment', line: '1', expected: '35', actual: '30', difference: '5', impact: '50.00' },
        { kind: 'invoice-quantity', line: '1', expected: '85', actual: '90', difference: '5', impact: '50.00' },
      ],
    })),
  ),
  relationship('x12', 'one of two shipments has arrived, told by its carton', (c) => ({
    documents: [
      ninety(c),
      c.shipped([lamp('55')], { sscc: '095200010000000014' }),
      c.shipped([lamp('35')], { number: 'SH2', at: '05-12T12:00', shipped: '05-12', sscc: '095200010000000021' }),
      c.received([lamp('35', undefined, { with: ['MAN*GM*095200010000000021'] })]),
      c.billed([lamp('90', '10')]),
    ].flat(),
  })),
  ...inAll('part of it is missing when the window is over', (c) => ({
    documents: [...hundred(c), c.shipped([lamp('70')]), c.received([lamp('70')]), c.billed([lamp('70', '10')])],
    expect: [{ kind: 'short-shipment', line: '1', expected: '100', actual: '70', difference: '30', impact: '300.00' }],
  })),
  ...inAll('part of it is missing and billed', (c) => ({
    documents: [...hundred(c), c.shipped([lamp('70')]), c.billed([lamp('100', '10')])],
    expect: [
      { kind: 'short-shipment', line: '1', expected: '100', actual: '70', difference: '30', impact: '300.00' },
      { kind: 'invoice-quantity', line: '1', expected: '70', actual: '100', difference: '30', impact: '300.00' },
    ],
  })),
  ...inAll('two part shipments', (c) => ({
    documents: [
      ...hundred(c),
      c.shipped([lamp('70')]),
      c.shipped([lamp('30')], { number: 'SH2', at: '05-14T12:00', shipped: '05-14' }),
      c.received([lamp('100')], { at: '05-15T17:00', received: '05-15T09:00' }),
      c.billed([lamp('100', '10')]),
    ],
  })),
  ...inAll('some of it is damaged', (c) => {
    const bad = by(
      c.syntax,
      { code: '***3*EA*01' },
      { with: ["QTY+124:3:PCE'"] },
      { with: ['<cbc:RejectedQuantity unitCode="C62">3</cbc:RejectedQuantity>'] },
    )
    return {
      documents: [
        ...hundred(c),
        c.shipped([lamp('100')]),
        c.received([lamp('97', undefined, bad)]),
        c.billed([lamp('97', '10')]),
      ],
      expect: [{ kind: ['damaged', 'quality'], line: '1', actual: '3', difference: '3', impact: '30.00' }],
    }
  }),
  ...inAll('more than ordered', (c) => ({
    documents: [...hundred(c), c.shipped([lamp('112')]), c.billed([lamp('100', '10')])],
    expect: [{ kind: 'overage', line: '1', expected: '100', actual: '112', difference: '12', impact: '120.00' }],
  })),
  ...inAll('one item on two order lines, told in one', (c) => ({
    documents: [...twoLines(c), c.shipped([lamp('100')]), c.received([lamp('100')]), c.billed([lamp('100', '10')])],
  })),
  ...inAll('one item on two order lines, numbered anew', (c) => ({
    documents: [
      ...twoLines(c),
      c.shipped([lamp('40', undefined, { line: '1' }), lamp('60', undefined, { line: '2' })]),
      c.received([lamp('40', undefined, { line: '1' }), lamp('60', undefined, { line: '2' })]),
      c.billed([lamp('40', '10', { line: '1' }), lamp('60', '10', { line: '2' })]),
    ],
  })),
  ...inAll('one item on two order lines, ten missing', (c) => ({
    documents: [...twoLines(c), c.shipped([lamp('90')]), c.billed([lamp('90', '10')])],
    expect: [{ kind: 'short-shipment', line: '2', expected: '40', actual: '30', difference: '10', impact: '100.00' }],
  })),
  ...inAll('one item at two prices, billed in another order', (c) => ({
    documents: [
      ...twoLines(c, '9'),
      c.shipped([lamp('100')]),
      c.billed([lamp('40', '9', { line: '1' }), lamp('60', '10', { line: '2' })]),
    ],
  })),
  ...inAll('one item at two prices, all billed at the higher one', (c) => ({
    documents: [...twoLines(c, '9'), c.shipped([lamp('100')]), c.billed([lamp('100', '10')])],
    expect: [{ kind: 'price-discrepancy', line: '2', expected: '9', actual: '10', difference: '1', impact: '40.00' }],
  })),
  ...inAll('notices and invoices with line numbers of their own', (c) => ({
    documents: [
      c.ordered([lamp('10', '5', { line: '10' }), cable('20', '6', { line: '20' }), plug('30', '7', { line: '30' })]),
      c.answered([]),
      c.shipped([plug('30'), lamp('10'), cable('20')]),
      c.received([cable('20'), plug('30'), lamp('10')]),
      c.billed([plug('30', '7'), cable('20', '6'), lamp('10', '5')]),
    ].flat(),
  })),
  ...inAll('two orders on one invoice, a price wrong on one of them', (c) => ({
    documents: [
      c.ordered([lamp('10', '12.40')]),
      c.ordered([cable('24', '3.15')], { number: 'P5002' }),
      c.shipped([lamp('10')]),
      c.shipped([cable('24')], { number: 'SH2', order: 'P5002' }),
      c.billed([lamp('10', '13', { order: 'P5001' }), cable('24', '3.15', { order: 'P5002' })], { order: '' }),
    ].flat(),
    expect: [
      {
        kind: 'price-discrepancy',
        orderNumber: 'P5001',
        line: '1',
        expected: '12.40',
        actual: '13',
        difference: '0.60',
        impact: '6.00',
      },
    ],
  })),
  ...inAll('two orders on one notice, one receipt and one invoice', (c) => {
    const both = (price = false) => [
      lamp('10', price ? '12.40' : undefined, { order: 'P5001' }),
      cable('24', price ? '3.15' : undefined, { order: 'P5002' }),
    ]
    return {
      documents: [
        c.ordered([lamp('10', '12.40')]),
        c.ordered([cable('24', '3.15')], { number: 'P5002' }),
        c.shipped(both(), { order: '' }),
        c.received(both(), { order: '' }),
        c.billed(both(true), { order: '' }),
      ].flat(),
    }
  }),
  ...inAll('less was confirmed, and still less shipped', (c) => ({
    documents: [
      c.ordered([lamp('150', '9.25')]),
      c.answered([lamp('130', '9.25')], { code: by(c.syntax, 'AC', '4', 'CA') }),
      c.shipped([lamp('110')]),
    ].flat(),
    expect: [
      { kind: 'short-shipment', line: '1', expected: '150', actual: '110', difference: '40', impact: '370.00' },
      { kind: 'quantity-change', line: '1', actual: '130', state: 'superseded' },
    ],
  })),
  ...inAll('dozens are pieces', (c) => ({
    documents: [
      c.ordered([lamp('10', '24', { unit: 'DZ' })]),
      c.answered([]),
      c.shipped([lamp('120')]),
      c.billed([lamp('120', '2')]),
    ].flat(),
  })),
  relationship('x12', 'cases are pieces by their pack', (c) => ({
    documents: [
      c.ordered([lamp('10', '120', { unit: 'CA', with: ['PO4*12*1*EA'] })]),
      c.answered([]),
      c.shipped([lamp('120')]),
      c.billed([lamp('120', '10')]),
    ].flat(),
  })),
  relationship('x12', 'cases of unknown size', (c) => ({
    documents: [c.ordered([lamp('10', '120', { unit: 'CA' })]), c.answered([]), c.shipped([lamp('120')])].flat(),
    expect: [{ kind: 'uom-mismatch', line: '1', expected: 'CA', actual: 'EA' }],
  })),
]

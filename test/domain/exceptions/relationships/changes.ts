import { by, type Course, cable, days, inAll, lamp, plug, relationship } from './relationship.ts'

const two = (c: Course) => c.ordered([lamp('40', '6.50'), cable('15', '11.20')])
const one = (c: Course) => c.ordered([lamp('40', '6.50')])
const item = { line: '2' }

export const changes = [
  ...inAll('nothing happens beside what was ordered', (c) => ({
    documents: [
      two(c),
      c.answered([lamp('40', '6.50'), cable('15', '11.20')]),
      c.shipped([lamp('40'), cable('15')]),
      c.received([lamp('40'), cable('15')]),
      c.billed([lamp('40', '6.50'), cable('15', '11.20')]),
    ],
  })),
  ...inAll('the buyer deletes a line', (c) => ({
    documents: [
      two(c),
      c.answered([]),
      c.changed([
        by(
          c.syntax,
          cable('15', '11.20', { ...item, code: 'DI' }),
          cable(undefined, undefined, { ...item, code: '2' }),
          cable('15', undefined, { ...item, code: '2' }),
        ),
      ]),
      c.shipped([lamp('40')]),
      c.billed([lamp('40', '6.50')]),
    ],
  })),
  ...inAll('a deleted line is shipped all the same', (c) => ({
    documents: [
      two(c),
      c.answered([]),
      c.changed([
        by(
          c.syntax,
          cable('15', '11.20', { ...item, code: 'DI' }),
          cable(undefined, undefined, { ...item, code: '2' }),
          cable('15', undefined, { ...item, code: '2' }),
        ),
      ]),
      c.shipped([lamp('40'), cable('15')]),
    ],
    expect: [{ kind: 'overage', line: '2', expected: '0', actual: '15', difference: '15', impact: '168.00' }],
  })),
  ...inAll('the buyer lowers a quantity, and the first one is shipped', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([lamp('25', '6.50', { code: by(c.syntax, 'QD', '3', '3') })]),
      c.shipped([lamp('40')]),
    ],
    expect: [{ kind: 'overage', line: '1', expected: '25', actual: '40', difference: '15', impact: '97.50' }],
  })),
  ...inAll('the buyer lowers a quantity, and that is shipped', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([lamp('25', '6.50', { code: by(c.syntax, 'QD', '3', '3') })]),
      c.shipped([lamp('25')]),
      c.received([lamp('25')]),
      c.billed([lamp('25', '6.50')]),
    ],
  })),
  ...inAll('another price is agreed and the old one billed', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([lamp('40', '6.20', { code: by(c.syntax, 'PC', '3', '3') })]),
      c.shipped([lamp('40')]),
      c.billed([lamp('40', '6.50')]),
    ],
    expect: [
      { kind: 'price-discrepancy', line: '1', expected: '6.20', actual: '6.50', difference: '0.30', impact: '12.00' },
    ],
  })),
  ...inAll('the buyer adds a line', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([plug('12', '3.00', { ...item, code: by(c.syntax, 'AI', '1', '1') })]),
      c.shipped([lamp('40'), plug('12')]),
      c.billed([lamp('40', '6.50'), plug('12', '3.00')]),
    ],
  })),
  ...inAll('an added line does not come', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([plug('12', '3.00', { ...item, code: by(c.syntax, 'AI', '1', '1') })]),
      c.shipped([lamp('40')]),
      c.billed([lamp('40', '6.50')]),
    ],
    expect: [{ kind: 'short-shipment', line: '2', expected: '12', actual: '0', difference: '12', impact: '36.00' }],
  })),
  ...inAll('the buyer cancels the order', (c) => ({
    documents: [one(c), c.answered([]), c.changed([], { code: by(c.syntax, '01', '1', 'cancel') })],
  })),
  relationship('edifact', 'a change of the price only, without a quantity', (c) => ({
    documents: [
      one(c),
      c.answered([]),
      c.changed([lamp(undefined, '6.20')]),
      c.shipped([lamp('40')]),
      c.billed([lamp('40', '6.20')]),
    ],
  })),
  relationship('edifact', 'a change that bears the order’s own number', (c) => {
    const cancelled = c.changed([cable(undefined, undefined, { line: '2', code: '2' })], { number: 'P5001', order: '' })
    return { documents: [two(c), c.answered([]), cancelled, c.shipped([lamp('40')])] }
  }),
  ...inAll(
    'more time to ship, and it is used',
    (c) => ({
      documents: [
        one(c),
        c.answered([]),
        c.changed([], { head: days[c.syntax].shipBy('05-20') }),
        c.shipped([lamp('40')], { at: '05-18T12:00', shipped: '05-18' }),
      ],
    }),
    ['x12', 'edifact'],
  ),
  ...inAll(
    'shipped after the window',
    (c) => ({
      documents: [one(c), c.answered([]), c.shipped([lamp('40')], { at: '05-18T12:00', shipped: '05-18' })],
      expect: [{ kind: 'late-shipment', expected: '2026-05-15', actual: '2026-05-18' }],
    }),
    ['x12', 'edifact'],
  ),
]

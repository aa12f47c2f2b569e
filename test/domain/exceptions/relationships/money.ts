import { by, type Course, cable, inAll, lamp, PO, relationship } from './relationship.ts'

/** A hundred at ten, shipped; the invoice is what is tried. */
const before = (c: Course, price = '10', more = {}) => [
  c.ordered([lamp('100', price, more)]),
  c.answered([]),
  c.shipped([lamp('100')]),
]
const thousand = (c: Course, total: string, tail: string[], more: Record<string, unknown> = {}) => ({
  documents: [...before(c), c.billed([lamp('100', '10')], { total, tail, ...more })],
})
const moa = (...amounts: string[]) => amounts.map((amount) => `MOA+${amount}'`)
const amount = (name: string, value: string, currency = 'EUR') =>
  `<cbc:${name} currencyID="${currency}">${value}</cbc:${name}>`
const totals = (...parts: [string, string][]) =>
  `<cac:LegalMonetaryTotal>${parts.map(([name, value]) => amount(name, value)).join('')}</cac:LegalMonetaryTotal>`
const tax = (value: string, currency = 'EUR') => `<cac:TaxTotal>${amount('TaxAmount', value, currency)}</cac:TaxTotal>`
const allowance = (isCharge: boolean, value: string, percent = '') =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator>${percent && `<cbc:MultiplierFactorNumeric>${percent}</cbc:MultiplierFactorNumeric>`}${amount('Amount', value)}</cac:AllowanceCharge>`
const perHundred = (c: Course) => by(c.syntax, { with: ['CTP**CON*120*100*EA'] }, {}, {})

const x12Sums: [string, string, string[]][] = [
  ['a percentage off the gross', '950', ['SAC*A*C310****3*5*****02']],
  ['a percentage and its amount', '950', ['SAC*A*C310***5000*3*5*****02']],
  ['a rate for each piece off', '950', ['SAC*A*C310******.50*EA*100**02']],
  ['an allowance of which nothing is known', '960', ['SAC*A*C310']],
  ['an allowance with a sign', '950', ['SAC*A*C310***-5000']],
  ['an allowance that is paid back later', '1000', ['SAC*A*C310***5000*******01']],
  ['an allowance in ITA', '950', ['ITA*A***02***5000']],
  ['an allowance in ITA that is paid back later', '1000', ['ITA*A***01***5000']],
  ['a charge of a percentage', '1030', ['SAC*C*D500****3*3*****06']],
  ['a tax', '1082.50', ['TXI*ST*82.50*8.25']],
]
const edifactSums: [string, string[], string[]][] = [
  ['a percentage off', ["ALC+A'", "PCD+3:5'"], moa('77:950', '79:1000')],
  ['a percentage and its amount', ["ALC+A'", "PCD+3:5'", "MOA+8:50'"], moa('77:950')],
  [
    'a charge that the summary repeats',
    ["ALC+C++++FC'", "MOA+8:30'"],
    [...moa('77:1030', '79:1000', '131:30'), "ALC+C++++FC'", ...moa('131:30')],
  ],
  [
    'an allowance that the summary repeats',
    ["ALC+A++++DI'", "MOA+8:50'"],
    [...moa('77:950'), "ALC+A++++DI'", ...moa('131:50')],
  ],
  ['something paid before', [], moa('77:1000', '113:300', '9:700')],
  ['something paid before, the total not stated', [], moa('113:300', '9:700')],
  ['only what is due', [], moa('9:1000')],
  ['the total in 128', [], moa('128:1000')],
  ['the total in 86', [], moa('86:1000')],
  ['the total in 39', [], moa('39:1000')],
  ['tax', [], [...moa('77:1190', '79:1000', '176:190'), "TAX+7+VAT+++:::19'", ...moa('124:190')]],
  ['tax in two currencies', [], [...moa('77:1190', '124:205:USD', '124:190:EUR')]],
]
const ublSums: [string, string[]][] = [
  [
    'tax in another currency first',
    [
      tax('2280', 'SEK'),
      tax('190'),
      totals(['LineExtensionAmount', '1000'], ['TaxInclusiveAmount', '1190'], ['PayableAmount', '1190']),
    ],
  ],
  [
    'a rounded sum',
    [
      tax('190.37'),
      totals(['TaxInclusiveAmount', '1190.37'], ['PayableRoundingAmount', '-0.37'], ['PayableAmount', '1190.00']),
    ],
  ],
  [
    'a sum that is rounded by more than is let pass',
    [
      tax('187.64'),
      totals(['TaxInclusiveAmount', '1187.64'], ['PayableRoundingAmount', '2.36'], ['PayableAmount', '1190.00']),
    ],
  ],
  [
    'something paid before',
    [totals(['TaxInclusiveAmount', '1000'], ['PrepaidAmount', '300'], ['PayableAmount', '700'])],
  ],
  [
    'an allowance of a percentage',
    [allowance(false, '50', '5'), totals(['AllowanceTotalAmount', '50'], ['PayableAmount', '950'])],
  ],
  ['a small charge', [allowance(true, '20'), totals(['ChargeTotalAmount', '20'], ['PayableAmount', '1020'])]],
]

export const money = [
  ...x12Sums.map(([name, total, tail]) =>
    relationship('x12', `an invoice with ${name}`, (c) => thousand(c, total, tail)),
  ),
  ...edifactSums.map(([name, head, tail]) =>
    relationship('edifact', `an invoice with ${name}`, (c) => thousand(c, '', tail, { head })),
  ),
  ...ublSums.map(([name, tail]) => relationship('ubl', `an invoice with ${name}`, (c) => thousand(c, '', tail))),
  relationship('x12', 'a percentage off one line', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10', { with: ['SAC*A*C310****3*10*****02'] })], { total: '900' })],
  })),
  ...inAll(
    'an allowance within the line’s own amount',
    (c) => {
      const off = by(c.syntax, [], ["ALC+A'", "MOA+8:50'"], [allowance(false, '50')])
      return { documents: [...before(c), c.billed([lamp('100', '10', { amount: '950', with: off })])] }
    },
    ['edifact', 'ubl'],
  ),
  ...inAll('a total that is no sum of anything', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10')], { total: '1100' })],
    expect: [{ kind: 'invoice-total', expected: '1000', actual: '1100', difference: '100', impact: '100.00' }],
  })),
  relationship('x12', 'an allowance that was not taken off', (c) => ({
    ...thousand(c, '1000', ['SAC*A*C310****3*5*****02']),
    expect: [{ kind: 'invoice-total', expected: '950', actual: '1000', difference: '50', impact: '50.00' }],
  })),
  relationship('edifact', 'an allowance that was not taken off', (c) => ({
    ...thousand(c, '', moa('77:1000'), { head: ["ALC+A'", "PCD+3:5'"] }),
    expect: [{ kind: 'invoice-total', expected: '950', actual: '1000', difference: '50', impact: '50.00' }],
  })),
  relationship('ubl', 'more to pay than the rounding explains', (c) => ({
    ...thousand(c, '', [
      tax('190'),
      totals(['TaxInclusiveAmount', '1190'], ['PayableRoundingAmount', '1'], ['PayableAmount', '1200']),
    ]),
    expect: [{ kind: 'invoice-total', expected: '1191', actual: '1200', difference: '9', impact: '9.00' }],
  })),
  ...inAll('freight as the order has it', (c) => {
    const [head, tail] = by(
      c.syntax,
      [['DTM*038*20260515', 'SAC*C*D240***18500'], ['SAC*C*D240***18500']],
      [
        ["DTM+38:20260515:102'", "ALC+C++++FC'", "MOA+8:185'"],
        ["ALC+C++++FC'", "MOA+8:185'"],
      ],
      [[allowance(true, '185')], [allowance(true, '185')]],
    )
    const freight = by(
      c.syntax,
      c.billed([lamp('100', '10')], { total: '1185', tail }),
      c.billed([lamp('100', '10')], { head: tail, tail: moa('77:1185') }),
      c.billed([lamp('100', '10')], { tail: [...tail, totals(['PayableAmount', '1185'])] }),
    )
    return { documents: [c.ordered([lamp('100', '10')], { head }), c.answered([]), c.shipped([lamp('100')]), freight] }
  }),
  ...inAll('a price that is too high', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10.80')])],
    expect: [
      { kind: 'price-discrepancy', line: '1', expected: '10', actual: '10.80', difference: '0.80', impact: '80.00' },
    ],
  })),
  ...inAll('a price that is too high, credited', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10.80')]), c.credited([lamp('100', '0.80')])],
    expect: [{ kind: 'price-discrepancy', line: '1', impact: '80.00', state: 'resolved' }],
  })),
  ...inAll('too little shipped at too high a price, and the price credited', (c) => ({
    documents: [
      c.ordered([lamp('100', '10')]),
      c.answered([]),
      c.shipped([lamp('70')]),
      c.billed([lamp('70', '10.80')]),
      c.credited([lamp('70', '0.80')]),
    ],
    expect: [
      { kind: 'short-shipment', line: '1', difference: '30', impact: '300.00' },
      { kind: 'price-discrepancy', line: '1', impact: '56.00', state: 'resolved' },
    ],
  })),
  ...inAll('another price confirmed, the agreed one billed', (c) => ({
    documents: [
      c.ordered([lamp('100', '10')]),
      c.answered([lamp('100', '11.50')], { code: by(c.syntax, 'AC', '4', 'CA') }),
      c.shipped([lamp('100')]),
      c.billed([lamp('100', '10')]),
    ],
    expect: [{ kind: 'price-discrepancy', line: '1', impact: '150.00', state: 'resolved' }],
  })),
  ...inAll(
    'a line that comes to more than its quantity at its price',
    (c) => ({
      documents: [...before(c), c.billed([lamp('100', '10', { amount: '1300' })])],
      expect: [{ kind: ['price-discrepancy', 'invoice-total'], impact: '300.00' }],
    }),
    ['edifact', 'ubl'],
  ),
  ...inAll(
    'a line at no price that comes to too much',
    (c) => ({
      documents: [...before(c), c.billed([lamp('100', '0.00', { amount: '1300' })])],
      expect: [
        { kind: 'price-discrepancy', line: '1', expected: '10', actual: '13', difference: '3', impact: '300.00' },
      ],
    }),
    ['edifact', 'ubl'],
  ),
  ...inAll(
    'a line at no price that comes to what was agreed',
    (c) => ({ documents: [...before(c), c.billed([lamp('100', '0.00', { amount: '1000' })])] }),
    ['edifact', 'ubl'],
  ),
  ...inAll('ordered per hundred, billed per piece', (c) => {
    const line = by(
      c.syntax,
      { ...lamp('100', '120'), ...perHundred(c) },
      lamp('100', undefined, { with: ["PRI+AAA:120:::100'"] }),
      lamp('100', undefined, {
        with: [
          `<cac:Price>${amount('PriceAmount', '120')}<cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price>`,
        ],
      }),
    )
    return { documents: [c.ordered([line]), c.answered([]), c.shipped([lamp('100')]), c.billed([lamp('100', '1.20')])] }
  }),
  ...inAll('ordered per hundred, billed too high per piece', (c) => {
    const line = by(
      c.syntax,
      { ...lamp('500', '120'), ...perHundred(c) },
      lamp('500', undefined, { with: ["PRI+AAA:120:::100'"] }),
      lamp('500', undefined, {
        with: [
          `<cac:Price>${amount('PriceAmount', '120')}<cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price>`,
        ],
      }),
    )
    return {
      documents: [c.ordered([line]), c.answered([]), c.shipped([lamp('500')]), c.billed([lamp('500', '1.35')])],
      expect: [
        { kind: 'price-discrepancy', line: '1', expected: '1.20', actual: '1.35', difference: '0.15', impact: '75.00' },
      ],
    }
  }),
  relationship('x12', 'billed per hundred, ordered per piece', (c) => ({
    documents: [
      ...before(c, '1.20'),
      c.billed([lamp('100', '120', { with: ['CTP**CON*120*100*EA'] })], { total: '120' }),
    ],
  })),
  relationship('x12', 'ordered on the basis of a hundred', (c) => ({
    documents: [
      c.ordered([lamp('100', '120')]).map((sent) => ({ ...sent, text: sent.text.replace('*120*PE*', '*120*HP*') })),
      c.answered([]),
      c.shipped([lamp('100')]),
      c.billed([lamp('100', '1.20')]),
    ],
  })),
  relationship('x12', 'a retail price beside the agreed one', (c) => ({
    documents: [...before(c, '10', { with: ['CTP**RES*19.99'] }), c.billed([lamp('100', '10')])],
  })),
  ...inAll('the same invoice twice', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10')]), c.billed([lamp('100', '10')], { at: '05-19T09:00' })],
    expect: [{ kind: 'duplicate-invoice', impact: '1000.00' }],
  })),
  ...inAll('an item that nobody ordered on the bill', (c) => ({
    documents: [...before(c), c.billed([lamp('100', '10'), cable('4', '25')])],
    expect: [{ kind: 'wrong-item', impact: '100.00' }],
  })),
  ...inAll('an invoice of an order that nobody sent', (c) => ({
    documents: [c.billed([lamp('100', '10')], { order: 'P9999' })],
    expect: [{ kind: 'unknown-order', orderNumber: 'P9999', impact: '1000.00' }],
  })),
  ...inAll('too many billed', (c) => ({
    documents: [
      c.ordered([lamp('100', '10')]),
      c.answered([]),
      c.shipped([lamp('100')]),
      c.billed([lamp('110', '10')]),
    ],
    expect: [
      {
        kind: 'invoice-quantity',
        orderNumber: PO,
        line: '1',
        expected: '100',
        actual: '110',
        difference: '10',
        impact: '100.00',
      },
    ],
  })),
]

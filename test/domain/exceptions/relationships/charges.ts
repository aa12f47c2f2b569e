import { by, type Course, inAll, lamp, PO, relationship, type Syntax } from './relationship.ts'

type Charged = { code: string; amount: string; text?: string }

/** A charge as each syntax states it, of the whole document. */
export const stated: Record<Syntax, (charge: Charged) => string[]> = {
  x12: ({ code, amount, text = '' }) => [
    `SAC*C*${code}***${Math.round(Number(amount) * 100)}*******06***${text}`.replace(/\*+$/, ''),
  ],
  edifact: ({ code, amount, text }) => [`ALC+C++++${code}${text ? `:::${text}` : ''}'`, `MOA+8:${amount}'`],
  ubl: ({ code, amount, text }) => [
    `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode>${text ? `<cbc:AllowanceChargeReason>${text}</cbc:AllowanceChargeReason>` : ''}<cbc:Amount currencyID="EUR">${amount}</cbc:Amount></cac:AllowanceCharge>`,
  ],
}
const freight = (c: Course, amount: string): Charged => ({ code: by(c.syntax, 'D240', 'FC', 'FC'), amount })
const handling = (c: Course, amount: string): Charged => ({ code: by(c.syntax, 'D500', 'HD', 'HD'), amount })
export const payable = (total: string) => [
  `<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">${total}</cbc:PayableAmount></cac:LegalMonetaryTotal>`,
]

const ordered = (c: Course, ...charges: Charged[]) => {
  const head = charges.flatMap(stated[c.syntax])
  return c.ordered([lamp('60', '21.50')], {
    head: [...by(c.syntax, ['DTM*038*20260515'], ["DTM+38:20260515:102'"], []), ...head],
  })
}
const billed = (c: Course, quantity: string, charges: Charged[], more: Record<string, unknown> = {}) => {
  const lines = [lamp(quantity, '21.50')]
  const extra = charges.reduce((sum, { amount }) => sum + Number(amount), 0)
  const total = (Number(quantity) * 21.5 + extra).toFixed(2)
  const said = charges.flatMap(stated[c.syntax])
  return by(
    c.syntax,
    () => c.billed(lines, { total, tail: said, ...more }),
    () => c.billed(lines, { head: said, tail: [`MOA+77:${total}'`], ...more }),
    () => c.billed(lines, { tail: [...said, ...payable(total)], ...more }),
  )()
}
const shipped = (c: Course) => [c.answered([]), c.shipped([lamp('60')])]
const credit = (c: Course, charge: Charged) =>
  by(
    c.syntax,
    () => c.credited([], { total: charge.amount, tail: stated.x12(charge) }),
    () => c.credited([], { head: stated.edifact(charge), tail: [`MOA+77:${charge.amount}'`] }),
    () => c.credited([], { tail: [...stated.ubl(charge), ...payable(charge.amount)] }),
  )()
const told = (actual: string, expected = '0') => {
  const over = (Number(actual) - Number(expected)).toFixed(2)
  return { kind: 'unordered-charge', orderNumber: PO, expected, actual, difference: over, impact: over }
}

export const charges = [
  ...inAll('freight that the order does not state', (c) => ({
    documents: [ordered(c), ...shipped(c), billed(c, '60', [freight(c, '142.30')])],
    expect: [told('142.30')],
  })),
  ...inAll('freight up to what is let pass', (c) => ({
    documents: [ordered(c), ...shipped(c), billed(c, '60', [freight(c, '100')])],
  })),
  ...inAll('freight and handling that are small each and too much together', (c) => ({
    documents: [ordered(c), ...shipped(c), billed(c, '60', [freight(c, '74'), handling(c, '38.50')])],
    expect: [told('112.50')],
  })),
  ...inAll('a tax that is stated as a charge, by its words alone', (c) => ({
    documents: [
      ordered(c),
      ...shipped(c),
      billed(c, '60', [{ code: by(c.syntax, 'ZZZZ', 'ZZZ', 'ZZZ'), amount: '116.10', text: 'State sales tax' }]),
    ],
  })),
  ...inAll('freight as ordered', (c) => ({
    documents: [ordered(c, freight(c, '210')), ...shipped(c), billed(c, '60', [freight(c, '210')])],
  })),
  ...inAll('more freight than ordered', (c) => ({
    documents: [ordered(c, freight(c, '90')), ...shipped(c), billed(c, '60', [freight(c, '330')])],
    expect: [told('330', '90')],
  })),
  ...inAll('less freight than ordered', (c) => ({
    documents: [ordered(c, freight(c, '210')), ...shipped(c), billed(c, '60', [freight(c, '150')])],
  })),
  ...inAll('handling where freight was ordered', (c) => ({
    documents: [ordered(c, freight(c, '210')), ...shipped(c), billed(c, '60', [handling(c, '210')])],
    expect: [told('210')],
  })),
  ...inAll('freight as ordered, in full on each of two part invoices', (c) => ({
    documents: [
      ordered(c, freight(c, '160')),
      ...shipped(c),
      billed(c, '20', [freight(c, '160')]),
      billed(c, '40', [freight(c, '160')], { number: 'INV2', at: '05-15T09:00' }),
    ],
    expect: [told('160')],
  })),
  ...inAll('freight as ordered, in parts on two part invoices', (c) => ({
    documents: [
      ordered(c, freight(c, '300')),
      ...shipped(c),
      billed(c, '20', [freight(c, '120')]),
      billed(c, '40', [freight(c, '180')], { number: 'INV2', at: '05-15T09:00' }),
    ],
  })),
  ...inAll('freight that a change of the order states', (c) => ({
    documents: [
      ordered(c),
      c.answered([]),
      c.changed([], { head: stated[c.syntax](freight(c, '195')) }),
      c.shipped([lamp('60')]),
      billed(c, '60', [freight(c, '195')]),
    ],
  })),
  ...inAll('freight that was not ordered, credited in full', (c) => ({
    documents: [ordered(c), ...shipped(c), billed(c, '60', [freight(c, '142.30')]), credit(c, freight(c, '142.30'))],
    expect: [{ ...told('142.30'), state: 'resolved' }],
  })),
  ...inAll('all of an invoice and its freight credited', (c) => {
    const lines = [lamp('60', '21.50')]
    const said = stated[c.syntax](freight(c, '142.30'))
    return {
      documents: [
        ordered(c),
        ...shipped(c),
        billed(c, '60', [freight(c, '142.30')]),
        by(
          c.syntax,
          () => c.credited(lines, { total: '1432.30', tail: said }),
          () => c.credited(lines, { head: said, tail: ["MOA+77:1432.30'"] }),
          () => c.credited(lines, { tail: [...said, ...payable('1432.30')] }),
        )(),
      ],
      expect: [{ ...told('142.30'), state: 'resolved' as const }],
    }
  }),
  relationship('x12', 'freight in ITA that the order does not state', (c) => ({
    documents: [
      ordered(c),
      ...shipped(c),
      c.billed([lamp('60', '21.50')], { total: '1427.20', tail: ['ITA*C**D240*06***13720'] }),
    ],
    expect: [told('137.20')],
  })),
  relationship('x12', 'a charge that is settled apart from the bill', (c) => ({
    documents: [
      ordered(c),
      ...shipped(c),
      c.billed([lamp('60', '21.50')], { total: '1290', tail: ['SAC*C*D240***25000*******04'] }),
    ],
  })),
  relationship('x12', 'sales tax among the charges', (c) => ({
    documents: [
      ordered(c),
      ...shipped(c),
      c.billed([lamp('60', '21.50')], { total: '1396.43', tail: ['SAC*C*H750***10643'] }),
    ],
  })),
  relationship('x12', 'a percentage of the goods that the order states as a percentage', (c) => ({
    documents: [
      c.ordered([lamp('60', '21.50')], { head: ['DTM*038*20260515', 'SAC*C*D240****3*12'] }),
      ...shipped(c),
      c.billed([lamp('60', '21.50')], { total: '1444.80', tail: ['SAC*C*D240***15480*3*12'] }),
    ],
  })),
  relationship('x12', 'freight that the order names and leaves open', (c) => ({
    documents: [
      c.ordered([lamp('60', '21.50')], { head: ['DTM*038*20260515', 'SAC*C*D240********06'] }),
      ...shipped(c),
      billed(c, '60', [freight(c, '265')]),
    ],
  })),
  ...inAll('freight of a line', (c) => {
    const line = by(
      c.syntax,
      { with: ['SAC*C*D240***12600*******06'] },
      { with: ["ALC+C++++FC'", "MOA+8:126'"], amount: '1416' },
      { with: stated.ubl(freight(c, '126')), amount: '1416' },
    )
    return {
      documents: [
        ordered(c),
        ...shipped(c),
        c.billed([lamp('60', '21.50', line)], by<Record<string, unknown>>(c.syntax, { total: '1416' }, {}, {})),
      ],
      expect: [told('126')],
    }
  }),
  ...inAll('one invoice of two orders, freight on one of them', (c) => {
    const second = c.desk.order({
      number: 'P5002',
      at: '05-04T11:00',
      lines: [lamp('10', '21.50')],
      head: by(c.syntax, ['DTM*038*20260515'], ["DTM+38:20260515:102'"], []),
    })
    const lines = [lamp('60', '21.50', { order: PO }), lamp('10', '21.50', { order: 'P5002' })]
    const said = stated[c.syntax](freight(c, '180'))
    const total = '1685.00'
    return {
      documents: [
        ordered(c, freight(c, '180')),
        second,
        ...c.desk.acknowledged(second, '05-04T12:00'),
        ...shipped(c),
        c.answered([], { order: 'P5002', number: 'R32' }),
        c.shipped([lamp('10')], { order: 'P5002', number: 'SH2' }),
        by(
          c.syntax,
          () => c.billed(lines, { total, tail: said, order: '' }),
          () => c.billed(lines, { head: said, tail: [`MOA+77:${total}'`], order: '' }),
          () => c.billed(lines, { tail: [...said, ...payable(total)], order: '' }),
        )(),
      ],
    }
  }),
]

import { x12Text } from '../../../support/relationships/x12-desk.ts'
import { by, type Course, days, inAll, lamp, PO, relationship, SOON } from './relationship.ts'

const ordered = (c: Course) => c.ordered([lamp('100', '7.5')], { head: days[c.syntax].wanted('05-12') })
const accepted = (c: Course) => by(c.syntax, 'AD', '29', 'AP')
const changed = (c: Course) => by(c.syntax, 'AC', '4', 'CA')
const soon = { now: SOON }
const sellersChange = (lines: string[], code = 'AC') =>
  x12Text('CA', '865', '05-05T15:00', [
    `BCA*04*${code}*${PO}***20260504****20260505`,
    ...lines,
    `CTT*${lines.filter((segment) => segment.startsWith('POC')).length}`,
  ])

export const answers = [
  ...inAll('accepted as ordered, line by line', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: by(c.syntax, 'IA', '5', '5') })], { code: accepted(c) }),
    ],
  })),
  ...inAll('accepted without lines', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([], { code: by(c.syntax, 'AT', '29', 'AP') })],
  })),
  ...inAll('less than ordered, the line without a code', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('80', '7.5')], { code: changed(c) })],
    expect: [{ kind: 'quantity-change', line: '1', expected: '100', actual: '80', difference: '20', impact: '150.00' }],
  })),
  ...inAll('as ordered, the line without a code', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('100', '7.5')], { code: accepted(c) })],
  })),
  ...inAll('a later day for all of the order', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5')], { code: changed(c), head: days[c.syntax].promised('05-20') }),
    ],
    expect: [{ kind: 'date-change', line: '1', expected: '2026-05-12', actual: '2026-05-20' }],
  })),
  ...inAll('the wanted day for all of the order', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5')], { code: accepted(c), head: days[c.syntax].promised('05-12') }),
    ],
  })),
  ...inAll('a later day for a line', (c) => {
    const late = by(c.syntax, ['SCH*100*EA***067*20260520'], days.edifact.promised('05-20'), days.ubl.promised('05-20'))
    return {
      ...soon,
      documents: [ordered(c), c.answered([lamp('100', '7.5', { with: late })], { code: changed(c) })],
      expect: [{ kind: 'date-change', line: '1', expected: '2026-05-12', actual: '2026-05-20' }],
    }
  }),
  ...inAll('an earlier day for a line', (c) => {
    const early = by(
      c.syntax,
      ['SCH*100*EA***067*20260511'],
      days.edifact.promised('05-11'),
      days.ubl.promised('05-11'),
    )
    return { ...soon, documents: [ordered(c), c.answered([lamp('100', '7.5', { with: early })], { code: changed(c) })] }
  }),
  ...inAll('a higher price, the line without a code', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('100', '8.10')], { code: changed(c) })],
    expect: [
      { kind: 'price-discrepancy', line: '1', expected: '7.5', actual: '8.10', difference: '0.60', impact: '60.00' },
    ],
  })),
  ...inAll('a price that differs by less than matters', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('100', '7.54')], { code: accepted(c) })],
  })),
  ...inAll('a line refused', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: by(c.syntax, 'IR', '7', '7') })], { code: changed(c) }),
    ],
    expect: [{ kind: 'item-rejected', line: '1', expected: '100', actual: '0', difference: '100', impact: '750.00' }],
  })),
  ...inAll('the order refused', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([], { code: by(c.syntax, 'RJ', '27', 'RE') })],
    expect: [{ kind: 'order-rejected', impact: '750.00' }],
  })),
  ...inAll('less at first, all of it in the next answer', (c) => ({
    now: '2026-05-07T00:00:00Z',
    documents: [
      ordered(c),
      c.answered([lamp('80', '7.5')], { code: changed(c) }),
      c.answered([lamp('100', '7.5')], { code: accepted(c), number: 'R32', at: '05-06T09:00' }),
    ],
    expect: [{ kind: 'quantity-change', line: '1', actual: '80', state: 'resolved' }],
  })),
  relationship('x12', 'two part deliveries in time', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { with: ['SCH*40*EA***067*20260510', 'SCH*60*EA***067*20260512'] })], {
        code: 'AC',
      }),
    ],
  })),
  relationship('x12', 'the second of two part deliveries is late', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { with: ['SCH*40*EA***067*20260512', 'SCH*60*EA***067*20260520'] })], {
        code: 'AC',
      }),
    ],
    expect: [{ kind: 'date-change', line: '1', expected: '2026-05-12', actual: '2026-05-20' }],
  })),
  relationship('x12', 'a schedule that comes to less than ordered', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp(undefined, '7.5', { with: ['SCH*70*EA***067*20260512'] })], { code: 'AC' }),
    ],
    expect: [{ kind: 'quantity-change', line: '1', expected: '100', actual: '70', difference: '30', impact: '225.00' }],
  })),
  relationship('x12', 'a part now, the rest on back order', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { with: ['ACK*BP*36*EA*068*20260508', 'ACK*IB*64*EA*068*20260526'] })], {
        code: 'AC',
      }),
    ],
    expect: [
      {
        kind: 'backorder',
        line: '1',
        expected: '100',
        actual: '36',
        difference: '64',
        impact: '480.00',
        dueAt: '2026-05-26',
      },
    ],
  })),
  relationship('x12', 'back-ordered on two days', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered(
        [lamp('100', '7.5', { with: ['ACK*IA*20*EA', 'ACK*IB*50*EA*068*20260520', 'ACK*IB*30*EA*068*20260601'] })],
        { code: 'AC' },
      ),
    ],
    expect: [{ kind: 'backorder', line: '1', expected: '100', actual: '20', difference: '80', impact: '600.00' }],
  })),
  relationship('edifact', 'a part now, the rest on back order', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered(
        [lamp(undefined, '7.5', { code: '3', with: ["QTY+21:100:PCE'", "QTY+12:36:PCE'", "QTY+83:64:PCE'"] })],
        { code: '4' },
      ),
    ],
    expect: [{ kind: 'backorder', line: '1', expected: '100', actual: '36', difference: '64', impact: '480.00' }],
  })),
  relationship('x12', 'a price in CTP that is another one', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('100', undefined, { with: ['CTP**CON*8.10'] })], { code: 'AC' })],
    expect: [
      { kind: 'price-discrepancy', line: '1', expected: '7.5', actual: '8.10', difference: '0.60', impact: '60.00' },
    ],
  })),
  relationship('x12', 'the seller deletes a line', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: 'IA' })]),
      sellersChange([`POC*1*DI*100*0*EA*7.5*PE*EN*${lamp('1').item}`]),
    ],
    expect: [{ kind: 'item-rejected', line: '1', expected: '100', actual: '0', difference: '100', impact: '750.00' }],
  })),
  relationship('x12', 'the seller lowers a quantity', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: 'IA' })]),
      sellersChange([`POC*1*QD*70*70*EA*7.5*PE*EN*${lamp('1').item}`]),
    ],
    expect: [{ kind: 'quantity-change', line: '1', expected: '100', actual: '70', difference: '30', impact: '225.00' }],
  })),
  relationship('x12', 'the seller raises a price', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: 'IA' })]),
      sellersChange([`POC*1*PC*100*100*EA*8.25*PE*EN*${lamp('1').item}`]),
    ],
    expect: [
      { kind: 'price-discrepancy', line: '1', expected: '7.5', actual: '8.25', difference: '0.75', impact: '75.00' },
    ],
  })),
  relationship('x12', 'the seller moves a line to a later day', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: 'IA' })]),
      sellersChange([`POC*1*RS*100*100*EA*7.5*PE*EN*${lamp('1').item}`, 'DTM*067*20260519']),
    ],
    expect: [{ kind: 'date-change', line: '1', expected: '2026-05-12', actual: '2026-05-19' }],
  })),
  relationship('x12', 'the seller changes nothing', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c.answered([lamp('100', '7.5', { code: 'IA' })]),
      sellersChange([`POC*1*NC*100*100*EA*7.5*PE*EN*${lamp('1').item}`], 'AD'),
    ],
  })),
  relationship('edifact', 'the wanted day repeated at the line', (c) => ({
    ...soon,
    documents: [ordered(c), c.answered([lamp('100', '7.5', { code: '5', with: days.edifact.wanted('05-12') })])],
  })),
  relationship('ubl', 'a simple response that accepts', (c) => ({
    ...soon,
    documents: [
      ordered(c),
      c
        .answered([], { code: '', head: ['<cbc:AcceptedIndicator>true</cbc:AcceptedIndicator>'] })
        .text.replaceAll('OrderResponse', 'OrderResponseSimple'),
    ],
  })),
]

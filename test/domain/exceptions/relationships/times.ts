import { edifactText } from '../../../support/relationships/edifact-desk.ts'
import { ublText } from '../../../support/relationships/ubl-desk.ts'
import { x12Text } from '../../../support/relationships/x12-desk.ts'
import { by, type Course, days, inAll, lamp, PO, relationship, SHIPPING, type Syntax } from './relationship.ts'

const windows: [Syntax, string, string[]][] = [
  ['x12', 'DTM 002 as a period', ['DTM*002****RD8*20260511-20260515']],
  ['x12', 'DTM 064 and 063', ['DTM*064*20260511', 'DTM*063*20260515']],
  ['x12', 'DTM 038 as a period', ['DTM*010****RD8*20260509-20260513']],
  ['edifact', 'DTM 2 in format 718', ["DTM+2:2026051120260515:718'"]],
  ['edifact', 'DTM 64 and 63', ["DTM+64:20260511:102'", "DTM+63:20260515:102'"]],
  ['edifact', 'DTM 2 in format 719', ["DTM+2:202605110800202605151700:719'"]],
  [
    'ubl',
    'RequestedDeliveryPeriod',
    [
      '<cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2026-05-11</cbc:StartDate><cbc:EndDate>2026-05-15</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>',
    ],
  ],
]
const arrived = (c: Course, head: string[], day: string) => [
  c.ordered([lamp('100', '10')], { head }),
  c.answered([lamp('100', '10')]),
  c.shipped([lamp('100')]),
  c.received([lamp('100')], { at: `${day}T17:00`, received: `${day}T09:30` }),
  c.billed([lamp('100', '10')], { at: `${day}T18:00` }),
]
const rejected = (about: string, status = 'TR', group = '9116') =>
  x12Text(
    'AG',
    '824',
    '05-14T13:00',
    [
      'BGN*00*ADV61*20260514*1300',
      `OTI*${status}*IV*INV1*****${group}*0001*810`,
      `REF*PO*${about}`,
      'TED*007*TAX NUMBER MISSING',
    ],
    true,
  )
const shippedOrder = (c: Course) => [c.ordered([lamp('100', '10')]), c.answered([]), c.shipped([lamp('100')])]

export const times = [
  ...windows.map(([syntax, name, head]) =>
    relationship(syntax, `delivered within ${name}`, (c) => ({
      documents: arrived(c, head, name === 'DTM 038 as a period' ? '05-13' : '05-14'),
    })),
  ),
  ...windows
    .filter(([, name]) => name !== 'DTM 038 as a period')
    .map(([syntax, name, head]) =>
      relationship(syntax, `delivered after ${name}`, (c) => ({
        documents: arrived(c, head, '05-18'),
        expect: [{ kind: 'late-shipment', actual: syntax === 'ubl' ? '2026-05-18' : '2026-05-18T09:30' }],
      })),
    ),
  relationship('x12', 'an 824 rejects an invoice that is not on file', (c) => ({
    documents: [...shippedOrder(c), rejected(PO)],
    expect: [{ kind: 'application-reject', orderNumber: PO }],
  })),
  relationship('x12', 'an 824 accepts an invoice that is not on file', (c) => ({
    documents: [...shippedOrder(c), rejected(PO, 'TA')],
  })),
  relationship('x12', 'an 824 rejects, and the invoice comes anew', (c) => {
    const [first, second] = [c.billed([lamp('100', '10')]), c.billed([lamp('100', '10')], { at: '05-19T09:00' })]
    return { documents: [...shippedOrder(c), first, rejected(PO, 'TR', first.control), second] }
  }),
  relationship('edifact', 'an APERAK rejects an invoice that is not on file', (c) => ({
    documents: [
      ...shippedOrder(c),
      edifactText(
        'APERAK',
        '05-14T13:00',
        [
          "BGM+313+AP61+27'",
          "DTM+137:20260514:102'",
          "RFF+IV:INV1'",
          `RFF+ON:${PO}'`,
          "ERC+40'",
          "FTX+AAO+++TAX NUMBER MISSING'",
        ],
        true,
      ),
    ],
    expect: [{ kind: 'application-reject', orderNumber: PO }],
  })),
  relationship('ubl', 'an invoice response rejects', (c) => ({
    documents: [
      ...shippedOrder(c),
      c.billed([lamp('100', '10')]),
      ublText(
        'ApplicationResponse',
        'IR1',
        '05-15T09:00',
        '<cac:SenderParty><cbc:EndpointID>9520000000017</cbc:EndpointID></cac:SenderParty><cac:ReceiverParty><cbc:EndpointID>9520000000024</cbc:EndpointID></cac:ReceiverParty><cac:DocumentResponse><cac:Response><cbc:ResponseCode>RE</cbc:ResponseCode></cac:Response><cac:DocumentReference><cbc:ID>INV1</cbc:ID><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse>',
      ),
    ],
    expect: [{ kind: 'application-reject', orderNumber: PO }],
  })),
  ...inAll('nobody acknowledges the order', (c) => ({
    now: '2026-05-08T12:00:00Z',
    documents: [c.ordered([lamp('100', '10')]).slice(0, 1)],
    expect: by(c.syntax, [{ kind: 'missing-acknowledgment' }], [{ kind: 'missing-acknowledgment' }], []),
  })),
  ...inAll('nobody answers the order', (c) => ({
    now: SHIPPING,
    documents: [c.ordered([lamp('100', '10')])],
    expect: [{ kind: 'missing-order-response' }],
  })),
  ...inAll('the answer still has time', (c) => ({
    now: '2026-05-07T12:00:00Z',
    documents: [c.ordered([lamp('100', '10')])],
  })),
  ...inAll('goods come without a notice', (c) => ({
    documents: [c.ordered([lamp('100', '10')]), c.answered([]), c.received([lamp('100')])],
    expect: [{ kind: 'missing-ship-notice' }],
  })),
  ...inAll('a promise that is kept', (c) => ({
    documents: [
      c.ordered([lamp('100', '10')], { head: days[c.syntax].wanted('05-15') }),
      c.answered([lamp('100', '10')], { head: days[c.syntax].promised('05-15') }),
      c.shipped([lamp('100')]),
      c.received([lamp('100')]),
    ],
  })),
]

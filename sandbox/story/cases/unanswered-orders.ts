import { catalogue } from '../catalogue.ts'
import { type Days, spokenDay } from '../days.ts'
import { noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, contoso, dealers, northwind } from '../partners/addresses.ts'
import { rejected } from '../x12/answers.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { exchange } from '../x12-document.ts'

const backordered = { kind: 'order', value: '4500001015' } as const
const unanswered = { kind: 'order', value: '4500001019' } as const
const refused = { kind: 'order', value: '4500001022' } as const

/** An order that came back with a substitute and a backorder, one that nobody acknowledged, and one that was refused. */
export function unansweredOrders(days: Days): StoryCase {
  const tools = northwindOrder(days)
  const drinks = (number: string, on: Date): Order => ({
    number,
    on,
    shipNotBefore: days.workday(1),
    shipNotAfter: days.workday(5),
    deliverBy: days.workday(7),
    shipTo: acme.dc2,
    supplier: contoso.site,
    lines: [{ ...catalogue.lemonade, line: '1', quantity: '480', unit: 'CA', price: '14.20' }],
  })
  const northwindEdi = exchange('ptr_northwind', northwind.edi)
  const contosoEdi = exchange('ptr_contoso', contoso.edi)
  const first = drinks(unanswered.value, days.workday(-5, '13:00'))
  const second = drinks(refused.value, days.workday(-2, '13:20'))

  return {
    documents: [
      northwindEdi.sent({
        set: '850',
        number: tools.number,
        at: tools.on,
        control: 40_229,
        references: [backordered],
        segments: purchaseOrder(tools),
      }),
      northwindEdi.acknowledged(
        { control: 40_229, references: [backordered] },
        { at: days.workday(-3, '14:20'), control: 9_159 },
      ),
      northwindEdi.received({
        set: '855',
        number: tools.number,
        at: days.workday(-1, '15:55'),
        control: 9_181,
        references: [backordered],
        segments: orderResponse(tools, {
          type: 'AC',
          on: days.workday(-1),
          supplierReference: 'SO-884301',
          answers: [
            { line: '1', code: 'IS', quantity: '40', shipOn: days.workday(2), substitute: catalogue.sanderNew.gtin },
            { line: '2', code: 'BP', quantity: '30', shipOn: days.workday(2) },
            { line: '2', code: 'IB', quantity: '66', shipOn: days.workday(12) },
          ],
        }),
      }),
      contosoEdi.sent({
        set: '850',
        number: first.number,
        at: first.on,
        control: 40_221,
        references: [unanswered],
        segments: purchaseOrder(first),
      }),
      contosoEdi.sent({
        set: '850',
        number: second.number,
        at: second.on,
        control: 40_238,
        references: [refused],
        segments: purchaseOrder(second),
      }),
      contosoEdi.received({
        set: '997',
        number: '40238',
        at: days.workday(-2, '13:41'),
        control: 5_690,
        references: [refused],
        segments: rejected(
          { group: 'PO', control: 40_238, set: '850' },
          { segment: 'N1', position: 9, code: '8', element: { position: 4, reference: '67', code: '7' } },
        ),
      }),
    ],
    tickets: [
      ticket({
        id: 13,
        subject: 'New sander model instead of the one we ordered?',
        status: 'open',
        requesterId: people.rosa.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['dealer'],
        customFields: [{ id: fields.orderNumber.id, value: backordered.value }],
        comments: [
          said(
            people.rosa.id,
            days.hoursAgo(9),
            `Hi,

our order confirmation for 4500001015 changed overnight. It now shows a "brushless" sander we didn't ask for, and the work lights went from 96 to 30 with the rest "later". Is the new model the same price? And do we have to take it?

Rosa
Harbor Home Center`,
          ),
        ],
      }),
      ticket({
        id: 18,
        subject: 'Contoso: no 997 for 4500001019, rejected 997 for 4500001022',
        status: 'open',
        priority: 'high',
        type: 'incident',
        requesterId: people.devon.id,
        assigneeId: agents.priya.id,
        groupId: groups.compliance.id,
        formId: forms.order.id,
        tags: ['edi'],
        comments: [
          said(
            people.devon.id,
            days.workday(-1, '13:30'),
            `Two orders to Contoso are stuck:

- 4500001019, sent ${spokenDay(first.on)}, no functional acknowledgment and no 855.
- 4500001022, sent ${spokenDay(second.on)}, their 997 rejects it (N1 04).

Both are for the lemonade flyer. Can you get them moving with their EDI people?`,
          ),
          noted(
            agents.priya.id,
            days.workday(-1, '14:50'),
            'DC2 is a new ship-to code, they probably never loaded it. Do not resend 4500001019 until they confirm it never arrived.',
          ),
        ],
      }),
    ],
  }
}

const northwindOrder = (days: Days): Order => ({
  number: backordered.value,
  on: days.workday(-3, '13:50'),
  shipNotBefore: days.workday(1),
  shipNotAfter: days.workday(6),
  deliverBy: days.workday(8),
  shipTo: dealers.harbor,
  supplier: northwind.site,
  lines: [
    { ...catalogue.sander, line: '1', quantity: '40', unit: 'CA', price: '188.00' },
    { ...catalogue.workLight, line: '2', quantity: '96', unit: 'EA', price: '22.40' },
  ],
})

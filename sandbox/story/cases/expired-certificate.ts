import { catalogue } from '../catalogue.ts'
import { type Days, spokenDay } from '../days.ts'
import { file, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, brands, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, adventure } from '../partners/addresses.ts'
import { accepted } from '../x12/answers.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { receivingAdvice } from '../x12/receipt.ts'
import { exchange } from '../x12-document.ts'

const theOrder = { kind: 'order', value: '4500000951' } as const

/** Goods at the dock and no ship notice: the supplier's certificate ran out three days ago, and it does not know. */
export function expiredCertificate(days: Days): StoryCase {
  const order: Order = {
    number: '4500000951',
    on: days.workday(-11, '12:30'),
    shipNotBefore: days.workday(-7),
    shipNotAfter: days.workday(-3),
    deliverBy: days.workday(-1),
    shipTo: acme.dc2,
    supplier: adventure.site,
    lines: [
      { ...catalogue.tent, line: '1', quantity: '150', unit: 'EA', price: '64.00' },
      { ...catalogue.lantern, line: '2', quantity: '240', unit: 'EA', price: '18.30' },
    ],
  }
  const edi = exchange('ptr_adventure', adventure.edi)
  const expired = spokenDay(days.workday(-3))

  return {
    documents: [
      edi.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 40_148,
        references: [theOrder],
        segments: purchaseOrder(order),
      }),
      edi.received({
        set: '997',
        number: '40148',
        at: days.workday(-11, '13:05'),
        control: 3_301,
        references: [theOrder],
        segments: accepted({ group: 'PO', control: 40_148, set: '850' }),
      }),
      edi.received({
        set: '855',
        number: order.number,
        at: days.workday(-10, '10:00'),
        control: 3_307,
        references: [theOrder],
        segments: orderResponse(order, {
          type: 'AD',
          on: days.workday(-10),
          supplierReference: 'AW-70023',
          answers: order.lines.map(({ line, quantity }) => ({ line, code: 'IA', quantity, shipOn: days.workday(-3) })),
        }),
      }),
      edi.sent({
        set: '861',
        number: 'RCV-118611',
        at: days.workday(-1, '16:30'),
        control: 40_233,
        references: [theOrder],
        segments: receivingAdvice(order, {
          number: 'RCV-118611',
          at: days.workday(-1, '15:45'),
          received: [
            { line: '1', quantity: '0', question: { quantity: '150', condition: '13' } },
            { line: '2', quantity: '0', question: { quantity: '240', condition: '13' } },
          ],
        }),
      }),
    ],
    tickets: [
      ticket({
        id: 5,
        subject: 'No ASN for PO 4500000951, truck is waiting',
        status: 'open',
        priority: 'urgent',
        type: 'incident',
        requesterId: people.carol.id,
        assigneeId: agents.sam.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['asn', 'warehouse'],
        customFields: [{ id: fields.orderNumber.id, value: '4500000951' }],
        comments: [
          said(
            people.carol.id,
            days.workday(-1, '15:50'),
            `DC 2 receiving here. We have a container from Adventure Works at door 11, tents and lanterns for PO 4500000951, and no ship notice in the system. Can't receive without it, so everything is parked in quarantine (RCV-118611).

Demurrage starts after 48 h. Please chase.`,
          ),
          noted(
            agents.jordan.id,
            days.workday(-1, '16:20'),
            'Second time this quarter with them. Compliance will want to charge the $750, but let us hear their side first.',
          ),
        ],
      }),
      ticket({
        id: 10,
        subject: 'AS2 messages to ACME fail since this week',
        status: 'open',
        priority: 'high',
        type: 'incident',
        requesterId: people.hannah.id,
        assigneeId: agents.lena.id,
        groupId: groups.onboarding.id,
        brandId: brands.suppliers.id,
        formId: forms.supplier.id,
        tags: ['onboarding', 'access'],
        comments: [
          said(
            people.hannah.id,
            days.workday(-1, '11:25'),
            `Hi there,

since ${expired} none of our AS2 messages to you go through. We get back an MDN with "authentication-failed". Nothing changed on our side as far as warehouse knows, the integration chaps are looking but can't see why. Is something wrong with our access?

Log from the gateway attached.

Hannah Prior
Adventure Works Outdoor, Swindon`,
            file('as2-gateway.log', 'text/plain', Buffer.from(gatewayLog(days), 'utf8')),
          ),
        ],
      }),
    ],
  }
}

const gatewayLog = (
  days: Days,
) => `${days.workday(-2, '20:41').toISOString()} OUT as2-to=ACMERETAIL file=856_AW-70023.edi size=1904
${days.workday(-2, '20:41').toISOString()} MDN disposition=automatic-action/MDN-sent-automatically; processed/error: authentication-failed
${days.workday(-1, '08:00').toISOString()} RETRY 1 of 5 file=856_AW-70023.edi
${days.workday(-1, '08:00').toISOString()} MDN disposition=automatic-action/MDN-sent-automatically; processed/error: authentication-failed
`

import { catalogue } from '../catalogue.ts'
import type { Days } from '../days.ts'
import { by, file, message, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, blueRidge, northwind } from '../partners/addresses.ts'
import { damagePhoto } from '../pictures.ts'
import { type Order, purchaseOrder } from '../x12/order.ts'
import { receivingAdvice } from '../x12/receipt.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { transportStatus } from '../x12/transport-status.ts'
import { exchange } from '../x12-document.ts'

const theOrder = { kind: 'order', value: '4500000921' } as const
const theShipment = { kind: 'ship-notice', value: 'SHP6981' } as const
const thePro = { kind: 'pro', value: '4471179903' } as const
const theBillOfLading = { kind: 'bill-of-lading', value: 'BOL778011' } as const

const us = { side: 'us', name: 'Sam Rivera', agentId: agents.sam.id } as const
const maria = { side: 'partner', name: 'Maria Okafor' } as const

/** One ticket, two threads: the supplier has replaced the goods, the carrier's answer on the claim is due within the hour. */
export function damagedGoods(days: Days): StoryCase {
  const order: Order = {
    number: '4500000921',
    on: days.workday(-13, '12:10'),
    shipNotBefore: days.workday(-9),
    shipNotAfter: days.workday(-5),
    deliverBy: days.workday(-4),
    shipTo: acme.dc2,
    supplier: northwind.site,
    lines: [{ ...catalogue.drillKit, line: '1', quantity: '36', unit: 'CA', price: '236.00' }],
  }
  const shipment = { scac: 'BRFC', billOfLading: theBillOfLading.value, pro: thePro.value }
  const supplier = exchange('ptr_northwind', northwind.edi)
  const carrier = exchange('ptr_blueridge', blueRidge.edi)
  const received = supplier.sent({
    set: '861',
    number: 'RCV-118540',
    at: days.workday(-4, '17:20'),
    control: 40_205,
    references: [theOrder, theShipment],
    segments: receivingAdvice(order, {
      number: 'RCV-118540',
      at: days.workday(-4, '16:55'),
      shipment: theShipment.value,
      received: [{ line: '1', quantity: '30', question: { quantity: '6', condition: '01' } }],
    }),
  })

  return {
    documents: [
      supplier.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 40_139,
        references: [theOrder],
        segments: purchaseOrder(order),
      }),
      supplier.acknowledged(
        { control: 40_139, references: [theOrder] },
        { at: days.workday(-13, '12:26'), control: 9_076 },
      ),
      supplier.received({
        set: '856',
        number: theShipment.value,
        at: days.workday(-6, '21:15'),
        control: 9_144,
        references: [theOrder, theShipment, theBillOfLading],
        segments: shipNotice(order, {
          number: theShipment.value,
          at: days.workday(-6, '21:00'),
          arrivesOn: days.workday(-4),
          carrier: { scac: 'BRFC', name: 'Blue Ridge Freight' },
          billOfLading: shipment.billOfLading,
          pro: shipment.pro,
          pallets: 1,
          weightPounds: '940',
          shipped: [{ line: '1', quantity: '36', toDate: '36', status: 'CC' }],
        }),
      }),
      carrier.received({
        set: '214',
        number: thePro.value,
        at: days.workday(-4, '17:02'),
        control: 70_511,
        references: [thePro],
        segments: transportStatus({ ...shipment, shipment: theShipment.value }, [
          { status: 'AF', at: days.workday(-6, '21:30'), city: 'Rockford', region: 'IL' },
          { status: 'A9', reason: 'A3', at: days.workday(-5, '09:12'), city: 'Gary', region: 'IN' },
          { status: 'D1', at: days.workday(-4, '16:58'), city: 'Joliet', region: 'IL' },
        ]),
      }),
      received,
    ],
    threads: [
      {
        id: 'thr_1038',
        label: 'TG-1038',
        kind: 'exception',
        subject: 'Six cases crushed, PRO 4471179903',
        partner: 'ptr_blueridge',
        group: 'grp_br_claims',
        severity: 'normal',
        state: 'awaiting-partner',
        references: [thePro, theBillOfLading, theOrder],
        tickets: [3],
        createdAt: days.workday(-3, '14:00'),
        dueAt: days.minutesAgo(-50),
        events: [
          {
            type: 'message',
            at: days.workday(-3, '14:00'),
            by: us,
            body: message(
              'Six of 36 cases on PRO 4471179903 arrived crushed; your own status says damage in Gary. Please open a claim over $1,416.00 and tell us the number.',
              [received],
            ),
          },
          by(us).moves(days.workday(-3, '14:00'), 'open', 'awaiting-partner'),
          {
            type: 'reminder-sent',
            at: days.workday(-1, '14:00'),
            by: { side: 'system', name: 'Trading Grid' },
            automatic: true,
            body: { number: 1, text: 'An answer is due. Please confirm the claim.' },
          },
        ],
      },
      {
        id: 'thr_1037',
        label: 'TG-1037',
        kind: 'exception',
        subject: 'Replacement of six crushed cases, PO 4500000921',
        partner: 'ptr_northwind',
        group: 'grp_nw_logistics',
        severity: 'normal',
        state: 'resolved',
        references: [theOrder, theShipment],
        tickets: [3],
        createdAt: days.workday(-4, '18:10'),
        outcome: {
          kind: 'resent',
          text: 'Six cases shipped again without charge.',
          at: days.workday(-2, '15:30').toISOString(),
        },
        events: [
          by(us).says(days.workday(-4, '18:10'), 'Six cases arrived crushed. Can you replace them at once?', [
            received,
          ]),
          by(us).moves(days.workday(-4, '18:10'), 'open', 'awaiting-partner'),
          by(maria).says(
            days.workday(-3, '16:25'),
            'Replacement leaves tomorrow, free of charge. We settle it with the carrier.',
          ),
          by(maria).moves(days.workday(-3, '16:25'), 'awaiting-partner', 'awaiting-us'),
          by(us).concludes(days.workday(-2, '15:30'), {
            kind: 'resent',
            text: 'Six cases shipped again without charge.',
          }),
          by(us).moves(days.workday(-2, '15:30'), 'awaiting-us', 'resolved'),
        ],
      },
    ],
    tickets: [
      ticket({
        id: 3,
        subject: 'Crushed cartons, PO 4500000921 / PRO 4471179903',
        status: 'pending',
        type: 'problem',
        requesterId: people.carol.id,
        assigneeId: agents.sam.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['damage', 'warehouse', 'trading_grid_awaiting_partner'],
        customFields: [
          { id: fields.orderNumber.id, value: '4500000921' },
          { id: fields.state.id, value: 'trading_grid_awaiting_partner' },
          { id: fields.thread.id, value: 'TG-1038' },
        ],
        comments: [
          said(
            people.carol.id,
            days.workday(-4, '17:30'),
            `Pallet 1 of 1 on Blue Ridge PRO 4471179903 came in with the corner crushed. 6 cases of the 18 V kits (PO 4500000921) can't be sold, 30 are fine. Noted on the delivery receipt, driver signed. Photo attached.`,
            file('door-7-pallet.png', 'image/png', damagePhoto()),
          ),
          said(
            agents.sam.id,
            days.workday(-4, '18:15'),
            'Thanks Carol. Please keep the six cases aside until the carrier has looked at them.',
          ),
          noted(
            agents.sam.id,
            days.workday(-2, '15:35'),
            'TG-1037: Northwind replaces the six cases. TG-1038: Blue Ridge has been asked to pay for them.',
          ),
        ],
      }),
    ],
  }
}

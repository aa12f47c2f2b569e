import { catalogue } from '../catalogue.ts'
import { withCheckDigit } from '../check-digit.ts'
import type { Days } from '../days.ts'
import { document, file, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { blueRidge, dealers, northwind } from '../partners/addresses.ts'
import { dockPhoto } from '../pictures.ts'
import { writePdf } from '../write-pdf.ts'
import { accepted } from '../x12/answers.ts'
import { invoice } from '../x12/invoice.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { transportStatus } from '../x12/transport-status.ts'
import { exchange } from '../x12-document.ts'

const orderNumber = '4500001001'
const shipment = 'SHP7002'
const billOfLading = 'BOL778120'
const theOrder = { kind: 'order', value: orderNumber } as const
const theShipment = { kind: 'ship-notice', value: shipment } as const
const theBillOfLading = { kind: 'bill-of-lading', value: billOfLading } as const

/**
 * The main matter: 120 cases ordered, 80 shipped, 120 invoiced, and the window to ship closed two days ago. Nobody has
 * asked the supplier yet.
 */
export function shortShipment(days: Days): StoryCase {
  const order: Order = {
    number: orderNumber,
    on: days.workday(-9, '14:12'),
    shipNotBefore: days.workday(-6),
    shipNotAfter: days.workday(-2),
    deliverBy: days.workday(-1),
    shipTo: dealers.lakeside,
    supplier: northwind.site,
    lines: [
      { ...catalogue.drillKit, line: '1', quantity: '120', unit: 'CA', price: '236.00' },
      { ...catalogue.battery, line: '2', quantity: '60', unit: 'EA', price: '41.50' },
      { ...catalogue.charger, line: '3', quantity: '24', unit: 'EA', price: '28.90' },
    ],
  }
  const northwindEdi = exchange('ptr_northwind', northwind.edi)
  const blueRidgeEdi = exchange('ptr_blueridge', blueRidge.edi)
  const ordered = northwindEdi.sent({
    set: '850',
    number: orderNumber,
    at: order.on,
    control: 40_211,
    references: [theOrder],
    segments: purchaseOrder(order),
  })

  return {
    documents: [
      ordered,
      northwindEdi.received({
        set: '997',
        number: '40211',
        at: days.workday(-9, '14:31'),
        control: 9_118,
        references: [theOrder],
        segments: accepted({ group: 'PO', control: 40_211, set: '850' }),
      }),
      northwindEdi.received({
        set: '855',
        number: orderNumber,
        at: days.workday(-8, '15:05'),
        control: 9_127,
        references: [theOrder],
        turnedAroundFrom: ordered.id,
        segments: orderResponse(order, {
          type: 'AD',
          on: days.workday(-8),
          supplierReference: 'SO-884120',
          answers: order.lines.map(({ line, quantity }) => ({
            line,
            code: 'IA',
            quantity,
            shipOn: days.workday(-3),
          })),
        }),
      }),
      northwindEdi.received({
        set: '856',
        number: shipment,
        at: days.workday(-3, '21:52'),
        control: 9_163,
        references: [theOrder, theShipment, theBillOfLading, { kind: 'pro', value: '4471180926' }],
        turnedAroundFrom: ordered.id,
        segments: shipNotice(order, {
          number: shipment,
          at: days.workday(-3, '21:40'),
          arrivesOn: days.workday(-1),
          carrier: { scac: 'BRFC', name: 'Blue Ridge Freight' },
          billOfLading,
          pro: '4471180926',
          pallets: 4,
          weightPounds: '3180',
          shipped: [
            { line: '1', quantity: '80', toDate: '80' },
            { line: '2', quantity: '60', toDate: '60' },
            { line: '3', quantity: '24', toDate: '24' },
          ],
          sscc: ['001', '002', '003'].map((serial) => withCheckDigit(`00087100045500${serial}`)),
        }),
      }),
      northwindEdi.received({
        set: '810',
        number: '55010',
        at: days.workday(-3, '23:10'),
        control: 9_166,
        references: [theOrder, { kind: 'invoice', value: '55010' }, theBillOfLading],
        turnedAroundFrom: ordered.id,
        segments: invoice(order, {
          number: '55010',
          on: days.workday(-3),
          billOfLading,
          billed: [
            { line: '1', quantity: '120' },
            { line: '2', quantity: '60', price: '43.75' },
            { line: '3', quantity: '24' },
          ],
          freight: '185.00',
        }),
      }),
      blueRidgeEdi.received({
        set: '214',
        number: '4471180926',
        at: days.workday(-1, '18:41'),
        control: 70_552,
        references: [{ kind: 'pro', value: '4471180926' }, theBillOfLading, theShipment],
        segments: transportStatus({ pro: '4471180926', shipment, scac: 'BRFC', billOfLading }, [
          { status: 'AF', at: days.workday(-3, '22:05'), city: 'Rockford', region: 'IL' },
          { status: 'X1', at: days.workday(-1, '17:50'), city: 'Duluth', region: 'MN' },
          { status: 'D1', at: days.workday(-1, '18:35'), city: 'Duluth', region: 'MN' },
        ]),
      }),
      document({
        id: 'doc_northwind_packing_slip_SHP7002',
        kind: 'ship-notice',
        format: 'pdf',
        mediaType: 'application/pdf',
        name: 'packing-slip-SHP7002.pdf',
        references: [theOrder, theShipment],
        partner: 'ptr_northwind',
        direction: 'inbound',
        receivedAt: days.workday(-3, '21:58'),
        content: packingSlip(),
      }),
    ],
    tickets: [
      ticket({
        id: 1,
        subject: '40 cases missing from PO 4500001001',
        status: 'open',
        priority: 'high',
        type: 'problem',
        requesterId: people.janet.id,
        assigneeId: agents.sam.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['delivery', 'dealer'],
        customFields: [{ id: fields.orderNumber.id, value: orderNumber }],
        comments: [
          said(
            people.janet.id,
            days.workday(-1, '20:05'),
            `Hi,

the Blue Ridge truck was here this afternoon and a good part of our drill order wasn't on it. PO 4500001001 was for 120 cases of the 18 V kit. The driver had 80, so we signed for 80. The slip says shipment SHP7002 and nobody at the dock knew anything about a second delivery.

The kits are in our flyer from Saturday. Where is the rest of PO 4500001001, and when will it be here?

I'm attaching a picture of what came and the slip we were handed.

Janet Kowalczyk
Lakeside Hardware, Duluth`,
            file('dock-this-afternoon.png', 'image/png', dockPhoto()),
            file('packing-slip.pdf', 'application/pdf', packingSlip()),
          ),
          noted(
            agents.mateo.id,
            days.workday(-1, '21:10'),
            `Called Janet back on her private cell (218-555-0147, please don't pass it on). She is talking about dropping the whole drill line.

For us only: we promised Lakeside 5 % flyer money on these kits and our margin on the line is 31 %. Neither belongs in front of Northwind.`,
          ),
          said(
            agents.sam.id,
            days.hoursAgo(5),
            `Hi Janet,

thanks for the photo, that helps. I see the same thing here: the ship notice SHP7002 lists 80 cases, and your order is for 120. I'm finding out from our supplier where the other 40 are and will come back to you today.

Sam`,
          ),
          said(
            people.janet.id,
            days.hoursAgo(2),
            `Sam, one more. Invoice 55010 was just booked to our account for all 120 cases, and with $43.75 for the battery packs. The order says $41.50. We're not paying for 40 cases we don't have.

Our receiving log is attached.`,
            file('receiving-log.txt', 'text/plain', Buffer.from(receivingLog, 'utf8')),
          ),
        ],
      }),
    ],
  }
}

const receivingLog = `LAKESIDE HARDWARE  -  RECEIVING LOG
Carrier: Blue Ridge Freight   PRO 4471180926   BOL778120
PO 4500001001  Shipment SHP7002

AC-33018  18 V drill driver kit   80 CA   ok, no damage
AC-33025  battery pack 5.0 Ah     60 EA   ok
AC-33032  dual bay charger        24 EA   ok

SHORT: 40 CA of AC-33018. Driver told. Signed "80 CA" on the delivery receipt.
`

function packingSlip(): Uint8Array {
  return writePdf('Packing slip SHP7002', [
    { text: 'Northwind Traders', bold: true, size: 18 },
    '1700 Grand Ave, Rockford, IL 61101',
    '',
    { text: 'PACKING SLIP  SHP7002', bold: true, size: 14 },
    'Purchase order: 4500001001',
    'Ship to: Lakeside Hardware, 218 Superior St, Duluth, MN 55802',
    'Carrier: Blue Ridge Freight   PRO 4471180926   BOL BOL778120',
    '',
    { text: 'Item          Description                                      Ordered   Shipped', bold: true },
    'NW-18V-K2     18 V drill driver kit, case of 4                 120 CA    80 CA',
    'NW-18V-B5     18 V battery pack 5.0 Ah                         60 EA     60 EA',
    'NW-CH-DUO     Dual bay fast charger                            24 EA     24 EA',
    '',
    '4 pallets, 3180 lb',
  ])
}

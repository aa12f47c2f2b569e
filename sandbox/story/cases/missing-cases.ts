import type { Days } from '../days.ts'
import { file, noted, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { dockPhoto } from '../pictures.ts'
import type { StoryTicket } from '../story.ts'

/** What the dealer writes about the short shipment, and what the agents say to each other. */
export const missingCases = (days: Days, packingSlip: Uint8Array): StoryTicket =>
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
    customFields: [{ id: fields.orderNumber.id, value: '4500001001' }],
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
        file('packing-slip.pdf', 'application/pdf', packingSlip),
      ),
      noted(
        agents.mateo.id,
        days.workday(-1, '21:10'),
        `Called Janet back on her private cell (218-555-0147, please don't pass it on). She is talking about dropping the whole drill line.

For us only: we promised Lakeside 5 % flyer money on these kits and our margin on the line is 31 %. Neither belongs in front of Northwind.`,
      ),
      said(
        agents.sam.id,
        days.minutesAgo(150),
        `Hi Janet,

thanks for the photo, that helps. I see the same thing here: the ship notice SHP7002 lists 80 cases, and your order is for 120. I'm finding out from our supplier where the other 40 are and will come back to you today.

Sam`,
      ),
      said(
        people.janet.id,
        days.minutesAgo(55),
        `Sam, one more. Invoice 55010 was just booked to our account for all 120 cases, and with $43.75 for the battery packs. The order says $41.50. We're not paying for 40 cases we don't have.

Our receiving log is attached.`,
        file('receiving-log.txt', 'text/plain', Buffer.from(receivingLog, 'utf8')),
      ),
    ],
  })

const receivingLog = `LAKESIDE HARDWARE  -  RECEIVING LOG
Carrier: Blue Ridge Freight   PRO 4471180926   BOL778120
PO 4500001001  Shipment SHP7002

AC-33018  18 V drill driver kit   80 CA   ok, no damage
AC-33025  battery pack 5.0 Ah     60 EA   ok
AC-33032  dual bay charger        24 EA   ok

SHORT: 40 CA of AC-33018. Driver told. Signed "80 CA" on the delivery receipt.
`

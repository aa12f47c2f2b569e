import { catalogue } from '../catalogue.ts'
import { type Days, isoDay, spokenDay } from '../days.ts'
import { by, document, message, notedIn, recorded, type StoryCase } from '../drafts.ts'
import { agents } from '../helpdesk.ts'
import { dealers, northwind } from '../partners/addresses.ts'
import { writePdf } from '../write-pdf.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'
import { waitingForSanders } from './waiting-for-sanders.ts'

const orderNumber = '4500000987'
const theOrder = { kind: 'order', value: orderNumber } as const
const theShipment = { kind: 'ship-notice', value: 'SHP6955' } as const

const sam = by({ side: 'us', name: 'Sam Rivera', agentId: agents.sam.id })
const maria = by({ side: 'partner', name: 'Maria Okafor' })
const tom = by({ side: 'partner', name: 'Tom Lindqvist' })

/** Escalated two work days ago; the partner answered 12 minutes ago, and nobody has told the dealer, who asks twice. */
export function promisedBalance(days: Days): StoryCase {
  const ships = days.workday(2)
  const order: Order = {
    number: orderNumber,
    on: days.workday(-14, '13:40'),
    shipNotBefore: days.workday(-10),
    shipNotAfter: days.workday(-5),
    deliverBy: days.workday(-3),
    shipTo: dealers.harbor,
    supplier: northwind.site,
    lines: [
      { ...catalogue.sander, line: '1', quantity: '100', unit: 'CA', price: '188.00' },
      { ...catalogue.workLight, line: '2', quantity: '48', unit: 'EA', price: '22.40' },
    ],
  }
  const edi = exchange('ptr_northwind', northwind.edi)
  const ordered = edi.sent({
    set: '850',
    number: orderNumber,
    at: order.on,
    control: 40_177,
    references: [theOrder],
    segments: purchaseOrder(order),
  })
  const notice = edi.received({
    set: '856',
    number: 'SHP6955',
    at: days.workday(-6, '20:15'),
    control: 9_140,
    references: [theOrder, theShipment],
    turnedAroundFrom: ordered.id,
    segments: shipNotice(order, {
      number: 'SHP6955',
      at: days.workday(-6, '19:50'),
      arrivesOn: days.workday(-3),
      carrier: { scac: 'BRFC', name: 'Blue Ridge Freight' },
      billOfLading: 'BOL777964',
      pro: '4471178815',
      pallets: 3,
      weightPounds: '2210',
      shipped: [
        { line: '1', quantity: '60', toDate: '60', status: 'BP' },
        { line: '2', quantity: '48', toDate: '48' },
      ],
    }),
  })
  const packingList = document({
    id: 'doc_northwind_packing_list_SHP7031',
    kind: 'ship-notice',
    format: 'pdf',
    mediaType: 'application/pdf',
    name: 'packing-list-SHP7031.pdf',
    references: [theOrder, { kind: 'ship-notice', value: 'SHP7031' }],
    partner: 'ptr_northwind',
    direction: 'inbound',
    receivedAt: days.minutesAgo(12),
    content: writePdf('Packing list SHP7031', [
      { text: 'Northwind Traders', bold: true, size: 18 },
      { text: `PACKING LIST  SHP7031   ready to ship ${isoDay(ships)}`, bold: true, size: 14 },
      'Purchase order: 4500000987',
      'NW-RS-125   Random orbit sander 125 mm, case of 4     40 CA',
      '2 pallets, 1290 lb',
    ]),
  })

  const promiseText = `Balance of 40 CA ships ${spokenDay(ships)} with Blue Ridge, two days to Portland. We had a mixed pallet at the dock and the second half was booked on the wrong load. Packing list SHP7031 attached, the ASN follows when the truck leaves.`
  return {
    documents: [
      ordered,
      edi.acknowledged({ control: 40_177, references: [theOrder] }, { at: days.workday(-14, '14:02'), control: 9_071 }),
      edi.received({
        set: '855',
        number: orderNumber,
        at: days.workday(-13, '15:30'),
        control: 9_080,
        references: [theOrder],
        turnedAroundFrom: ordered.id,
        segments: orderResponse(order, {
          type: 'AD',
          on: days.workday(-13),
          supplierReference: 'SO-883907',
          answers: order.lines.map(({ line, quantity }) => ({ line, code: 'IA', quantity })),
        }),
      }),
      notice,
      packingList,
    ],
    exceptions: [
      recorded(
        {
          cause: 'short-shipment/NORTHWIND/4500000987/1',
          kind: 'short-shipment',
          state: 'escalated',
          partner: 'ptr_northwind',
          order: orderNumber,
          line: '1',
          summary: 'Line 1: ordered 100 CA, shipped 60, 40 short, 7,520.00 USD',
          impact: { amount: '7520.00', currency: 'USD' },
          thread: 'thr_1042',
          by: 'Sam Rivera',
        },
        days.workday(-2, '15:20'),
      ),
    ],
    threads: [
      {
        id: 'thr_1042',
        label: 'TG-1042',
        kind: 'exception',
        subject: 'PO 4500000987: 40 CA sanders short on SHP6955',
        partner: 'ptr_northwind',
        group: 'grp_nw_logistics',
        severity: 'high',
        state: 'awaiting-us',
        references: [theOrder, theShipment],
        tickets: [2],
        createdAt: days.workday(-2, '15:20'),
        dueAt: days.workday(1, '22:00'),
        events: [
          {
            type: 'message',
            at: days.workday(-2, '15:20'),
            by: { side: 'us', name: 'Sam Rivera', agentId: agents.sam.id },
            body: {
              ...message(
                'Hello Northwind team, SHP6955 for PO 4500000987 carried 60 cases of the sander, the order is for 100. The ship window is over. Where are the other 40 cases and when do they ship?',
                [notice],
              ),
              quotes: [
                {
                  author: 'Harbor Home Center',
                  at: days.workday(-2, '14:48').toISOString(),
                  text: 'We counted twice. 60 cases of sanders on the floor, 100 on the order.',
                  public: true,
                },
              ],
            },
          },
          sam.moves(days.workday(-2, '15:20'), 'open', 'awaiting-partner'),
          {
            ...tom.says(
              days.workday(-2, '15:21'),
              `I'm out of the office today. For urgent shipments please contact Maria Okafor.`,
            ),
            automatic: true,
          },
          maria.says(days.workday(-1, '16:05'), 'Looking into it with the warehouse, will have an answer tomorrow.'),
          notedIn(2, 4, days.workday(-1, '16:06'), 4),
          sam.says(days.workday(-1, '19:30'), 'Thanks Maria. The dealer has a promotion, so a date would help a lot.'),
          maria.promises(days.minutesAgo(12), 'prm_1042_1', 'Ship 40 CA of NW-RS-125', ships, 'Balance on SHP7031'),
          maria.says(days.minutesAgo(12), promiseText, [packingList]),
          maria.moves(days.minutesAgo(12), 'awaiting-partner', 'awaiting-us'),
        ],
      },
    ],
    tickets: waitingForSanders(days),
  }
}

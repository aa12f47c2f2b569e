import { catalogue } from '../catalogue.ts'
import { ccyymmdd, type Days } from '../days.ts'
import { by, document, file, mentionOf, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, contoso } from '../partners/addresses.ts'
import type { StoryThread } from '../story.ts'
import { writeCsv } from '../write-csv.ts'
import { writePdf } from '../write-pdf.ts'
import { debitAdjustment, remittance } from '../x12/finance.ts'
import { invoice, invoiceTotal } from '../x12/invoice.ts'
import { type Order, purchaseOrder } from '../x12/order.ts'
import { receivingAdvice } from '../x12/receipt.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'

const theOrder = { kind: 'order', value: '4500000874' } as const
const theInvoice = { kind: 'invoice', value: 'CB-99127' } as const
const theShipment = { kind: 'ship-notice', value: 'CBS-30761' } as const
const theClaim = { kind: 'claim', value: 'CBK-2291' } as const

const priya = by({ side: 'us', name: 'Priya Raman', agentId: agents.priya.id })
const erin = by({ side: 'partner', name: 'Erin Walsh' })

/** We deducted 1,240.00 for a missing ship notice and a routing violation; the supplier says that one of them is wrong. */
export function chargeback(days: Days): StoryCase {
  const order: Order = {
    number: '4500000874',
    on: days.workday(-26, '13:15'),
    shipNotBefore: days.workday(-22),
    shipNotAfter: days.workday(-18),
    deliverBy: days.workday(-16),
    shipTo: acme.dc2,
    supplier: contoso.site,
    lines: [
      { ...catalogue.lemonade, line: '1', quantity: '320', unit: 'CA', price: '14.20' },
      { ...catalogue.icedTea, line: '2', quantity: '200', unit: 'CA', price: '13.75' },
    ],
  }
  const billed = {
    number: 'CB-99127',
    on: days.workday(-18),
    billed: [
      { line: '1', quantity: '320' },
      { line: '2', quantity: '200' },
    ],
  }
  const edi = exchange('ptr_contoso', contoso.edi)
  const notice = edi.received({
    set: '856',
    number: 'CBS-30761',
    at: days.workday(-19, '22:18'),
    control: 5_518,
    references: [theOrder, theShipment],
    segments: shipNotice(order, {
      number: 'CBS-30761',
      at: days.workday(-19, '22:05'),
      arrivesOn: days.workday(-17),
      carrier: { scac: 'KSTR', name: 'Keystone Trucking' },
      billOfLading: 'KS-5501277',
      pro: '88120045',
      pallets: 10,
      weightPounds: '11860',
      shipped: [
        { line: '1', quantity: '320', toDate: '320' },
        { line: '2', quantity: '200', toDate: '200' },
      ],
    }),
  })
  const debit = edi.sent({
    set: '812',
    number: 'CBK-2291',
    at: days.workday(-9, '06:30'),
    control: 41_066,
    references: [theClaim, theOrder, theInvoice],
    segments: debitAdjustment({
      number: 'CBK-2291',
      on: days.workday(-9),
      invoice: { number: 'CB-99127', on: days.workday(-18) },
      order: { number: order.number, on: order.on },
      supplier: contoso.site,
      reasons: [
        { code: '70', amount: '750.00', text: 'Ship notice not received before the truck' },
        { code: 'B8', amount: '490.00', text: 'Carrier not on the routing guide' },
      ],
    }),
  })
  const guide = document({
    id: 'doc_contoso_routing_guide',
    kind: 'agreement',
    format: 'pdf',
    mediaType: 'application/pdf',
    name: 'Vendor routing guide 7.2.pdf',
    references: [{ kind: 'contract', value: 'VA-30981' }],
    partner: 'ptr_contoso',
    direction: 'outbound',
    receivedAt: days.workday(-180),
    content: writePdf('Vendor routing guide 7.2', [
      { text: 'ACME Retail - Vendor routing guide 7.2', bold: true, size: 16 },
      '3.1  A ship notice (856) is to be received before the truck arrives at the DC.',
      '3.4  Carriers for Illinois DCs: Blue Ridge Freight, Prairie Line.',
      '6.2  No or late ship notice: 750.00 USD per shipment (reason 70).',
      '6.5  Carrier not on this guide: 490.00 USD per shipment (reason B8).',
      '8.1  A vendor may dispute a deduction within 30 days of the remittance.',
    ]),
  })

  return {
    documents: [
      edi.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 39_988,
        references: [theOrder],
        segments: purchaseOrder(order),
      }),
      notice,
      edi.received({
        set: '810',
        number: 'CB-99127',
        at: days.workday(-18, '08:00'),
        control: 5_522,
        references: [theOrder, theInvoice],
        segments: invoice(order, billed),
      }),
      edi.sent({
        set: '861',
        number: 'RCV-118204',
        at: days.workday(-17, '15:10'),
        control: 40_702,
        references: [theOrder, theShipment],
        segments: receivingAdvice(order, {
          number: 'RCV-118204',
          at: days.workday(-17, '14:20'),
          shipment: 'CBS-30761',
          received: [
            { line: '1', quantity: '320' },
            { line: '2', quantity: '200' },
          ],
        }),
      }),
      debit,
      edi.sent({
        set: '820',
        number: 'PMT-60418',
        at: days.workday(-8, '05:00'),
        control: 41_090,
        references: [theInvoice, theClaim],
        segments: remittance({
          number: 'PMT-60418',
          on: days.workday(-8),
          invoice: 'CB-99127',
          invoiced: invoiceTotal(order, billed),
          deduction: { reason: '70', amount: '1240.00' },
        }),
      }),
      guide,
    ],
    threads: [disputeThread(days, { notice, debit })],
    tickets: [
      ticket({
        id: 4,
        subject: 'Dispute of deduction CBK-2291, $1,240.00',
        status: 'open',
        priority: 'high',
        requesterId: people.erin.id,
        assigneeId: agents.priya.id,
        groupId: groups.compliance.id,
        brandId: 5_002,
        formId: forms.supplier.id,
        tags: ['dispute', 'chargeback', 'trading_grid_awaiting_us'],
        customFields: [
          { id: fields.orderNumber.id, value: order.number },
          { id: fields.state.id, value: 'trading_grid_awaiting_us' },
          { id: fields.thread.id, value: 'TG-1029' },
        ],
        comments: [
          said(
            people.erin.id,
            days.workday(-7, '14:35'),
            `To whom it may concern,

remittance PMT-60418 is short by $1,240.00 against our invoice CB-99127 (PO 4500000874). Your debit CBK-2291 gives two reasons:

- 70, ASN not received, $750.00. Our ASN CBS-30761 left us at 22:18 UTC on the day of shipment and your system acknowledged it. The truck arrived two days later.
- B8, routing violation, $490.00. Keystone was approved by your transportation desk by phone because Blue Ridge had no capacity.

We ask for the full amount to be repaid. Log of our transmissions attached.

Erin Walsh
Contoso Beverages, Deductions`,
            file('asn-transmissions.csv', 'text/csv', transmissions(days)),
          ),
          noted(
            agents.priya.id,
            days.workday(-7, '15:50'),
            `Our own 997 for that ASN is in the archive, so reason 70 will not stand. B8 is another matter: nobody in transportation remembers a call, and Contoso has done this three times this year. Legal wants to keep B8 as leverage for the annual agreement.`,
          ),
          said(
            agents.priya.id,
            days.workday(-6, '16:10'),
            `Hello Erin,

we have opened case TG-1029 with you in Trading Grid and put the documents there. You will get a decision on both reasons within ten work days.

Priya Raman`,
          ),
        ],
      }),
    ],
  }
}

function disputeThread(
  days: Days,
  { notice, debit }: Record<'notice' | 'debit', NonNullable<StoryCase['documents']>[number]>,
): StoryThread {
  const settlement = { amount: '750.00', currency: 'USD' }
  return {
    id: 'thr_1029',
    label: 'TG-1029',
    kind: 'dispute',
    subject: 'Deduction CBK-2291 on invoice CB-99127',
    partner: 'ptr_contoso',
    group: 'grp_co_finance',
    severity: 'high',
    state: 'awaiting-us',
    references: [theClaim, theInvoice, theOrder, theShipment],
    tickets: [4],
    createdAt: days.workday(-6, '15:55'),
    dueAt: days.workday(4, '21:30'),
    events: [
      priya.says(
        days.workday(-6, '15:55'),
        'We are looking at both reasons of CBK-2291. Please share the confirmation of your ship notice and the approval for Keystone here.',
        [debit],
      ),
      priya.moves(days.workday(-6, '15:55'), 'open', 'awaiting-partner'),
      {
        type: 'document-requested',
        at: days.workday(-6, '15:56'),
        by: { side: 'us', name: 'Priya Raman', agentId: agents.priya.id },
        body: {
          request: 'req_1029_1',
          kind: 'correspondence',
          text: 'Written approval of the carrier Keystone by our transportation desk',
          orderNumber: '4500000874',
        },
      },
      erin.says(
        days.workday(-5, '18:20'),
        'The ASN is the 856 of the day of shipment, and you answered it with a 997. For Keystone there was only a phone call.',
        [notice],
      ),
      {
        type: 'proposal',
        at: days.workday(-2, '17:40'),
        by: { side: 'partner', name: 'Erin Walsh' },
        body: {
          proposal: 'prp_1029_1',
          kind: 'settlement',
          amount: settlement,
          state: 'open',
          text: 'Repay $750.00 for reason 70, and we accept the $490.00 for routing this once.',
        },
      },
      erin.moves(days.workday(-2, '17:40'), 'awaiting-partner', 'awaiting-us'),
      {
        type: 'approval-requested',
        at: days.workday(-1, '14:05'),
        by: { side: 'us', name: 'Priya Raman', agentId: agents.priya.id },
        audience: 'internal',
        body: {
          approval: 'apr_1029_1',
          subject: 'Accept the settlement: repay $750.00',
          amount: settlement,
          reason: 'Our 997 proves that the ship notice was there. Keeps the routing fee.',
          evidence: [mentionOf(notice).sha256, mentionOf(debit).sha256],
        },
      },
    ],
  }
}

const transmissions = (days: Days) =>
  writeCsv([
    ['date', 'time UTC', 'set', 'number', 'control', 'status'],
    [ccyymmdd(days.workday(-19)), '22:18:04', '856', 'CBS-30761', '000005518', 'sent'],
    [ccyymmdd(days.workday(-19)), '22:31:47', '997', '', '000040655', 'received, accepted (A)'],
    [ccyymmdd(days.workday(-18)), '08:00:12', '810', 'CB-99127', '000005522', 'sent'],
  ])

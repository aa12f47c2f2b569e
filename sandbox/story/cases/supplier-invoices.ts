import { catalogue } from '../catalogue.ts'
import type { Days } from '../days.ts'
import { document, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, contoso, tailspin } from '../partners/addresses.ts'
import { writePdf } from '../write-pdf.ts'
import { invoice } from '../x12/invoice.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'

const theOrder = { kind: 'order', value: '4500000966' } as const
const theContract = { kind: 'contract', value: 'CT-2024-118' } as const

/** An invoice that ignores the contract's price, and an invoice number that two suppliers have used. */
export function supplierInvoices(days: Days): StoryCase {
  const order: Order = {
    number: '4500000966',
    on: days.workday(-12, '18:25'),
    shipNotBefore: days.workday(-9),
    shipNotAfter: days.workday(-4),
    deliverBy: days.workday(-3),
    contract: theContract.value,
    shipTo: acme.dc2,
    supplier: tailspin.site,
    lines: [
      { ...catalogue.glider, line: '1', quantity: '300', unit: 'EA', price: '8.90' },
      { ...catalogue.kite, line: '2', quantity: '200', unit: 'EA', price: '14.60' },
    ],
  }
  const edi = exchange('ptr_tailspin', tailspin.edi)
  const shipped = { kind: 'ship-notice', value: 'TTS-5519' } as const

  return {
    documents: [
      edi.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 40_152,
        references: [theOrder, theContract],
        segments: purchaseOrder(order),
      }),
      edi.acknowledged({ control: 40_152, references: [theOrder] }, { at: days.workday(-12, '18:50'), control: 768 }),
      edi.received({
        set: '855',
        number: order.number,
        at: days.workday(-11, '17:00'),
        control: 771,
        references: [theOrder],
        segments: orderResponse(order, {
          type: 'AD',
          on: days.workday(-11),
          supplierReference: 'T-88031',
          answers: order.lines.map(({ line, quantity }) => ({ line, code: 'IA', quantity })),
        }),
      }),
      edi.received({
        set: '856',
        number: 'TTS-5519',
        at: days.workday(-5, '23:30'),
        control: 786,
        references: [theOrder, shipped],
        segments: shipNotice(order, {
          number: 'TTS-5519',
          at: days.workday(-5, '23:00'),
          arrivesOn: days.workday(-3),
          carrier: { scac: 'PRLN', name: 'Prairie Line' },
          billOfLading: 'PL-2207715',
          pro: '220771544',
          pallets: 2,
          weightPounds: '760',
          shipped: [
            { line: '1', quantity: '300', toDate: '300', status: 'CC' },
            { line: '2', quantity: '200', toDate: '200', status: 'CC' },
          ],
        }),
      }),
      edi.received({
        set: '810',
        number: 'TT-30418',
        at: days.workday(-4, '19:45'),
        control: 790,
        references: [theOrder, { kind: 'invoice', value: 'TT-30418' }],
        segments: invoice(order, {
          number: 'TT-30418',
          on: days.workday(-4),
          billed: [
            { line: '1', quantity: '300', price: '9.25' },
            { line: '2', quantity: '200' },
          ],
        }),
      }),
      document({
        id: 'doc_tailspin_contract_CT-2024-118',
        kind: 'agreement',
        format: 'pdf',
        mediaType: 'application/pdf',
        name: 'CT-2024-118 price schedule.pdf',
        references: [theContract],
        partner: 'ptr_tailspin',
        direction: 'outbound',
        receivedAt: days.workday(-120, '15:00'),
        content: writePdf('CT-2024-118 price schedule', [
          { text: 'Contract CT-2024-118, schedule B', bold: true, size: 16 },
          'TS-GLD-40   Foam glider 40 cm      8.90 USD',
          'TS-KITE-2   Delta kite, two line  14.60 USD',
          'Prices are firm until the end of the season. Changes need 60 days notice in writing.',
        ]),
      }),
      oldInvoice(days, 'ptr_tailspin'),
      oldInvoice(days, 'ptr_contoso'),
    ],
    tickets: [
      ticket({
        id: 11,
        subject: 'Tailspin invoice TT-30418 does not follow contract CT-2024-118',
        status: 'open',
        requesterId: people.devon.id,
        assigneeId: agents.lena.id,
        groupId: groups.payables.id,
        formId: forms.order.id,
        tags: ['invoice', 'dispute'],
        customFields: [{ id: fields.orderNumber.id, value: '4500000966' }],
        comments: [
          said(
            people.devon.id,
            days.workday(-2, '15:10'),
            `Hi, invoice TT-30418 (PO 4500000966) has the glider at 9.25. The order and contract CT-2024-118 both say 8.90, firm until the end of the season. $105.00 too much on 300 pieces. I've parked it, due date is in three weeks.

Can somebody get a corrected invoice from them, or tell me that we accept this?

Devon, Accounts Payable`,
          ),
          noted(
            agents.lena.id,
            days.workday(-2, '16:00'),
            'Tailspin told our buyer on the phone that resin costs more now. No notice in writing that I can find. How to read clause 9 is for legal, not for us.',
          ),
        ],
      }),
      ticket({
        id: 12,
        subject: 'Is invoice 88120 paid?',
        status: 'open',
        requesterId: people.tomas.id,
        groupId: groups.payables.id,
        formId: forms.order.id,
        tags: ['invoice'],
        comments: [
          said(
            people.tomas.id,
            days.hoursAgo(28),
            `Hello, I keep the books for one of your vendors. Could you tell me whether invoice 88120 is paid and on which remittance? Thank you.`,
          ),
        ],
      }),
    ],
  }
}

/** Two suppliers count their invoices by themselves: both have reached 88120. */
function oldInvoice(days: Days, partner: 'ptr_tailspin' | 'ptr_contoso') {
  const toys = partner === 'ptr_tailspin'
  const order: Order = {
    number: toys ? '4500000805' : '4500000790',
    on: days.workday(-35, '12:00'),
    shipNotBefore: days.workday(-32),
    shipNotAfter: days.workday(-28),
    deliverBy: days.workday(-26),
    shipTo: acme.dc2,
    supplier: toys ? tailspin.site : contoso.site,
    lines: toys
      ? [{ ...catalogue.kite, line: '1', quantity: '120', unit: 'EA', price: '14.60' }]
      : [{ ...catalogue.icedTea, line: '1', quantity: '160', unit: 'CA', price: '13.75' }],
  }
  return exchange(partner, toys ? tailspin.edi : contoso.edi).received({
    set: '810',
    number: '88120',
    at: days.workday(toys ? -27 : -28, '20:00'),
    control: toys ? 702 : 5_401,
    references: [
      { kind: 'invoice', value: '88120' },
      { kind: 'order', value: order.number },
    ],
    segments: invoice(order, {
      number: '88120',
      on: days.workday(toys ? -27 : -28),
      billed: order.lines.map(({ line, quantity }) => ({ line, quantity })),
    }),
  })
}

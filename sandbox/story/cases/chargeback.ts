import { catalogue } from '../catalogue.ts'
import type { Days } from '../days.ts'
import { document, type StoryCase } from '../drafts.ts'
import { acme, contoso } from '../partners/addresses.ts'
import { writePdf } from '../write-pdf.ts'
import { debitAdjustment, remittance } from '../x12/finance.ts'
import { invoice, invoiceTotal } from '../x12/invoice.ts'
import { type Order, purchaseOrder } from '../x12/order.ts'
import { receivingAdvice } from '../x12/receipt.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'
import { chargebackDispute } from './chargeback-dispute.ts'

const theOrder = { kind: 'order', value: '4500000874' } as const
const theInvoice = { kind: 'invoice', value: 'CB-99127' } as const
const theShipment = { kind: 'ship-notice', value: 'CBS-30761' } as const
const theClaim = { kind: 'claim', value: 'CBK-2291' } as const

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
  const receipt = edi.sent({
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

  const dispute = chargebackDispute(days, { notice, debit, receipt, guide })
  return {
    ...dispute,
    documents: [
      ...dispute.documents,
      edi.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 39_988,
        references: [theOrder],
        segments: purchaseOrder(order),
      }),
      edi.acknowledged({ control: 39_988, references: [theOrder] }, { at: days.workday(-26, '13:32'), control: 5_420 }),
      notice,
      edi.received({
        set: '810',
        number: 'CB-99127',
        at: days.workday(-18, '08:00'),
        control: 5_522,
        references: [theOrder, theInvoice],
        segments: invoice(order, billed),
      }),
      receipt,
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
  }
}

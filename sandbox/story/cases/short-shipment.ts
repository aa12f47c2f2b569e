import { catalogue } from '../catalogue.ts'
import { withCheckDigit } from '../check-digit.ts'
import type { Days } from '../days.ts'
import { document, type StoryCase } from '../drafts.ts'
import { blueRidge, dealers, northwind } from '../partners/addresses.ts'
import { writePdf } from '../write-pdf.ts'
import { invoice } from '../x12/invoice.ts'
import { type Order, orderResponse, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { transportStatus } from '../x12/transport-status.ts'
import { exchange } from '../x12-document.ts'
import { missingCases } from './missing-cases.ts'

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
      northwindEdi.acknowledged(
        { control: 40_211, references: [theOrder] },
        { at: days.workday(-9, '14:31'), control: 9_118 },
      ),
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
        references: [theOrder, theShipment, theBillOfLading],
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
        references: [{ kind: 'pro', value: '4471180926' }],
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
    tickets: [missingCases(days, packingSlip())],
  }
}

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

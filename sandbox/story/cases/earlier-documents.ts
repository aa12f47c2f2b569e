import { catalogue } from '../catalogue.ts'
import type { Days } from '../days.ts'
import { acme, dealers, northwind } from '../partners/addresses.ts'
import type { StoryDocument } from '../story.ts'
import { invoice } from '../x12/invoice.ts'
import { type Order, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'

const edi = exchange('ptr_northwind', northwind.edi)

/** What went back and forth about the orders whose trouble is over. */
export function earlierDocuments(days: Days) {
  const order: Order = {
    number: '4500000612',
    on: days.workday(-48, '13:00'),
    shipNotBefore: days.workday(-44),
    shipNotAfter: days.workday(-40),
    deliverBy: days.workday(-38),
    shipTo: dealers.lakeside,
    supplier: northwind.site,
    lines: [{ ...catalogue.drillKit, line: '1', quantity: '80', unit: 'CA', price: '236.00' }],
  }
  const lateOrder: Order = {
    ...order,
    number: '4500000731',
    on: days.workday(-25, '13:30'),
    shipNotBefore: days.workday(-21),
    shipNotAfter: days.workday(-18),
    deliverBy: days.workday(-17),
    shipTo: acme.dc2,
    lines: [{ ...catalogue.workLight, line: '1', quantity: '144', unit: 'EA', price: '22.40' }],
  }
  const theOrder = { kind: 'order', value: order.number } as const
  const load = (number: string, at: Date, quantity: string, toDate: string, control: number) =>
    shipped(order, { number, shippedAt: at, sentAt: at, quantity, toDate, control })

  return {
    order: ordered(order, 39_420),
    orderTaken: edi.acknowledged(
      { control: 39_420, references: [theOrder] },
      { at: days.workday(-48, '13:18'), control: 8_651 },
    ),
    first: load('SHP6410', days.workday(-41, '20:00'), '60', '60', 8_702),
    second: load('SHP6433', days.workday(-33, '19:10'), '20', '80', 8_771),
    credit: edi.received({
      set: '810',
      number: '54388C',
      at: days.workday(-24, '21:00'),
      control: 8_840,
      references: [{ kind: 'invoice', value: '54388C' }, { kind: 'invoice', value: '54388' }, theOrder],
      segments: invoice(order, {
        number: '54388C',
        on: days.workday(-24),
        credit: { of: '54388' },
        billed: [{ line: '1', quantity: '2', price: '206.40' }],
      }),
    }),
    late: ordered(lateOrder, 39_871),
    lateTaken: edi.acknowledged(
      { control: 39_871, references: [{ kind: 'order', value: lateOrder.number }] },
      { at: days.workday(-25, '13:47'), control: 8_836 },
    ),
    resent: shipped(lateOrder, {
      number: 'SHP6702',
      shippedAt: days.workday(-19, '20:30'),
      sentAt: days.workday(-17, '15:18'),
      quantity: '144',
      toDate: '144',
      control: 8_955,
    }),
  }
}

const ordered = (order: Order, control: number): StoryDocument =>
  edi.sent({
    set: '850',
    number: order.number,
    at: order.on,
    control,
    references: [{ kind: 'order', value: order.number }],
    segments: purchaseOrder(order),
  })

type Load = { number: string; shippedAt: Date; sentAt: Date; quantity: string; toDate: string; control: number }

const shipped = (order: Order, { number, shippedAt, sentAt, quantity, toDate, control }: Load): StoryDocument =>
  edi.received({
    set: '856',
    number,
    at: sentAt,
    control,
    references: [
      { kind: 'order', value: order.number },
      { kind: 'ship-notice', value: number },
    ],
    segments: shipNotice(order, {
      number,
      at: shippedAt,
      arrivesOn: new Date(shippedAt.getTime() + 48 * 3_600_000),
      carrier: { scac: 'BRFC', name: 'Blue Ridge Freight' },
      billOfLading: `BOL${number.slice(3)}`,
      pro: `44711${number.slice(3)}`,
      pallets: 2,
      weightPounds: '1500',
      shipped: [{ line: '1', quantity, toDate }],
    }),
  })

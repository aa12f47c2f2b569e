import type { X12Segment } from '../write-x12.ts'

/** An item of an order, by the numbers that each side knows it under. */
export type Item = { gtin: string; buyerItem: string; vendorItem: string; description: string }
/** A quantity of it at a price: as ordered, shipped or invoiced, depending on the document. */
export type TradeLine = Item & { line: string; quantity: string; unit: string; price: string }

export type Site = { name: string; code: string; street: string; city: string; region: string; postcode: string }

export const itemIds = ({ gtin, buyerItem, vendorItem }: Item) =>
  ['UK', gtin, 'IN', buyerItem, 'VN', vendorItem] as const

/** PO1 of an order and of its answer, IT1 of an invoice: one layout, priced per unit. */
export const pricedLine = (tag: 'PO1' | 'IT1', line: TradeLine): X12Segment => [
  tag,
  line.line,
  line.quantity,
  line.unit,
  line.price,
  'PE',
  ...itemIds(line),
]

export const describedAs = (item: Item): X12Segment => ['PID', 'F', '', '', '', item.description]

/** N1 loop; `92` says that the code is one the buyer assigned. */
export const party = (role: string, site: Site): X12Segment[] => [
  ['N1', role, site.name, '92', site.code],
  ['N3', site.street],
  ['N4', site.city, site.region, site.postcode, 'US'],
]

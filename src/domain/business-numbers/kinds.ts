export type BusinessNumberKind =
  | 'order'
  | 'ship-notice'
  | 'invoice'
  | 'bill-of-lading'
  | 'pro'
  | 'container'
  | 'sscc'
  | 'gtin'
  | 'claim'
  | 'tracking'
  | 'receipt'

/** `value` as it is read: `text.slice(start, end)` without invisible characters. */
export type BusinessNumber = { kind: BusinessNumberKind; value: string; start: number; end: number }

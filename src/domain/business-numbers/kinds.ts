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

/** `value` as written: `text.slice(start, end)`. */
export type BusinessNumber = { kind: BusinessNumberKind; value: string; start: number; end: number }

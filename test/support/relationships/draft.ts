/**
 * What the documents of a relationship say, apart from the syntax that carries it. `with` and `head`, `tail` are segments
 * or elements of that syntax, for what only one of them has.
 */
export type DraftLine = {
  line?: string
  item: string
  quantity?: string
  unit?: 'EA' | 'CA' | 'DZ' | 'KG'
  price?: string
  /** Which order the line is of, and its line there, where it says so. */
  order?: string
  orderLine?: string
  /** What the line comes to; worked out where nothing is said and the syntax cannot do without. */
  amount?: string
  /** The syntax's own code for what is changed or answered. */
  code?: string
  with?: string[]
}

export type Draft = {
  number: string
  /** `05-04T09:00`, of 2026. */
  at: string
  order?: string
  lines?: DraftLine[]
  head?: string[]
  tail?: string[]
  /** The code of the whole document: what it is for, or what it answers. */
  code?: string
  total?: string
}

/** A text and the number under which it was sent. */
export type Sent = { text: string; control: string; set: string }

/** Writes the documents of one relationship in one syntax. */
export type Desk = {
  order(draft: Draft): Sent
  acknowledged(order: Sent, at: string): Sent[]
  change(draft: Draft): Sent
  answer(draft: Draft): Sent
  notice(draft: Draft & { shipped: string; references?: Record<string, string>; sscc?: string }): Sent
  receipt(draft: Draft & { received: string; references?: Record<string, string> }): Sent
  invoice(draft: Draft & { original?: string; isCredit?: boolean }): Sent
}

export const US = '9520000000017'
export const THEM = '9520000000024'

/** GTINs of GS1's prefix for examples. */
export const items = { lamp: '9520001000014', cable: '9520001000021', plug: '9520001000038', timer: '9520001000045' }

export const digits = (at: string) => at.replace(/[-:T]/g, '')
export const dayOf = (at: string) => `2026${digits(at).slice(0, 4)}`
export const timeOf = (at: string) => digits(at).slice(4, 8) || '0900'
export const isoDay = (at: string) => `2026-${at.slice(0, 5)}`

/** `"123.40"` times `"10"`, to the cent. */
export function product(quantity: string | undefined, price: string | undefined): string {
  return (Math.round(Number(quantity ?? 0) * Number(price ?? 0) * 100) / 100).toFixed(2)
}

export const sumOf = (lines: DraftLine[]) =>
  lines.reduce((total, { amount, quantity, price }) => total + Number(amount ?? product(quantity, price)), 0).toFixed(2)

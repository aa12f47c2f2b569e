import * as z from 'zod/mini'

/** A business number by which both sides know a transaction. `value` is as written; comparing ignores case, blanks and punctuation. */
export const ReferenceKind = z.enum([
  'order',
  'ship-notice',
  'invoice',
  'bill-of-lading',
  'pro',
  'container',
  'sscc',
  'gtin',
  'claim',
  'tracking',
  'receipt',
  'contract',
  'other',
])
export type ReferenceKind = z.infer<typeof ReferenceKind>

export const Reference = z.object({ kind: ReferenceKind, value: z.string().check(z.minLength(1), z.maxLength(80)) })
export type Reference = z.infer<typeof Reference>

import * as z from 'zod/mini'

/** RFC 3339 in UTC, as in `2026-11-22T08:30:00.000Z`. */
export const Instant = z.iso.datetime()
/** A calendar day, as in `2026-11-22`. */
export const Day = z.iso.date()
export const Decimal = z.string().check(z.regex(/^-?\d{1,18}(\.\d{1,9})?$/))
export const Money = z.object({ amount: Decimal, currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })
export type Money = z.infer<typeof Money>
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** Made with the draft, stored before the first send: the same key gets the same answer for at least 90 days. */
export const IdempotencyKey = z.string().check(z.minLength(16), z.maxLength(128), z.regex(/^[\w-]+$/))
/** Grows with every change; a change names the version it saw. */
export const Version = z.int().check(z.nonnegative())
/** Free text that somebody wrote. Data, never markup and never a template. */
export const Text = z.string().check(z.maxLength(200_000))
export const ShortText = z.string().check(z.maxLength(1_000))

/** A ticket of one Zendesk account (subdomain). */
export const TicketRef = z.object({ account: z.string().check(z.minLength(1)), id: z.int().check(z.positive()) })
export type TicketRef = z.infer<typeof TicketRef>

/** The agent in whose name the app speaks: asserted by the app, not proven. */
export const AssertedAgent = z.object({ id: z.int().check(z.positive()), name: ShortText })
export type AssertedAgent = z.infer<typeof AssertedAgent>

/** Every list and every feed: a cursor never skips and never repeats. `cursor` is absent when nothing lies beyond. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), cursor: z.exactOptional(z.string()), hasMore: z.boolean() })
}
export const PageQuery = z.object({
  cursor: z.exactOptional(z.string()),
  limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
})

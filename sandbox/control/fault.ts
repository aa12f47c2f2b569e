import * as z from 'zod/mini'

/** What goes wrong with a request. Sizes and times are what a test needs, everything else is as the outside world does it. */
export const FaultKind = z.discriminatedUnion('kind', [
  /** An error of the server's own, with or without a body in the form that the contract wants. */
  z.object({
    kind: z.literal('status'),
    status: z.int().check(z.minimum(400), z.maximum(599)),
    problem: z._default(z.boolean(), true),
    retryAfterSeconds: z.exactOptional(z.number()),
  }),
  /** A page for people, as gateways and login walls send it, with status 200 unless told. */
  z.object({ kind: z.literal('html'), status: z._default(z.int(), 200) }),
  /** No answer, ever. */
  z.object({ kind: z.literal('hang') }),
  /** The connection breaks. */
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('slow'), milliseconds: z.int().check(z.nonnegative()) }),
  /** JSON, but not the JSON that was asked for. */
  z.object({ kind: z.literal('other-shape') }),
  z.object({ kind: z.literal('empty-body') }),
  /** The first half of the answer. */
  z.object({ kind: z.literal('truncated') }),
])
export type FaultKind = z.infer<typeof FaultKind>

export const Fault = z.object({
  /** `proxy`: on the way through Zendesk's request proxy. The other two: at the server itself, whoever asks. */
  side: z.enum(['trading-grid', 'zendesk', 'proxy']),
  /** Any method where absent. */
  method: z.exactOptional(z.string()),
  /** The path, where `*` stands for anything: `/v1/threads/*`. */
  path: z._default(z.string(), '*'),
  /** How many requests it meets. */
  times: z._default(z.int().check(z.positive()), 1),
  /** `after`: the server does its work and only the answer is lost. */
  when: z._default(z.enum(['before', 'after']), 'before'),
  fault: FaultKind,
})
export type Fault = z.infer<typeof Fault>
export type FaultDraft = z.input<typeof Fault>
export type FaultSide = Fault['side']

import * as z from 'zod/mini'

/** `application/problem+json`, RFC 9457. Unknown members are kept: a 409 carries the current state. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.exactOptional(z.string()),
  requestId: z.exactOptional(z.string()),
  errors: z.exactOptional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  /** In the body as well as in `Retry-After`, since the proxy may drop headers. */
  retryAfterSeconds: z.exactOptional(z.number().check(z.nonnegative())),
})
export type Problem = z.infer<typeof Problem>

/** The `type` of problems that a caller tells apart. All other problems are told apart by status. */
export const problemTypes = {
  alreadyEscalated: 'urn:trading-grid:problem:already-escalated',
  staleVersion: 'urn:trading-grid:problem:stale-version',
  keyReused: 'urn:trading-grid:problem:idempotency-key-reused',
  notScanned: 'urn:trading-grid:problem:not-scanned',
  infected: 'urn:trading-grid:problem:infected',
  capabilityAbsent: 'urn:trading-grid:problem:capability-absent',
  ticketUnreachable: 'urn:trading-grid:problem:ticket-unreachable',
  stateForbids: 'urn:trading-grid:problem:state-forbids',
  /** With 410: the feed never gave out this cursor, or cannot go on from it. The reader begins anew, and reads what it shows. */
  cursorUnknown: 'urn:trading-grid:problem:cursor-unknown',
  /** With 409: no note in the ticket, written by an agent of it, names the thread, or the file. */
  notWitnessed: 'urn:trading-grid:problem:not-witnessed',
  /** With 403: a thread that is only for some agents, and not for this one. */
  restricted: 'urn:trading-grid:problem:restricted',
} as const

import * as z from 'zod/mini'
import { sides } from '../../domain/vocabulary/thread-vocabulary.ts'
import { ShortText, TicketRef } from './primitives.ts'

/**
 * Who did something, and how sure that is. What comes through Zendesk's proxy is only asserted by the app; a decision is
 * witnessed: its author was read from a Zendesk audit.
 */
export const Actor = z.object({
  side: z.enum(sides),
  name: ShortText,
  proof: z.enum(['asserted', 'witnessed', 'authenticated']),
  /** The Zendesk user, where the side is `us`. */
  agentId: z.exactOptional(z.int()),
  /** The audit that witnesses it. */
  witness: z.exactOptional(z.object({ ticket: TicketRef, auditId: z.int() })),
})
export type Actor = z.infer<typeof Actor>

import * as z from 'zod/mini'
import { approvalStates } from '../../domain/vocabulary/dispute-vocabulary.ts'
import { Actor } from './actor.ts'
import { Decimal, Instant, Money, Sha256, ShortText, Text, Version } from './primitives.ts'
import { ThreadKind } from './vocabulary/thread-state.ts'

/** Who may decide what. Kept by the Trading Grid; the app only shows it. */
export const ApprovalRule = z.object({
  /** What people call whoever decides: `Team lead`, `Finance`. */
  role: ShortText,
  /** The threads it is about. */
  kind: ThreadKind,
  /** Asked for amounts above this one; an amount in another currency always asks. */
  above: z.object({ amount: Decimal, currency: z.string() }),
  approvers: z.array(
    z.object({
      agentId: z.int().check(z.positive()),
      name: ShortText,
      /** The most that this approver may decide on; absent where there is no limit. */
      limit: z.exactOptional(Money),
    }),
  ),
})
export type ApprovalRule = z.infer<typeof ApprovalRule>

/** A piece of evidence as it was when the decision was asked for. */
export const EvidenceAsItWas = z.object({ id: z.string(), name: ShortText, sha256: Sha256 })

/** Once it is anything but `pending` it never changes again. */
export const Approval = z.object({
  id: z.string(),
  /** Approvals that were asked for together, one per role, have the same. */
  request: z.string(),
  role: ShortText,
  subject: ShortText,
  /** The step of an onboarding that waits for it. */
  step: z.exactOptional(z.string()),
  amount: z.exactOptional(Money),
  reason: Text,
  evidence: z.array(EvidenceAsItWas),
  requestedBy: Actor,
  requestedAt: Instant,
  expiresAt: Instant,
  state: z.enum(approvalStates),
  mayDecide: ApprovalRule.shape.approvers,
  decision: z.exactOptional(z.object({ by: Actor, at: Instant, reason: Text })),
  version: Version,
})
export type Approval = z.infer<typeof Approval>

import * as z from 'zod/mini'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import type { OutcomeKind } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { DisputeDetails, Proposal } from '../../trading-grid/contract/case.ts'
import type { Outcome } from '../../trading-grid/contract/thread.ts'

/** How a dispute can end. Goods that come and documents that are sent again end other things. */
export const disputeOutcomes = [
  'reversed',
  'credited',
  'upheld',
  'accepted',
  'rejected',
  'corrected',
  'no-action',
  'other',
] as const satisfies readonly OutcomeKind[]

/** As typed. */
export const ResolutionDraft = z.object({
  kind: z.enum(disputeOutcomes),
  /** Absent until the agent says: then it follows from who charged whom. */
  direction: z.exactOptional(z.enum(['credit', 'debit'])),
  amount: z.string(),
  currency: z.string(),
  text: z.string(),
})
export type ResolutionDraft = z.infer<typeof ResolutionDraft>

export const resolutionDraftKey = (ticket: TicketId, thread: ThreadId) => `draft/resolution/${ticket}/${thread}`

const endOf: Record<Proposal['kind'], ResolutionDraft['kind']> = {
  credit: 'credited',
  debit: 'accepted',
  reverse: 'reversed',
  replace: 'corrected',
  accept: 'accepted',
  other: 'other',
}

/** What the two sides agreed on is what the form begins with. */
export function beginResolution({ proposals, amount }: DisputeDetails): ResolutionDraft {
  const agreed = proposals.findLast(({ state }) => state === 'accepted')
  return {
    kind: agreed ? endOf[agreed.kind] : 'reversed',
    amount: agreed?.amount?.amount ?? '',
    currency: agreed?.amount?.currency ?? amount?.currency ?? '',
    text: '',
  }
}

/** `Credited: we pay Contoso Beverages $750.00`. */
export function outcomeWords(
  { kind, amount, direction }: Pick<Outcome, 'kind' | 'amount' | 'direction'>,
  partner: string,
  t: Translator,
) {
  const what = t(`outcomeKind.${kind}`)
  if (!amount) return what
  const money = t.money(amount.amount, amount.currency)
  return t('resolution.words', { what, amount: money, direction: direction ?? 'none', partner })
}

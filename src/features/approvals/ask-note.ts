import type { Asked } from '../../domain/thread/approvals.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Money } from '../../trading-grid/contract/primitives.ts'

/**
 * The internal note that asks for an approval. It names the approvers by role, what they are to decide and on what, and
 * what is open: an approver who follows the ticket or searches for their name has it all in one place.
 */
export function askNote(
  {
    label,
    agent,
    subject,
    amount,
    reason,
    asked,
    evidence,
    stillOpen,
  }: {
    label: string
    agent: string
    subject: string
    amount: Money | undefined
    reason: string
    asked: readonly Asked[]
    evidence: readonly { name: string }[]
    stillOpen: readonly string[]
  },
  t: Translator,
): string {
  return [
    t('approvals.note.asked', { label, agent }),
    amount ? `${subject} · ${t.money(amount.amount, amount.currency)}` : subject,
    ...asked.map(({ role, approvers }) =>
      t('approvals.note.decides', {
        role,
        names: t.list(approvers.filter(({ within }) => within).map(({ name }) => name)),
      }),
    ),
    t('approvals.note.reason', { reason }),
    evidence.length > 0
      ? t('approvals.note.evidence', { names: evidence.map(({ name }) => visibleName(name)).join(', ') })
      : t('approvals.note.noEvidence'),
    ...(stillOpen.length > 0 ? [t('approvals.note.open', { list: t.list([...stillOpen]) })] : []),
  ].join('\n')
}

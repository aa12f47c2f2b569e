import { countOpenItems } from '../../domain/thread/open-items.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useNow } from '../../ui/now.ts'
import type { useNextStep } from './use-next-step.ts'

export type Step = ReturnType<typeof useNextStep>

/** The next step in one sentence. */
export function useNextWords({ row, thread, customerAnsweredAt }: Step, { partners }: Overview): string {
  const { t } = useServices()
  const now = useNow()
  const approval = thread?.toDecide?.at(0)
  const owed = owedFor(row.state, thread)
  return t(`next.${row.text}`, {
    partner: thread?.partner.name ?? partners.at(0)?.partner.name ?? 'none',
    label: thread?.label ?? '',
    state: thread?.state ?? '',
    open: thread ? countOpenItems(thread) : 0,
    name: approval?.requestedBy ?? '',
    subject: approval?.subject ?? '',
    what: owed?.what ?? '',
    due: owed?.dueOn === undefined ? '' : t.day(owed.dueOn),
    when: t.relative(customerAnsweredAt ?? thread?.latest?.at ?? now.toISOString(), now),
    requester: row.requester,
  })
}

/** What of the things that the partner owes a state speaks of. */
export function owedFor(state: Step['row']['state'], thread: Step['thread']) {
  const kind = state === 'promise-due' ? 'promise' : state === 'missing-document' ? 'document' : undefined
  return thread?.owed?.find((one) => one.kind === kind)
}

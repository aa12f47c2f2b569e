import { ReasonForm } from '../../drafts/ReasonForm.tsx'
import { usePersistentText } from '../../drafts/use-persistent-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Approval } from '../../trading-grid/contract/approval.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted } from '../../ui/layout.ts'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import { useAct } from '../../workflows/use-act.ts'

export type DecisionTask = 'approved' | 'rejected' | 'withdraw'

/** Decides with a reason. Whatever was decided stays: the sentence above the button says who will be recorded, and how. */
export function DecisionForm({
  approval,
  task,
  thread,
  write,
  onDone,
}: {
  approval: Approval
  task: DecisionTask
  thread: ThreadSummary
  /** The language of the ticket's notes. */
  write: Translator
  onDone: () => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const reason = usePersistentText(`decision/${ticketId}/${approval.id}/${task}`)
  const acting = useAct(
    thread,
    () => {
      reason.forget()
      onDone()
    },
    write,
  )
  const { agent } = zendesk
  const submit = (why: string) =>
    acting.perform(
      task === 'withdraw'
        ? { kind: 'withdraw-approval', approval: approval.id, reason: why }
        : { kind: 'decide-approval', approval: approval.id, decision: task, reason: why },
      [
        write(`approvals.note.${task}`, { label: thread.label, role: approval.role, agent: agent.name }),
        amountLine(approval, write),
        write('approvals.note.reason', { reason: why }),
      ].join('\n'),
    )
  return (
    <ReasonForm
      reason={reason}
      label={t(`approvals.reasonFor.${task}`)}
      hint={t('approvals.reasonHint')}
      submit={t(`approvals.submit.${task}`)}
      sending={acting.running}
      danger={task === 'rejected'}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Muted>{t('approvals.recorded', { name: agent.name })}</Muted>
      <ActProgress acting={acting} />
    </ReasonForm>
  )
}

function amountLine({ subject, amount }: Approval, t: Translator): string {
  return amount ? `${subject} · ${t.money(amount.amount, amount.currency)}` : subject
}

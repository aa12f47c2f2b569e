import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { ReasonForm } from '../../../drafts/ReasonForm.tsx'
import { usePersistentText } from '../../../drafts/use-persistent-text.ts'
import { useServices } from '../../../services.tsx'
import type { Case, Evidence } from '../../../trading-grid/contract/case.ts'
import { withdrawEvidence } from '../../../trading-grid/contract/operations/case-operations.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { useChangeCase } from '../../../workflows/use-change-case.ts'

/** Takes a piece out of the case, with a reason; the trail keeps that it was there. */
export function WithdrawEvidence({ piece, known, onDone }: { piece: Evidence; known: Case; onDone: () => void }) {
  const { tradingGrid, ticketId, t } = useServices()
  const reason = usePersistentText(`withdraw-evidence/${ticketId}/${known.thread}/${piece.id}`)
  const changing = useChangeCase(
    (why: string, written) =>
      tradingGrid.call(withdrawEvidence, {
        params: { thread: known.thread, evidence: piece.id },
        body: { ...written, reason: why },
      }),
    () => {
      reason.forget()
      onDone()
    },
  )
  return (
    <ReasonForm
      reason={reason}
      label={t('evidence.withdraw.reason', { name: visibleName(piece.name) })}
      hint={t('evidence.withdraw.hint')}
      submit={t('action.withdraw')}
      sending={changing.changing}
      onSubmit={changing.change}
      onCancel={onDone}
    >
      <ChangeFailure changing={changing} />
    </ReasonForm>
  )
}

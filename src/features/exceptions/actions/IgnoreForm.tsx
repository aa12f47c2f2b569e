import { ReasonForm } from '../../../drafts/ReasonForm.tsx'
import { usePersistentText } from '../../../drafts/use-persistent-text.ts'
import { useServices } from '../../../services.tsx'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { useRecord } from './use-record.ts'

/** Ignores an exception, for every agent, with a reason that they read. What was typed survives a reload. */
export function IgnoreForm({
  cause,
  ignore,
  onDone,
}: {
  cause: string
  ignore: (record: ReturnType<typeof useRecord>['record'], reason: string) => void
  onDone: () => void
}) {
  const { ticketId, t } = useServices()
  const reason = usePersistentText(`ignore/${ticketId}/${cause}`)
  const saved = useRecord(() => {
    reason.forget()
    onDone()
  })
  return (
    <ReasonForm
      reason={reason}
      label={t('exception.reason')}
      hint={t('exception.ignoreHint')}
      submit={t('exception.ignoreNow')}
      sending={saved.running}
      onSubmit={(why) => ignore(saved.record, why)}
      onCancel={onDone}
    >
      {saved.error ? <FailureNote loud error={saved.error} /> : null}
    </ReasonForm>
  )
}

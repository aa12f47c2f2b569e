import { useServices } from '../../services.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Card } from '../../ui/layout.ts'

/** Beside what the agent did: that somebody was faster, or what went wrong. */
export function ChangeFailure({
  changing: { stale, error, again },
}: {
  changing: { stale: boolean; error: Error | null; again: () => unknown }
}) {
  const { t } = useServices()
  if (stale) {
    return (
      <Card $tone="warning" role="alert">
        {t('case.stale')}
      </Card>
    )
  }
  return error ? <FailureNote loud error={error} onRetry={() => void again()} /> : null
}

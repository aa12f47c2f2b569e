import { useServices } from '../../services.tsx'
import { Card } from '../layout.ts'
import { FailureNote } from './FailureNote.tsx'

/** Beside what the agent did to a case: that somebody was faster, or what went wrong. */
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

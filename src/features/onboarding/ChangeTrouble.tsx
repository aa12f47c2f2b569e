import { useServices } from '../../services.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Card } from '../../ui/layout.ts'

/** A change that was not made, beside what the agent did. */
export function ChangeTrouble({
  change: { stale, error, again },
}: {
  change: { stale: boolean; error: Error | null; again: () => void }
}) {
  const { t } = useServices()
  if (stale) {
    return (
      <Card $tone="warning" role="alert">
        {t('onboarding.stale')}
      </Card>
    )
  }
  return error ? <FailureNote loud error={error} onRetry={again} /> : null
}

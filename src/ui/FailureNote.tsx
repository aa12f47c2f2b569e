import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../services.tsx'
import { describeFailure } from './failure.ts'
import { Card, Muted, Stack } from './layout.ts'

/** Trouble, in words, where it happened. `loud` beside something the agent did; quiet otherwise. */
export function FailureNote({
  error,
  onRetry,
  loud = false,
}: {
  error: unknown
  onRetry?: () => void
  loud?: boolean
}) {
  const { t } = useServices()
  const failure = describeFailure(error)
  return (
    <Card $tone={loud ? 'danger' : 'warning'} role={loud ? 'alert' : 'status'}>
      <Stack $gap={1}>
        <strong>{t(failure.what, failure.values)}</strong>
        <span>{t(failure.next, failure.values)}</span>
        {failure.reference === undefined ? null : (
          <Muted>{t('failure.reference', { reference: failure.reference })}</Muted>
        )}
        {failure.technical === undefined ? null : <Muted>{t('failure.technical', { words: failure.technical })}</Muted>}
        {failure.tryAgain && onRetry ? (
          <div>
            <Button size="small" onClick={onRetry}>
              {t('action.tryAgain')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

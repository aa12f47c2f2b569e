import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../services.tsx'
import { Card, Stack } from '../layout.ts'
import { Skeleton } from '../Skeleton.tsx'
import { useFailureWords } from './use-failure-words.ts'

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
  const words = useFailureWords(error, t)
  if (!words) return <Skeleton lines={2} />
  return (
    <Card $tone={loud ? 'danger' : 'warning'} role={loud ? 'alert' : 'status'}>
      <Stack $gap={1}>
        <strong>{words.what}</strong>
        <span>{words.next}</span>
        {words.shownDetails}
        {words.tryAgain && onRetry ? (
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

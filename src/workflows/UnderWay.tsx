import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../services.tsx'
import { FailureNote } from '../ui/failure/FailureNote.tsx'
import { Card, Row, Stack, Written } from '../ui/layout.ts'

/** What was sent and is not done to its end: how it was sent, what is in the way, and a way to finish it. */
export function UnderWay({
  words,
  sent,
  error,
  running,
  focused = false,
  onFinish,
  onLeave,
}: {
  words: string
  sent: string
  error: Error | null
  running: boolean
  /** Has the keyboard at once, where it takes the place of the form that was sent. */
  focused?: boolean
  onFinish: () => void
  /** Only where what is left undone can be left so. */
  onLeave: (() => void) | undefined
}) {
  const { t } = useServices()
  return (
    <Card $tone="warning" aria-label={words}>
      <Stack>
        <span>{words}</span>
        <Written>{sent}</Written>
        {error && !running ? <FailureNote loud error={error} /> : null}
        <Row $gap={1}>
          <Button size="small" isPrimary autoFocus={focused} aria-disabled={running} onClick={onFinish}>
            {t(running ? 'state.sending' : error ? 'action.tryAgain' : 'act.finish')}
          </Button>
          {onLeave && !running ? (
            <Button size="small" isBasic onClick={onLeave}>
              {t('resolve.leave')}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Card>
  )
}

import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../services.tsx'
import { FailureNote } from '../ui/failure/FailureNote.tsx'
import { TechnicalDetails } from '../ui/failure/TechnicalDetails.tsx'
import { Card, Muted, Stack } from '../ui/layout.ts'
import type { Acting } from './use-act.ts'

/** How far an act is, and how it ended where it did not simply happen. Nothing before it was asked for. */
export function ActProgress({ acting }: { acting: Acting }) {
  const { t } = useServices()
  const { running, step, outcome, error, again } = acting
  if (running) return <Muted role="status">{t(`act.step.${step}`)}</Muted>
  if (error) return <FailureNote loud error={error} onRetry={again} />
  if (!outcome || outcome.outcome === 'done') return null
  if (outcome.outcome === 'refused') {
    return (
      <Card $tone="warning" role="alert">
        <Stack $gap={1}>
          <span>{t(`act.refused.${outcome.because}`)}</span>
          <TechnicalDetails details={[outcome.detail]} />
        </Stack>
      </Card>
    )
  }
  return (
    <Card $tone="warning" role="alert">
      <Stack>
        <span>{t(`act.ended.${outcome.outcome}`)}</span>
        <div>
          <Button size="small" onClick={again}>
            {t(outcome.outcome === 'expired' ? 'action.tryAgain' : 'act.lookAgain')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

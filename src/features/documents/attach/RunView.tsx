import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../../services.tsx'
import { type Attached, CommentUnsettled } from '../../../sync/files/attach.ts'
import type { Capabilities } from '../../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { TechnicalDetails } from '../../../ui/failure/TechnicalDetails.tsx'
import { Card, Muted, Row, Stack } from '../../../ui/layout.ts'
import { mayTryAgain, splitResults } from './attach-run.ts'
import { outcomeDetails, outcomeWords } from './outcome-words.ts'
import { ResultList } from './ResultList.tsx'
import { RunProgress } from './RunProgress.tsx'
import { type AttachWorld, type RunState, useAttach } from './use-attach.ts'

/** One run, from its first byte to what became of each document. */
export function RunView({
  state,
  overview,
  onCancelled,
}: {
  state: RunState
  overview: AttachWorld
  onCancelled?: (documents: DocumentSummary[]) => void
}) {
  const { t } = useServices()
  const { again, dismiss } = useAttach(overview)
  const { capabilities } = overview
  const { run, running, results, error } = state
  if (running) {
    const cancel = () => {
      run.stop.abort()
      onCancelled?.(run.documents)
    }
    return <RunProgress run={run} onCancel={cancel} />
  }
  const tryAgain = () => again(state)
  if (error instanceof CommentUnsettled) return <UnknownOutcome error={error} onTryAgain={tryAgain} />
  if (error) return <FailureNote loud error={error} onRetry={tryAgain} />
  if (!results) return null
  const mayAgain = mayTryAgain(run.as, results)
  const [only] = results
  if (only && results.length === 1)
    return <OneResult result={only} onTryAgain={mayAgain ? tryAgain : undefined} capabilities={capabilities} />

  const attached = results.filter(({ outcome }) => outcome === 'attached').length
  const open = splitResults(results).again.length
  const allIn = attached === results.length
  return (
    <Card as="div" $tone={allIn ? 'notice' : 'warning'} role={allIn ? 'status' : 'alert'}>
      <Stack $gap={1}>
        <strong>{t('attach.summary', { attached, explained: results.length - attached })}</strong>
        <ResultList results={results} maxDocumentBytes={capabilities.maxDocumentBytes} />
        <Row $gap={1}>
          {mayAgain ? (
            <Button size="small" isPrimary onClick={tryAgain}>
              {t('attach.again', { count: open })}
            </Button>
          ) : null}
          <Button size="small" isBasic onClick={() => dismiss(run.key)}>
            {t('action.close')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

function OneResult({
  result,
  onTryAgain,
  capabilities,
}: {
  result: Attached
  onTryAgain: (() => void) | undefined
  capabilities: Capabilities
}) {
  const { t } = useServices()
  const words = outcomeWords(result, capabilities.maxDocumentBytes, t)
  if (result.outcome !== 'failed' && result.outcome !== 'left-out') return <Muted role="status">{words}</Muted>
  return (
    <Card as="div" $tone="danger" role="alert">
      <Stack $gap={1}>
        <span>{words}</span>
        <TechnicalDetails details={outcomeDetails(result, t)} />
        {onTryAgain ? (
          <div>
            <Button size="small" onClick={onTryAgain}>
              {t('action.tryAgain')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

/** It may stand in the ticket: another press looks first, and writes only what is not there. */
function UnknownOutcome({ error, onTryAgain }: { error: CommentUnsettled; onTryAgain: () => void }) {
  const { t } = useServices()
  if (!error.filesWritten) {
    return (
      <Stack $gap={1}>
        <span>{t('attach.unsettled')}</span>
        <FailureNote loud error={error.cause} onRetry={onTryAgain} />
      </Stack>
    )
  }
  return (
    <Stack $gap={1}>
      <span>{t('attach.wordsMissing')}</span>
      <FailureNote loud error={error.cause} />
      <div>
        <Button size="small" onClick={onTryAgain}>
          {t('action.tryAgain')}
        </Button>
      </div>
    </Stack>
  )
}

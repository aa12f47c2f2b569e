import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../services.tsx'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import { MadePackView } from './MadePackView.tsx'
import { PackForm } from './PackForm.tsx'
import { PackProgress } from './PackProgress.tsx'
import { UnreadDocuments } from './UnreadDocuments.tsx'
import { useExport } from './use-export.ts'

/** From the choice to the file: what it takes, what is in the way, what came of it. */
export function MakePack({ thread, installation }: { thread: ThreadSummary; installation: Installation }) {
  const { t } = useServices()
  const { state, before, acting, make, cancel, readAgain, goOnWithout, log, saveAgain, startOver } = useExport(
    thread,
    installation,
  )
  switch (state.step) {
    case 'choosing':
      return (
        <PackForm
          thread={thread}
          before={before}
          interrupted={before !== undefined}
          onMake={(choice) => void make(choice)}
        />
      )
    case 'gathering':
      return <PackProgress progress={state.progress} onCancel={cancel} />
    case 'unread':
      return (
        <UnreadDocuments
          gathered={state.gathered}
          onAgain={() => void readAgain(state.choice, state.gathered)}
          onWithout={() => void goOnWithout(state.choice, state.gathered)}
          onCancel={startOver}
        />
      )
    case 'failed':
      return (
        <Stack>
          <FailureNote loud error={state.error} onRetry={() => void make(state.choice)} />
          <PackForm thread={thread} before={state.choice} onMake={(choice) => void make(choice)} />
        </Stack>
      )
    case 'logging': {
      const isStopped = Boolean(state.error) || acting.error !== null || acting.outcome?.outcome === 'refused'
      return (
        <Card as="div">
          <Stack $gap={1}>
            {isStopped ? null : <span role="status">{t('packing.logging')}</span>}
            <Muted>{t('packing.loggingHint')}</Muted>
            {state.error ? <FailureNote loud error={state.error} onRetry={() => void log(state.made)} /> : null}
            <ActProgress acting={acting} />
            {isStopped ? (
              <Row>
                <Button size="small" isBasic onClick={startOver}>
                  {t('packing.startOver')}
                </Button>
              </Row>
            ) : null}
          </Stack>
        </Card>
      )
    }
    case 'made':
      return <MadePackView made={state.made} onSave={() => saveAgain(state.made)} onAnother={startOver} />
  }
}

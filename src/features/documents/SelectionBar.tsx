import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { styled } from 'styled-components'
import type { DocumentId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { splitResults } from './attach/attach-run.ts'
import { PublicReply } from './attach/PublicReply.tsx'
import { RunView } from './attach/RunView.tsx'
import { type AttachWorld, type RunState, useAttach, useAttachRuns } from './attach/use-attach.ts'
import { type Chosen, MOST_AT_ONCE } from './use-chosen.ts'

/** Stays in view while the list scrolls under it. */
const Ground = styled.div`
  position: sticky;
  bottom: 0;
  max-height: 70vh;
  overflow-y: auto;
  padding: 8px 0;
  border-top: 1px solid ${color('border.default')};
  background: ${color('background.default')};

  &:empty {
    display: none;
  }
`

/** What is chosen and can be done with all of it at once; what is on its way into the ticket; what became of it. */
export function SelectionBar({
  chosen,
  overview,
  openRow,
  onShare,
}: {
  chosen: Chosen
  overview: AttachWorld
  openRow: DocumentId | undefined
  /** Absent where there is nobody to share with. */
  onShare: ((documents: DocumentSummary[]) => void) | undefined
}) {
  const { t } = useServices()
  const [asking, setAsking] = useState(false)
  const { start } = useAttach(overview)
  const runs = useAttachRuns().filter((state) => !isToldInRow(state, openRow))
  const { documents } = chosen
  const count = documents.length
  const attach = (as: 'note' | 'public', text: string, originals = as === 'note') => {
    start(documents, as, text, originals)
    setAsking(false)
    chosen.clear()
  }
  if (runs.length + count === 0) return null
  return (
    <Ground>
      <Stack>
        {runs.map((state) => (
          <RunView key={state.run.key} state={state} overview={overview} onCancelled={chosen.addAll} />
        ))}
        {count > 0 && asking ? (
          <PublicReply
            documents={documents}
            onSend={(text, originals) => attach('public', text, originals)}
            onClose={() => setAsking(false)}
          />
        ) : null}
        {count > 0 && !asking ? (
          <>
            <Row $justify="between" $gap={1}>
              <Muted role="status">
                {t('documents.chosen', {
                  count,
                  size: t.bytes(documents.reduce((sum, { size }) => sum + size, 0)),
                })}{' '}
                {chosen.full ? t('documents.mostAtOnce', { count: MOST_AT_ONCE }) : null}
              </Muted>
              <Button size="small" isBasic onClick={chosen.clear}>
                {t('documents.clearChosen')}
              </Button>
            </Row>
            <Row $gap={1}>
              <Button size="small" isPrimary onClick={() => attach('note', '')}>
                {t('documents.attachChosen', { count })}
              </Button>
              {onShare ? (
                <Button size="small" onClick={() => onShare(documents)}>
                  {t('documents.shareChosen', { count })}
                </Button>
              ) : null}
              <Button size="small" onClick={() => setAsking(true)}>
                {t('action.attachPublic')}
              </Button>
            </Row>
          </>
        ) : null}
      </Stack>
    </Ground>
  )
}

/** A single document's way is told in its row; where that is closed, only what is still open is told here. */
function isToldInRow({ run, running, results, error }: RunState, openRow: DocumentId | undefined): boolean {
  const [only] = run.documents
  if (!only || run.documents.length + run.before.length > 1) return false
  const isFine = results !== undefined && splitResults(results).again.length === 0
  return only.id === openRow || (isFine && !running && error === undefined)
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useMemo, useState } from 'react'
import type { DocumentKind } from '../../../domain/vocabulary/document-vocabulary.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { savedTicketQueries } from '../../../queries/saved-ticket.ts'
import { useServices } from '../../../services.tsx'
import type { Evidence } from '../../../trading-grid/contract/case.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { DocumentChoice, FileChoice } from '../../../ui/form/ShareChoice.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { PanelCard } from '../../../ui/PanelCard.tsx'
import { QueryView } from '../../../ui/QueryView.tsx'
import { either } from '../../../ui/words/either.ts'
import { EvidenceComments } from './EvidenceComments.tsx'
import { useAddEvidence } from './use-add-evidence.ts'

const nothing = { documents: [], files: [], comments: [] }
type Chosen = Parameters<ReturnType<typeof useAddEvidence>['add']>[0]

/** Evidence from both platforms, chosen by the agent: documents of the Trading Grid, comments and files of the ticket. */
export function AddEvidence({
  thread,
  evidence,
  overview,
  kinds,
  onDone,
}: {
  thread: ThreadSummary
  evidence: readonly Evidence[]
  overview: Overview
  /** What is wanted, where something is missing; empty for everything. */
  kinds: readonly DocumentKind[]
  onDone: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const [chosen, setChosen] = useState<Chosen>(nothing)
  const [everything, setEverything] = useState(kinds.length === 0)
  const references = useMemo(
    () => [...thread.references, ...overview.references.map(({ reference }) => reference)],
    [thread.references, overview.references],
  )
  const documents = useInfiniteQuery(documentQueries.found(tradingGrid, { references, thread: thread.id, text: '' }))
  const comments = useQuery(savedTicketQueries.comments(zendesk, ticketId))
  const { add, adding, error, again, notAdded } = useAddEvidence(thread, (left) =>
    left.length === 0 ? onDone() : setChosen(nothing),
  )
  const there = new Set<string>(
    evidence.flatMap(({ source, state }) =>
      state === 'present' && source.kind === 'document' ? [source.document] : [],
    ),
  )
  const said = new Set(
    evidence.flatMap(({ source, state }) =>
      state === 'present' && source.kind === 'comment' ? [source.commentId] : [],
    ),
  )
  const count = chosen.documents.length + chosen.files.length + chosen.comments.length
  const showsComments = everything || kinds.includes('correspondence')
  return (
    <PanelCard title={t('evidence.add')} onClose={onDone}>
      <QueryView query={documents} lines={4}>
        {(found) => {
          const addable = found.filter(
            ({ id, kind, scan }) =>
              scan === 'clean' && !there.has(id) && (everything || kinds.some((wanted) => wanted === kind)),
          )
          return (
            <>
              <DocumentChoice
                legend={t('evidence.documents')}
                documents={addable}
                chosen={chosen.documents.map(({ id }) => id)}
                onToggle={(id) => setChosen({ ...chosen, documents: toggled(chosen.documents, id, found) })}
              />
              {addable.length === 0 ? (
                <Muted>
                  {everything
                    ? t('evidence.noDocuments')
                    : t('evidence.noneOfKind', {
                        kinds: either(
                          kinds.map((kind) => t(`documentKind.${kind}`)),
                          t,
                        ),
                      })}
                </Muted>
              ) : null}
              {documents.hasNextPage ? (
                <div>
                  <LinkButton onClick={() => void documents.fetchNextPage()}>{t('evidence.moreDocuments')}</LinkButton>
                </div>
              ) : null}
            </>
          )
        }}
      </QueryView>
      <QueryView query={comments} lines={4}>
        {(all) => (
          <>
            <FileChoice
              legend={t('evidence.files')}
              files={all.flatMap(({ files }) => files)}
              chosen={chosen.files.map(({ id }) => id)}
              onToggle={(id) =>
                setChosen({
                  ...chosen,
                  files: toggled(
                    chosen.files,
                    id,
                    all.flatMap(({ files }) => files),
                  ),
                })
              }
              maxBytes={overview.capabilities.maxDocumentBytes}
              unavailable={!overview.capabilities.attachmentFetch}
            />
            {showsComments ? (
              <EvidenceComments
                comments={all.filter(({ id, text }) => !said.has(id) && text.trim() !== '')}
                chosen={chosen.comments.map(({ id }) => id)}
                onToggle={(comment) =>
                  setChosen({
                    ...chosen,
                    comments: toggled(chosen.comments, comment.id, all),
                  })
                }
              />
            ) : null}
          </>
        )}
      </QueryView>
      {everything ? null : (
        <div>
          <LinkButton onClick={() => setEverything(true)}>{t('evidence.showEverything')}</LinkButton>
        </div>
      )}
      <Muted>{t('evidence.staysInside')}</Muted>
      {error ? <FailureNote loud error={error} onRetry={again} /> : null}
      {notAdded.length > 0 ? (
        <Stack as="ul" $gap={1} role="alert">
          {notAdded.map(({ name, why }) => (
            <li key={name}>{t(`evidence.notAdded.${why.reason}`, { name, detail: why.detail })}</li>
          ))}
        </Stack>
      ) : null}
      <Row $gap={1}>
        <Button size="small" isPrimary disabled={count === 0} aria-disabled={adding} onClick={() => add(chosen)}>
          {adding ? t('state.sending') : t('evidence.addChosen', { count })}
        </Button>
        <Button size="small" isBasic onClick={onDone}>
          {t('action.close')}
        </Button>
      </Row>
    </PanelCard>
  )
}

function toggled<Item extends { id: unknown }>(chosen: Item[], id: Item['id'], among: Item[]): Item[] {
  if (chosen.some((one) => one.id === id)) return chosen.filter((one) => one.id !== id)
  return [...chosen, ...among.filter((one) => one.id === id)]
}

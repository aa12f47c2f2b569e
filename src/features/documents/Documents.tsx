import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useCallback, useId, useState } from 'react'
import type { DocumentId } from '../../domain/ids.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { documentSearchQueries } from '../../queries/document-search.ts'
import { documentQueries } from '../../queries/documents.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { RequestForm } from '../../workflows/RequestForm.tsx'
import { DocumentList } from './DocumentList.tsx'
import { Requests } from './requests/Requests.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SearchFields } from './search/SearchFields.tsx'
import { emptySearch, keptSearch, SearchState, searchOf } from './search/search-form.ts'
import { SharePanel } from './share/SharePanel.tsx'
import { useChosen } from './use-chosen.ts'

/** At most one of these is open, above the list. */
type Panel = { kind: 'search' } | { kind: 'share'; documents: DocumentSummary[] } | { kind: 'request' }

/** A scan that is under way ends some day; then the document can be attached. */
const SCAN_EVERY_MS = 10_000

/**
 * The documents of the ticket's numbers and of the thread, and any other by search; what the partner was asked for.
 * `focus` opens one, `number` narrows to one number.
 */
export function Documents({
  overview,
  thread,
  number,
  focus,
  onAllNumbers,
}: {
  thread: ThreadSummary | undefined
  overview: Pick<Overview, 'capabilities' | 'installation' | 'references'>
  number: string | undefined
  focus: DocumentId | undefined
  onAllNumbers: () => void
}) {
  const { tradingGrid, ticketId, t } = useServices()
  const titleId = useId()
  const chosen = useChosen()
  const [panel, setPanel] = useState<Panel>()
  const [open, setOpen] = useState(focus)
  const [search, changeSearch] = usePersistentDraft(
    `search/${ticketId}`,
    SearchState,
    useCallback((kept) => kept ?? { form: emptySearch }, []),
    keptSearch,
  )
  // Who was sent to a number or a document did not ask for the last search again.
  const asked = number === undefined && focus === undefined ? search.asked : undefined
  const { references } = overview
  const wanted = references
    .map(({ reference }) => reference)
    .filter(({ value }) => number === undefined || value === number)
  const ofTicket = useInfiniteQuery({
    ...documentQueries.found(tradingGrid, {
      references: wanted,
      thread: number === undefined ? thread?.id : undefined,
      text: '',
    }),
    // A number more or less must not take away the row that the agent is working with.
    placeholderData: keepPreviousData,
    enabled: asked === undefined && (wanted.length > 0 || thread !== undefined),
    refetchInterval: ({ state }) => whileScanning(state.data?.pages),
  })
  const searched = useInfiniteQuery({
    ...documentSearchQueries.found(tradingGrid, searchOf(asked ?? emptySearch)),
    enabled: asked !== undefined,
    refetchInterval: ({ state }) => whileScanning(state.data?.pages),
  })
  const close = () => setPanel(undefined)
  const share = (documents: DocumentSummary[]) => setPanel({ kind: 'share', documents })
  const noSearch = () => {
    changeSearch(() => ({ form: emptySearch }))
    close()
  }

  return (
    <Stack as="section" aria-labelledby={titleId}>
      <Row $justify="between" $gap={1}>
        <Muted id={titleId}>{title()}</Muted>
        {asked ? <LinkButton onClick={noSearch}>{t('search.end')}</LinkButton> : null}
        {number === undefined ? null : <LinkButton onClick={onAllNumbers}>{t('documents.all')}</LinkButton>}
      </Row>
      <Row $gap={1}>
        <Button
          size="small"
          aria-expanded={panel?.kind === 'search'}
          onClick={() => setPanel(panel?.kind === 'search' ? undefined : { kind: 'search' })}
        >
          {t('search.open')}
        </Button>
        {thread ? (
          <>
            <Button size="small" onClick={() => share([])}>
              {t('share.files.open')}
            </Button>
            <Button size="small" onClick={() => setPanel({ kind: 'request' })}>
              {t('request.open')}
            </Button>
          </>
        ) : null}
      </Row>
      {panel?.kind === 'search' ? (
        <SearchFields
          form={search.form}
          onChange={(changed) => changeSearch((before) => ({ ...before, form: { ...before.form, ...changed } }))}
          onSearch={() => {
            changeSearch(({ form }) => ({ form, asked: form }))
            if (number !== undefined || focus !== undefined) onAllNumbers()
          }}
          onClose={close}
        />
      ) : null}
      {panel?.kind === 'request' && thread ? <RequestForm key={thread.id} thread={thread} onClose={close} /> : null}
      {panel?.kind === 'share' && thread ? (
        <SharePanel
          key={thread.id}
          thread={thread}
          documents={panel.documents}
          capabilities={overview.capabilities}
          onShared={chosen.clear}
          onClose={close}
        />
      ) : null}
      {thread && !asked && number === undefined ? <Requests thread={thread} /> : null}
      <DocumentList
        key={asked ? 'search' : 'ticket'}
        found={asked ? searched : ofTicket}
        none={t(asked ? 'search.none' : 'documents.none')}
        open={open}
        onOpen={setOpen}
        chosen={chosen}
        actions={{ overview, thread, onShare: (document) => share([document]) }}
      />
      <SelectionBar chosen={chosen} overview={overview} openRow={open} onShare={thread ? share : undefined} />
    </Stack>
  )

  function title(): string {
    if (asked) return t('search.results')
    return number === undefined ? t('documents.ofTicket') : t('documents.ofNumber', { number })
  }
}

function whileScanning(pages: { items: DocumentSummary[] }[] | undefined): number | false {
  return pages?.some(({ items }) => items.some(({ scan }) => scan === 'pending')) ? SCAN_EVERY_MS : false
}

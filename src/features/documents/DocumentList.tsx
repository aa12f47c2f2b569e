import { type UseInfiniteQueryResult, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { groupByOrder } from '../../domain/files/order-documents.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { documentQueries } from '../../queries/documents.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Heading, Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { RowActions } from './DocumentActions.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { type Arrangement, ListOrder } from './ListOrder.tsx'
import type { Chosen } from './use-chosen.ts'

/** A few are seen at once, in whatever order. */
const WORTH_ARRANGING = 4

/** What was found, a page at a time, by order. The document that somebody was sent to stands first where it is not among them. */
export function DocumentList({
  found,
  none,
  open,
  onOpen,
  chosen,
  actions,
}: {
  found: UseInfiniteQueryResult<DocumentSummary[]>
  /** Said where there is nothing. */
  none: string
  /** The one whose row shows what can be done with it. */
  open: DocumentId | undefined
  onOpen: (id: DocumentId | undefined) => void
  chosen: Chosen
  actions: Omit<RowActions, 'onShow'>
}) {
  const { t } = useServices()
  const [sentTo, setSentTo] = useState(open)
  const [arrangement, setArrangement] = useState<Arrangement>({ kind: '', sort: 'newest' })
  const all = found.data ?? []
  const listed = all.filter(({ kind }) => arrangement.kind === '' || kind === arrangement.kind)
  const groups = groupByOrder(listed, arrangement.sort)
  const isWaiting = found.isPending && found.isFetching
  const elsewhere = all.some(({ id }) => id === sentTo) || isWaiting ? undefined : sentTo
  const choosable = listed.filter(({ id, scan }) => scan === 'clean' && !chosen.has(id)).length
  const onShow = (id: DocumentId) => {
    setSentTo(id)
    onOpen(id)
  }
  const rowOf = (document: DocumentSummary) => (
    <DocumentRow
      key={document.id}
      document={document}
      replacedBy={all.find(({ id }) => id === document.replacedBy)?.version}
      choice={{ chosen: chosen.has(document.id), full: chosen.full, onToggle: () => chosen.toggle(document) }}
      expanded={document.id === open}
      onExpand={() => onOpen(document.id === open ? undefined : document.id)}
      actions={{ ...actions, onShow }}
    />
  )

  return (
    <Stack $gap={1}>
      {found.error ? <FailureNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {isWaiting ? <Skeleton lines={4} /> : null}
      {all.length === 0 && !isWaiting && !found.error ? <Muted role="status">{none}</Muted> : null}
      {listed.length > 0 ? (
        <Row $justify="between" $gap={1}>
          <Muted role="status">
            {t('documents.shown', { count: listed.length, more: found.hasNextPage ? 'yes' : 'no' })}
          </Muted>
          {choosable > 1 ? (
            <LinkButton onClick={() => chosen.addAll(listed)}>{t('documents.chooseAll')}</LinkButton>
          ) : null}
        </Row>
      ) : null}
      {all.length >= WORTH_ARRANGING ? (
        <ListOrder listed={all} arrangement={arrangement} onChange={setArrangement} />
      ) : null}
      {elsewhere ? (
        <PlainList>
          <OneElsewhere key={elsewhere} id={elsewhere} row={rowOf} />
        </PlainList>
      ) : null}
      {groups.map(({ orderNumber, documents }) => (
        <section key={orderNumber ?? 'none'} aria-label={titleOf(orderNumber)}>
          {groups.length > 1 ? <Heading as="h3">{titleOf(orderNumber)}</Heading> : null}
          <PlainList>{documents.map(rowOf)}</PlainList>
        </section>
      ))}
      {found.hasNextPage ? (
        <div>
          <Button size="small" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('documents.more')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )

  function titleOf(orderNumber: string | undefined): string {
    return orderNumber === undefined ? t('documents.withoutOrder') : `${t('number.order')} ${orderNumber}`
  }
}

/** An older version, or a document of another thread: in no list here. */
function OneElsewhere({ id, row }: { id: DocumentId; row: (document: DocumentSummary) => ReactNode }) {
  const { tradingGrid } = useServices()
  const one = useQuery(documentQueries.one(tradingGrid, id))
  if (one.data) return row(one.data)
  return (
    <li>{one.error ? <FailureNote error={one.error} onRetry={() => void one.refetch()} /> : <Skeleton lines={2} />}</li>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { documentQueries } from '../../../queries/documents.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentKind, DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Muted, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { CompareView } from './CompareView.tsx'
import { howShown } from './formats.ts'

const chain: readonly DocumentKind[] = [
  'order',
  'order-change',
  'order-response',
  'ship-notice',
  'receipt',
  'invoice',
  'adjustment',
  'remittance',
]

/** Order, acknowledgment, notice, receipt, invoice: the documents of the same order, one press away, or side by side. */
export function Chain({ document }: { document: DocumentSummary }) {
  const { tradingGrid, t, open } = useServices()
  const orders = document.references.filter(({ kind }) => kind === 'order')
  const found = useInfiniteQuery({
    ...documentQueries.found(tradingGrid, { references: orders, thread: undefined, text: '' }),
    enabled: orders.length > 0,
  })
  const [compared, compare] = useState<DocumentSummary>()
  const linked = (found.data ?? []).filter(({ kind }) => chain.includes(kind)).sort(inChainOrder)
  if (linked.length < 2) return null
  const comparable = linked.filter((other) => other.id !== document.id && howShown(other) === 'trade-document')
  return (
    <Stack as="nav" aria-label={t('viewer.chain')}>
      <Row as={PlainList} $gap={1}>
        {linked.map((one) => (
          <li key={one.id}>
            <Button
              size="small"
              isPill
              isBasic={one.id !== document.id}
              aria-current={one.id === document.id ? 'page' : undefined}
              onClick={() => open({ view: 'document', id: one.id })}
            >
              {t(`documentKind.${one.kind}`)} {one.references.find(({ kind }) => kind === one.kind)?.value ?? ''}
            </Button>
          </li>
        ))}
      </Row>
      {howShown(document) === 'trade-document' && comparable.length > 0 ? (
        <Row $gap={1}>
          <Muted>{t('viewer.compareWith')}</Muted>
          {comparable.map((one) => (
            <Button
              key={one.id}
              size="small"
              isBasic
              aria-pressed={one.id === compared?.id}
              onClick={() => compare(one.id === compared?.id ? undefined : one)}
            >
              {t(`documentKind.${one.kind}`)} {one.version > 1 ? t('documents.version', { version: one.version }) : ''}
            </Button>
          ))}
        </Row>
      ) : null}
      {compared ? <CompareView before={compared} after={document} /> : null}
    </Stack>
  )
}

function inChainOrder(one: DocumentSummary, other: DocumentSummary): number {
  return chain.indexOf(one.kind) - chain.indexOf(other.kind) || one.receivedAt.localeCompare(other.receivedAt)
}

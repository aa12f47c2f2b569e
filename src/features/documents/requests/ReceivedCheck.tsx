import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { checkDocument, isAsAsked } from '../../../domain/files/document-check.ts'
import type { DocumentId } from '../../../domain/ids.ts'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { documentRequestQueries } from '../../../queries/document-requests.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentRequest } from '../../../trading-grid/contract/operations/thread-operations.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { AskAgain } from './AskAgain.tsx'
import { CheckList } from './CheckList.tsx'
import { findingsText } from './check-words.ts'
import type { useChangeRequest } from './use-change-request.ts'

/** What came for a request, held against what was asked for: ticked off, or asked for again with the findings. */
export function ReceivedCheck({
  request,
  document,
  changing,
}: {
  request: DocumentRequest
  document: DocumentId
  changing: ReturnType<typeof useChangeRequest>
}) {
  const { tradingGrid, compute, t, open } = useServices()
  const received = useQuery(documentRequestQueries.received(tradingGrid, compute, document))
  const [asking, setAsking] = useState(false)
  return (
    <QueryView query={received} lines={3}>
      {({ summary, ...known }) => {
        const checks = checkDocument({ kind: request.kind, ...request.rules }, known)
        const good = isAsAsked(checks) && summary.scan === 'clean'
        const name = visibleName(summary.name)
        return (
          <Stack $gap={1}>
            <span>
              {t('request.received')} <bdi>{name}</bdi> <Muted>{t.bytes(summary.size)}</Muted>
            </span>
            {summary.scan === 'clean' ? null : <strong>{t(`documents.scan.${summary.scan}`)}</strong>}
            <CheckList checks={checks} />
            {known.read.length === 0 ? <Muted>{t('check.notRead')}</Muted> : null}
            {asking ? (
              <AskAgain
                request={request}
                document={document}
                findings={findingsText(name, checks, t)}
                changing={changing}
                onClose={() => setAsking(false)}
              />
            ) : (
              <Row $gap={1}>
                {summary.scan === 'clean' ? (
                  <Button size="small" onClick={() => open({ view: 'document', id: summary.id })}>
                    {t('viewer.open')}
                  </Button>
                ) : null}
                <Button
                  size="small"
                  isPrimary={good}
                  disabled={changing.running || summary.scan !== 'clean'}
                  onClick={() => changing.change({ state: 'accepted' })}
                >
                  {t(good ? 'request.accept' : 'request.acceptAnyway')}
                </Button>
                <Button size="small" isPrimary={!good} disabled={changing.running} onClick={() => setAsking(true)}>
                  {t('request.askAgain')}
                </Button>
              </Row>
            )}
          </Stack>
        )
      }}
    </QueryView>
  )
}

import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { attachmentRoutes } from '../../../domain/files/attachment-route.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Row, Stack } from '../../../ui/layout.ts'
import { PublicReply } from './PublicReply.tsx'
import { RunView } from './RunView.tsx'
import { type AttachWorld, useAttach, useAttachRuns } from './use-attach.ts'

/** Attach one document to the ticket: an internal note at once, or a public reply after one more look. */
export function AttachButtons({ document, overview }: { document: DocumentSummary; overview: AttachWorld }) {
  const { t } = useServices()
  const [asking, setAsking] = useState(false)
  const { start } = useAttach(overview)
  const state = useAttachRuns().findLast(({ run }) => isOnly(run.documents, document))
  const { transfer, maxInlineBytes, maxDocumentBytes } = overview.capabilities
  const [route] = attachmentRoutes(document, transfer, 'note', maxInlineBytes, maxDocumentBytes)

  return (
    <Stack $gap={1}>
      {asking ? (
        <PublicReply
          documents={[document]}
          onSend={(text, originals) => {
            start([document], 'public', text, originals)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      ) : (
        <Row $gap={1}>
          <Button size="small" isPrimary disabled={state?.running} onClick={() => start([document], 'note', '')}>
            {t(route === 'reference' ? 'action.attachAsMention' : 'action.attach')}
          </Button>
          <Button size="small" disabled={state?.running} onClick={() => setAsking(true)}>
            {t('action.attachPublic')}
          </Button>
        </Row>
      )}
      {state ? <RunView state={state} overview={overview} /> : null}
    </Stack>
  )
}

/** Whether a run carries this document and no other. */
export function isOnly(documents: DocumentSummary[], document: { id: DocumentSummary['id'] }): boolean {
  return documents.length === 1 && documents[0]?.id === document.id
}

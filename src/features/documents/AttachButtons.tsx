import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { attachmentRoutes } from '../../domain/attachment-route.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { Row, Stack } from '../../ui/layout.ts'
import { AttachState } from './AttachState.tsx'
import { PublicReply } from './PublicReply.tsx'
import { useAttach } from './use-attach.ts'

/** Attach to the ticket: an internal note at once, or a public reply after one more look. */
export function AttachButtons({ document, capabilities }: { document: DocumentSummary; capabilities: Capabilities }) {
  const { t } = useServices()
  const [asking, setAsking] = useState(false)
  const attach = useAttach(document, capabilities)
  const [route] = attachmentRoutes(document, capabilities.transfer, 'note', capabilities.maxInlineBytes)

  if (asking) {
    return <PublicReply document={document} attach={attach} onClose={() => setAsking(false)} />
  }
  return (
    <Stack $gap={1}>
      <Row $gap={1}>
        <Button size="small" isPrimary disabled={attach.running} onClick={() => attach.start('note', '')}>
          {t(route === 'reference' ? 'action.attachAsMention' : 'action.attach')}
        </Button>
        <Button size="small" disabled={attach.running} onClick={() => setAsking(true)}>
          {t('action.attachPublic')}
        </Button>
        {attach.running ? (
          <Button size="small" isBasic onClick={attach.cancel}>
            {t('action.cancel')}
          </Button>
        ) : null}
      </Row>
      <AttachState attach={attach} />
    </Stack>
  )
}

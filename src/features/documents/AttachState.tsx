import { useServices } from '../../services.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Muted } from '../../ui/layout.ts'
import type { useAttach } from './use-attach.ts'

/** How far a document is on its way into the ticket, and what became of it. */
export function AttachState({ attach }: { attach: ReturnType<typeof useAttach> }) {
  const { t } = useServices()
  if (attach.running) {
    return (
      <Muted role="status">
        {t('attach.progress', { sent: t.bytes(attach.sentBytes), size: t.bytes(attach.size) })}
      </Muted>
    )
  }
  switch (attach.result?.outcome) {
    case undefined:
      return attach.error ? <FailureNote loud error={attach.error} onRetry={attach.again} /> : null
    case 'attached':
      return <Muted role="status">{t('attach.done')}</Muted>
    case 'referenced':
      return <Muted role="status">{t('attach.mentioned')}</Muted>
    case 'not-clean':
      return <Muted role="status">{t('documents.scan.pending')}</Muted>
    case 'failed':
      return <FailureNote loud error={attach.result.error} onRetry={attach.again} />
  }
}

import { Button } from '@zendeskgarden/react-buttons'
import { copyText } from '../../../browser/copy-text.ts'
import { saveFile } from '../../../browser/save-file.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Row } from '../../../ui/layout.ts'
import { isText } from './formats.ts'
import { printInTab } from './print-in-tab.ts'

/** A document's bytes as they came, and as text. */
export type FileContent = { mediaType: string; text: string; bytes: Uint8Array<ArrayBuffer> }

/** Copy, print, save. Printing opens a tab: Zendesk's frame does not print. */
export function Toolbar({ document, content }: { document: DocumentSummary; content: FileContent }) {
  const { zendesk, t, open } = useServices()
  const copy = () =>
    copyText(content.text).then(
      () => zendesk.notify(t('viewer.copied'), 'notice'),
      () => zendesk.notify(t('viewer.copyRefused'), 'error'),
    )
  const print = () => {
    if (!printInTab(document, content)) zendesk.notify(t('viewer.popupRefused'), 'error')
  }
  return (
    <Row $gap={1}>
      <Button size="small" isPrimary onClick={() => open({ view: 'documents', document: document.id })}>
        {t('viewer.attachOrShare')}
      </Button>
      <Button size="small" onClick={() => saveFile(document.name, content.mediaType, content.bytes)}>
        {t('viewer.download')}
      </Button>
      {isText(document) ? (
        <Button size="small" onClick={() => void copy()}>
          {t('viewer.copy')}
        </Button>
      ) : null}
      <Button size="small" onClick={print}>
        {t('viewer.print')}
      </Button>
    </Row>
  )
}

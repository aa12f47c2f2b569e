import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import type { FileContent } from '../file/file-content.ts'
import { howShown } from '../file/formats.ts'
import { openFileInTab } from './open-file-in-tab.ts'
import { printForm } from './print-form.tsx'

/** Prints from a tab of its own: Zendesk's frame does not print. A business document as its form, others as they are. */
export function usePrint(document: DocumentSummary): (content: FileContent) => void {
  const services = useServices()
  const { zendesk, t } = services
  return (content) => {
    const { id, receivedAt } = document
    const tab =
      howShown(document) === 'trade-document'
        ? printForm({ id, receivedAt, text: content.text }, document, services)
        : openFileInTab(document, content)
    if (!tab) zendesk.notify(t('viewer.popupRefused'), 'error')
  }
}

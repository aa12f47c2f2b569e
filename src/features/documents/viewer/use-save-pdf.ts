import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../../browser/save-file.ts'
import { safeName } from '../../../domain/evidence-pack/safe-name.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { formAsPdf, pdfName } from '../pdf/form-as-pdf.ts'
import type { FileContent } from './file/file-content.ts'

/** Saves a business document as a PDF that a customer can read, in the agent's language. */
export function useSavePdf(document: DocumentSummary) {
  const { compute, zendesk, t } = useServices()
  const { id, receivedAt, name } = document
  return useMutation({
    mutationFn: async ({ text }: FileContent) => {
      const pdf = await formAsPdf({ compute, t }, document, { id, receivedAt, text })
      if (pdf === undefined) zendesk.notify(t('viewer.noDocument'), 'error')
      else saveFile(safeName(pdfName(name)), 'application/pdf', new TextEncoder().encode(pdf))
    },
    onError: () => zendesk.notify(t('viewer.pdfFailed'), 'error'),
  })
}

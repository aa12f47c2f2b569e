import type { Compute } from '../../../browser/compute.ts'
import { decodeText } from '../../../edi/decode-text.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { Forms } from '../../../sync/files/carry-forms.ts'
import type { TradingGrid } from '../../../trading-grid/client.ts'
import { readWholeContent } from '../../../trading-grid/content.ts'
import { businessFormats, type DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { formAsPdf, pdfName } from '../pdf/form-as-pdf.ts'

type World = { tradingGrid: TradingGrid; compute: Compute; t: Translator }

/** More than anyone prints. */
const MOST_BYTES = 2_000_000

export function hasForm({ format, size }: DocumentSummary): boolean {
  return businessFormats.has(format) && size > 0 && size <= MOST_BYTES
}

/** PDFs of business documents in the agent's language. */
export function formsFor({ tradingGrid, compute, t }: World, instead: boolean): Forms {
  return {
    instead,
    isFormOf: hasForm,
    make: async (document, signal) => {
      const { id, receivedAt, name } = document
      const content = await readWholeContent(tradingGrid, id, () => undefined, signal)
      const text = 'text' in content ? content.text : decodeText(content.bytes)
      const pdf = await formAsPdf({ compute, t }, document, { id, receivedAt, text })
      return pdf === undefined ? undefined : { name: pdfName(name), pdf }
    },
  }
}

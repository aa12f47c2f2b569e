import type { Compute } from '../../../browser/compute.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { FileText } from '../../../queries/file.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { readForPaper } from '../viewer/print/read-for-paper.ts'
import { asciiPdf } from './ascii-pdf.ts'
import { drawText } from './draw-text.ts'
import { pdfContent } from './pdf-content.ts'

/**
 * A business document as a PDF that anyone can read, in the language of `t`. ASCII throughout, so that it passes where only
 * text does.
 * @returns undefined where the file holds no business document
 */
export async function formAsPdf(
  { compute, t }: { compute: Compute; t: Translator },
  summary: DocumentSummary,
  file: FileText,
): Promise<string | undefined> {
  const [sheets, { makePdf }] = await Promise.all([readForPaper(compute, file), import('./make-pdf.ts')])
  if (sheets.length === 0) return undefined
  return asciiPdf(await makePdf(pdfContent(sheets, summary, { t, draw: drawText })))
}

/** `order-4500001001.x12` as `order-4500001001.pdf`. */
export function pdfName(name: string): string {
  return `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.pdf`
}

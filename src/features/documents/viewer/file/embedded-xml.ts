import type { PDFDocumentProxy } from 'pdfjs-dist'
import { decodeText } from '../../../../edi/decode-text.ts'

/** Names that the standards fix: Factur-X and ZUGFeRD 2, ZUGFeRD 1, XRechnung, Order-X. */
const fixedNames = /^(?:factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i

/** As pdf.js hands an attachment over. */
type Attachment = { filename: string; content: Uint8Array }

/** The business document in XML that a PDF/A-3 carries beside its pages; nothing where there is none. */
export async function embeddedXml(pdf: Pick<PDFDocumentProxy, 'getAttachments'>): Promise<string | undefined> {
  // Typed as any by pdf.js. A PDF that is damaged here still has pages.
  const found: unknown = await pdf.getAttachments().catch(() => undefined)
  const attachments = Object.values(found ?? {}).filter(isAttachment)
  const chosen =
    attachments.find(({ filename }) => fixedNames.test(filename)) ??
    attachments.find(({ filename }) => /\.xml$/i.test(filename))
  return chosen && decodeText(chosen.content).replace(/^\uFEFF/, '')
}

function isAttachment(value: unknown): value is Attachment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'filename' in value &&
    typeof value.filename === 'string' &&
    'content' in value &&
    value.content instanceof Uint8Array
  )
}

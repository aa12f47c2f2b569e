import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { deleteUpload, uploadText } from '../../zendesk/tickets.ts'
import type { CarriedDocument, CarryWorld } from './carry-documents.ts'

/** How business documents are made into PDFs. */
export type Forms = {
  /** Whether a document is one of those. */
  isFormOf(document: DocumentSummary): boolean
  /** @returns undefined where the file holds no business document */
  make(document: DocumentSummary, signal: AbortSignal): Promise<{ name: string; pdf: string } | undefined>
  /** In place of the files: customers have no use for EDI. */
  instead: boolean
}

type CarriedForm = { source: DocumentSummary; way: CarriedDocument }

/** PDFs in ASCII, uploaded as text: the one kind of file that the app itself can make and bring to Zendesk. */
export async function carryForms(
  { zendesk, capabilities }: Pick<CarryWorld, 'zendesk' | 'capabilities'>,
  forms: Forms,
  documents: DocumentSummary[],
  signal: AbortSignal,
): Promise<CarriedForm[]> {
  const carried: CarriedForm[] = []
  for (const source of documents) {
    try {
      signal.throwIfAborted()
      const made = await forms.make(source, signal)
      if (!made) throw new TradingGridError('unreadable', `${source.id} holds no business document.`)
      if (made.pdf.length > 8 * capabilities.maxInlineBytes)
        throw new TradingGridError('too-large', `The PDF of ${source.id} is too large to be sent as text.`)
      const token = await uploadText(zendesk, made.name, 'application/pdf', made.pdf, signal)
      const document = { ...source, name: made.name, size: made.pdf.length }
      const forget = () => deleteUpload(zendesk, token).catch(() => undefined)
      carried.push({ source, way: { document, by: 'upload', token, foreign: false, release: forget } })
    } catch (error) {
      if (signal.aborted) {
        await Promise.all(carried.map(({ way }) => ('release' in way ? way.release() : undefined)))
        throw signal.reason
      }
      carried.push({ source, way: { document: source, by: 'nothing', error } })
    }
  }
  return carried
}

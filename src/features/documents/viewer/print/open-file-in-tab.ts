import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import type { FileContent } from '../file/file-content.ts'
import { isText } from '../file/formats.ts'

const SAFE = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/

/**
 * Opens a file in a tab, where the browser's own print command works: text as text, anything else as the file it is.
 * HTML is never opened as HTML.
 * @returns false where the browser opened no tab
 */
export function openFileInTab(document: DocumentSummary, { text, bytes, mediaType }: FileContent): boolean {
  const type = document.format === 'pdf' ? 'application/pdf' : mediaType
  const file = isText(document)
    ? new Blob([text], { type: 'text/plain;charset=utf-8' })
    : new Blob([bytes], { type: SAFE.test(type) ? type : 'application/octet-stream' })
  const url = URL.createObjectURL(file)
  const tab = window.open(url, '_blank')
  // The tab has read it by then; an earlier revocation would show nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return tab !== null
}

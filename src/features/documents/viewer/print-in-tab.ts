import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { isText } from './formats.ts'
import type { FileContent } from './Toolbar.tsx'

/**
 * Opens the document in a tab of its own, where the browser's print command works: text as text, anything else as the
 * file it is. HTML is never opened as HTML.
 * @returns false where the browser opened no tab
 */
export function printInTab(document: DocumentSummary, content: FileContent): boolean {
  const type = isText(document)
    ? 'text/plain;charset=utf-8'
    : document.format === 'pdf'
      ? 'application/pdf'
      : content.mediaType
  const safe = /^(text\/plain|application\/pdf|image\/(png|jpeg|gif|webp))/.test(type)
  const url = URL.createObjectURL(
    new Blob([isText(document) ? content.text : content.bytes], { type: safe ? type : 'application/octet-stream' }),
  )
  const tab = window.open(url, '_blank', 'noopener=no')
  // The tab has read it by then; an earlier revocation would show nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return tab !== null
}

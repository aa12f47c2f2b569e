import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'

/** How a file is shown. What nothing here can show is offered for saving. */
export type Shown = 'trade-document' | 'pdf' | 'image' | 'table' | 'text' | 'nothing'

const SAFE_IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

export function howShown({ format, mediaType, utf8 }: DocumentSummary): Shown {
  switch (format) {
    case 'x12':
    case 'edifact':
    case 'tradacoms':
    case 'ubl':
    case 'xml':
      return 'trade-document'
    case 'pdf':
      return 'pdf'
    case 'image':
      return SAFE_IMAGES.includes(mediaType) ? 'image' : 'nothing'
    case 'csv':
      return 'table'
    case 'text':
      return 'text'
    case 'other':
      return utf8 ? 'text' : 'nothing'
  }
}

export function isText(document: DocumentSummary): boolean {
  return ['trade-document', 'table', 'text'].includes(howShown(document))
}

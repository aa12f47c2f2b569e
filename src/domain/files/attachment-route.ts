import type { TransferWay } from '../vocabulary/document-vocabulary.ts'

/** How a document can get into a ticket. */
export type AttachmentRoute =
  /** The Trading Grid side uploads it; the app writes the comment, as the agent. */
  | 'transfer-token'
  /** The Trading Grid side uploads it and writes the internal note itself. */
  | 'transfer-note'
  /** It is text, which passes Zendesk's framework: the app uploads it. */
  | 'own-upload'
  /** Nothing carries its bytes: the comment names it and says where it is. */
  | 'reference'

type Carried = { utf8: boolean; size: number }
type Ways = { transfer: TransferWay; maxInlineBytes: number; maxDocumentBytes: number }

/**
 * The routes to try for one document, best first: if Zendesk refuses the first, the next.
 * @param as a note written by the Trading Grid side cannot be a public reply of the agent
 */
export function attachmentRoutes(
  document: Carried,
  transfer: Ways['transfer'],
  as: 'note' | 'public',
  maxInlineBytes: number,
  maxDocumentBytes: number = Number.POSITIVE_INFINITY,
): AttachmentRoute[] {
  if (document.size > maxDocumentBytes) return ['reference']
  const ownUpload: AttachmentRoute[] = document.utf8 && document.size <= 8 * maxInlineBytes ? ['own-upload'] : []
  const byNote: AttachmentRoute[] = transfer !== 'none' && as === 'note' ? ['transfer-note'] : []
  const byToken: AttachmentRoute[] = transfer === 'token' ? ['transfer-token'] : []
  return [...byToken, ...ownUpload, ...byNote, 'reference']
}

/**
 * How several documents travel in one comment. The agent writes it wherever every file can be carried that way; where
 * one needs a note of the Trading Grid side, all of them go with it.
 * @returns for each document, in the order given, the routes to try
 */
export function attachmentPlan(documents: Carried[], ways: Ways, as: 'note' | 'public'): AttachmentRoute[][] {
  const { transfer, maxInlineBytes, maxDocumentBytes } = ways
  const all = documents.map((document) => attachmentRoutes(document, transfer, as, maxInlineBytes, maxDocumentBytes))
  const byNoteAlone = transfer !== 'token' && all.some(([first]) => first === 'transfer-note')
  const others: AttachmentRoute[] = byNoteAlone ? ['transfer-token', 'own-upload'] : ['transfer-note']
  return all.map((routes) => routes.filter((route) => !others.includes(route)))
}

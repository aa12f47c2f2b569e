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

/**
 * The routes to try for one document, best first: if Zendesk refuses the first, the next.
 * @param as a note written by the Trading Grid side cannot be a public reply of the agent
 */
export function attachmentRoutes(
  document: { utf8: boolean; size: number },
  transfer: 'token' | 'note' | 'none',
  as: 'note' | 'public',
  maxInlineBytes: number,
): AttachmentRoute[] {
  const ownUpload: AttachmentRoute[] = document.utf8 && document.size <= 8 * maxInlineBytes ? ['own-upload'] : []
  const byNote: AttachmentRoute[] = transfer !== 'none' && as === 'note' ? ['transfer-note'] : []
  const byToken: AttachmentRoute[] = transfer === 'token' ? ['transfer-token'] : []
  return [...byToken, ...ownUpload, ...byNote, 'reference']
}

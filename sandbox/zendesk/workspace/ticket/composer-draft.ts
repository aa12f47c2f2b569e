/** A file the agent has put beside a reply that is not sent yet. */
export type PendingFile =
  | { key: string; name: string; state: 'uploading' }
  | { key: string; name: string; state: 'ready'; token: string }
  | { key: string; name: string; state: 'failed'; reason: string }

export type ComposerDraft = {
  type: 'publicReply' | 'internalNote'
  html: string
  files: PendingFile[]
}

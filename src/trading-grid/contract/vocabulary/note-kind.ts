import * as z from 'zod/mini'
import type { EventType, ThreadEvent } from '../event.ts'

/** What of a partner's updates an installation wants as notes in its tickets. */
export const NoteKind = z.enum(['messages', 'documents', 'decisions'])
export type NoteKind = z.infer<typeof NoteKind>
export const noteKinds = NoteKind.options

const inWords: readonly EventType[] = ['message', 'edited', 'withdrawn', 'redacted']
const onPaper: readonly EventType[] = [
  'document-shared',
  'document-requested',
  'document-received',
  'acknowledgment',
  'evidence-added',
  'evidence-withdrawn',
]

/**
 * What an entry is, for the choice of notes. A message with files is both.
 * @param changed the entry that this one changes or takes back, and whose kinds it therefore shares
 */
export function noteKindsOf({ type, body }: Noted, changed?: Noted): NoteKind[] {
  if (changed) return noteKindsOf(changed)
  if (onPaper.includes(type)) return ['documents']
  if (!inWords.includes(type)) return ['decisions']
  const withFiles = body !== undefined && 'documents' in body && body.documents.length > 0
  return withFiles ? ['messages', 'documents'] : ['messages']
}
type Noted = Pick<ThreadEvent, 'type' | 'body'>

/** The number of the entry that this one changes or takes back. */
export function changedSeq({ type, body }: Noted): number | undefined {
  const changes = type === 'edited' || type === 'withdrawn' || type === 'redacted'
  return changes && body !== undefined && 'seq' in body ? body.seq : undefined
}

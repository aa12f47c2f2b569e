import * as z from 'zod/mini'
import { type Batch, batchMark, endsWithMark } from '../../trading-grid/contract/delivery.ts'
import { type Audit, commentOf, markerOf, textOf, type WrittenComment, writtenComment } from '../../zendesk/audits.ts'
import type { NewComment } from '../../zendesk/write-comment.ts'
import type { PartnerUpdateNote } from './partner-update-note.ts'

/** Note, fields and files of a batch in one save. */
export function commentOfBatch(batch: Batch, note: PartnerUpdateNote): NewComment {
  return {
    ...note,
    public: false,
    uploads: note.uploads.map(({ token }) => token),
    marker: { v: 1, batch: batch.id, thread: batch.thread.id, from: batch.from, to: batch.to, head: batch.head },
  }
}

/** The notes of a batch, oldest first: by the marker, or by the mark in the last line. */
export function notesOf({ id }: Batch, audits: Audit[]): WrittenComment[] {
  const Marker = z.looseObject({ batch: z.literal(id) })
  return audits
    .flatMap((audit) => {
      const said = commentOf(audit)
      if (said?.public !== false) return []
      const marked = z.safeParse(Marker, markerOf(audit)).success
      return marked || endsWithMark(textOf(said), batchMark(id)) ? writtenComment(said) : []
    })
    .reverse()
}

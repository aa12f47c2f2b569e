import type { TicketId } from '../../domain/ids.ts'
import type { Batch } from '../../trading-grid/contract/delivery.ts'
import type { ZendeskError } from '../../zendesk/error.ts'
import type { FieldValue } from '../../zendesk/tickets.ts'

/** A file that waits in Zendesk to become part of a note. */
export type Upload = {
  token: string
  name: string
  /** Uploads it a second time, for a note that came without it. @returns the new token */
  again(): Promise<string>
  /** Deletes it: no note will use it. */
  release(): Promise<void>
}

/** A note that is ready to be written: its files are uploaded. */
export type PartnerUpdateNote = {
  text: string
  uploads: Upload[]
  fields: FieldValue[]
  status?: string
}

export type NoteWanted = {
  ticket: TicketId
  batch: Batch
  /** As saved; decides whether an answer reopens the ticket. */
  ticketStatus: string
  /** Called between files, which take their time. */
  keepLease(): Promise<void>
}

/** Puts batches into words. */
export type NoteComposer = {
  compose(wanted: NoteWanted): Promise<PartnerUpdateNote>
  /** What a note says above files that came after it. */
  filesLater(batch: Batch): string
  /** What the ticket says that goes on where a closed one ended. */
  followUp(batch: Batch, closed: number): string
  /** Zendesk refused a note for what it contained. @returns whether the next one will ask less */
  degrade(refusal: ZendeskError): boolean
}

/** Failing at it loses nothing: unused uploads expire by themselves. */
export async function discardUploads({ uploads }: Pick<PartnerUpdateNote, 'uploads'>): Promise<void> {
  for (const upload of uploads) await upload.release().catch(() => undefined)
}

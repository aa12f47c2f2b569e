import type { Installation } from '../../trading-grid/contract/installation.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import type { LeaseWorld } from './lease.ts'
import type { NoteComposer } from './partner-update-note.ts'

export type DeliveryWorld = LeaseWorld & {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  installation: Pick<Installation, 'onClosedTicket'>
  composer: NoteComposer
}

export type Delivery =
  /** `filesMissing` are left out of the note by Zendesk and could not be added below it. */
  | { outcome: 'delivered'; commentId: number; filesMissing: string[] }
  /** The note is there; the Trading Grid will hear it from the next holder. */
  | { outcome: 'unreported'; commentId: number }
  | { outcome: 'moved'; to: number }
  | { outcome: 'nothing' }
  | { outcome: 'held' | 'not-offered'; retryAfterSeconds: number | undefined }
  | { outcome: 'released'; reason: 'behind' | 'forbidden' | 'not-found' | 'lost' | 'failed'; error?: unknown }
  | { outcome: 'terminal'; reason: string }

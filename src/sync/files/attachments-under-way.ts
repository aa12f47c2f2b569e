import * as z from 'zod/mini'
import type { KeptStorage } from '../../browser/storage.ts'
import type { TicketId } from '../../domain/ids.ts'
import { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { readStored } from '../read-stored.ts'
import type { Unsettled } from './attach.ts'
import type { CarriedDocument } from './carry-documents.ts'

/** How a document got to Zendesk, without what only lives in a page. */
const Carried = z.discriminatedUnion('by', [
  z.object({ document: DocumentSummary, by: z.literal('upload'), token: z.string(), foreign: z.boolean() }),
  z.object({ document: DocumentSummary, by: z.literal('hold'), transfer: z.string() }),
  z.object({ document: DocumentSummary, by: z.literal('reference') }),
  z.object({ document: DocumentSummary, by: z.literal('nothing') }),
])

/** Files on their way into a ticket, as kept from before the first request until it is known what became of them. */
const AttachmentsUnderWay = z.object({
  key: z.string(),
  documents: z.array(DocumentSummary),
  as: z.enum(['note', 'public']),
  /** The agent's own words; empty for the usual ones. */
  text: z.string(),
  /** The comment as it was asked for. Before that nothing of it can be in the ticket. */
  ready: z.exactOptional(z.object({ key: z.string(), text: z.string(), carried: z.array(Carried) })),
})
export type AttachmentsUnderWay = z.infer<typeof AttachmentsUnderWay>

const slotOf = (ticket: TicketId, key: string) => `outbox/attaching/${ticket}/${key}`

export function keepAttachments(storage: KeptStorage, ticket: TicketId, underWay: AttachmentsUnderWay): void {
  storage.set(slotOf(ticket, underWay.key), JSON.stringify(z.parse(AttachmentsUnderWay, underWay)))
}

export function forgetAttachments(storage: KeptStorage, ticket: TicketId, key: string): void {
  storage.remove(slotOf(ticket, key))
}

export function attachmentsUnderWay(storage: KeptStorage, ticket: TicketId): AttachmentsUnderWay[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(slotOf(ticket, '')))
    .flatMap((key) => readStored(storage, key, AttachmentsUnderWay) ?? [])
}

/** The comment that was asked for, to be looked for before anything is written. Its uploads live for an hour. */
export function unsettledOf({ ready }: AttachmentsUnderWay): Unsettled | undefined {
  return ready && { ...ready, carried: ready.carried.map(withRelease) }
}

function withRelease(one: z.infer<typeof Carried>): CarriedDocument {
  switch (one.by) {
    case 'upload':
    case 'hold':
      // What the closed page uploaded expires by itself where no comment takes it.
      return { ...one, release: async () => undefined }
    case 'reference':
      return one
    case 'nothing':
      return { ...one, error: new TradingGridError('unavailable', 'It could not be had before the page was closed.') }
  }
}

import * as z from 'zod/mini'
import type { KeptStorage } from '../../browser/storage.ts'
import type { TicketId } from '../../domain/ids.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import { ZendeskError } from '../../zendesk/error.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent'>
  ticketId: TicketId
  storage: KeptStorage
  clock: { now(): Date; wait(ms: number): Promise<void> }
  randomUuid(): string
}

const HandoverNote = z.object({ key: z.string(), text: z.string() })

const slotOf = (ticket: TicketId) => `outbox/handover/${ticket}`

/** Whether a note left this browser of which nobody knows whether the ticket has it. */
export const handoverUnderWay = (storage: KeptStorage, ticket: TicketId): boolean =>
  readStored(storage, slotOf(ticket), HandoverNote) !== undefined

/** Leaves the brief in the ticket, once: after trouble, and after a reload, what left first is looked for and finished. */
export async function writeHandoverNote(world: World, wanted: string): Promise<void> {
  const { zendesk, ticketId, storage, clock } = world
  const slot = slotOf(ticketId)
  const kept = readStored(storage, slot, HandoverNote)
  const { key, text } = kept ?? { key: world.randomUuid(), text: withoutMarks(wanted) }
  storage.set(slot, JSON.stringify({ key, text }))
  const marker = { v: 1, act: 'handover', key }
  try {
    await writeCommentOnce(zendesk, ticketId, { text, public: false, uploads: [], marker }, kept !== undefined, clock)
  } catch (error) {
    if (!kept && error instanceof ZendeskError && !error.outcomeUnknown) storage.remove(slot)
    throw error
  }
  storage.remove(slot)
}

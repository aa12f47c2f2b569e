import * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { ExceptionToRecord } from '../../domain/drafts/escalation-beginning.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'
import { recordChange } from './record-exception.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  storage: KeptStorage
  ticketId: TicketId
  clock: Clock
  randomUuid(): string
}

/** A document settled it: what is to be recorded, and what the ticket is to say. */
const Settlement = z.object({
  key: z.string(),
  exception: ExceptionToRecord,
  /** Of the record that is to be closed. */
  version: z.int(),
  thread: ThreadId,
  /** The newest entry of the thread's trail, which the note anchors. */
  trail: z.object({ to: z.int(), head: z.string() }),
  reason: z.string(),
  note: z.string(),
})
type Settlement = z.infer<typeof Settlement>

const keptUnder = (ticket: TicketId, cause: string) => `outbox/settling/${ticket}/${cause}`

/**
 * Closes an exception that a document settled, and says so in the ticket. Of any number of open browsers the one whose
 * change the Trading Grid takes writes the note; stopped in between, it goes on where it was.
 */
export async function settleException(
  world: World,
  settled: Omit<Settlement, 'key'>,
): Promise<ExceptionRecord | undefined> {
  const { storage, ticketId, zendesk, clock } = world
  const place = keptUnder(ticketId, settled.exception.cause)
  const begun = readStored(storage, place, Settlement)
  const settlement = begun ?? { ...settled, key: world.randomUuid() }
  const { key, exception, version, thread, trail, reason, note } = settlement
  storage.set(place, JSON.stringify(settlement))
  const recorded = await recordChange(world, exception, { state: 'resolved', thread, reason }, { key, version })
  if (recorded.outcome === 'changed-meanwhile') {
    storage.remove(place)
    return recorded.record
  }
  const marker = { v: 1, act: 'exception-settled', key: `${key}-note`, thread, ...trail }
  await writeCommentOnce(
    zendesk,
    ticketId,
    { text: note, public: false, uploads: [], marker },
    begun !== undefined,
    clock,
  )
  storage.remove(place)
  return recorded.record
}

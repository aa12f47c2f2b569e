import * as z from 'zod/mini'
import type { KeptStorage } from '../../browser/storage.ts'
import type { PackChoice } from '../../domain/evidence-pack/pack-case.ts'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import { readStored } from '../read-stored.ts'

const PackUnderWay = z.object({
  /** Of the trail's entry about it: made again with the same choice, it is the same file and is logged once. */
  key: z.string(),
  choice: z.object({ throughSeq: z.int(), language: z.enum(['en', 'de']), internal: z.boolean() }),
})
export type PackUnderWay = z.infer<typeof PackUnderWay>

const slotOf = (ticket: TicketId, thread: ThreadId) => `outbox/packing/${ticket}/${thread}`

/** A pack that this agent began in this browser and never got: the page closed on the way. */
export function packUnderWay(storage: KeptStorage, ticket: TicketId, thread: ThreadId): PackUnderWay | undefined {
  return readStored(storage, slotOf(ticket, thread), PackUnderWay)
}

/** @returns the key under which the trail will know of it: the first one's where the choice is still the same */
export function keepPack(
  storage: KeptStorage,
  { ticket, thread }: { ticket: TicketId; thread: ThreadId },
  choice: PackChoice,
  randomUuid: () => string,
): string {
  const before = packUnderWay(storage, ticket, thread)
  const key = before && isSame(before.choice, choice) ? before.key : randomUuid()
  storage.set(slotOf(ticket, thread), JSON.stringify({ key, choice }))
  return key
}

export const forgetPack = (storage: KeptStorage, ticket: TicketId, thread: ThreadId): void =>
  storage.remove(slotOf(ticket, thread))

function isSame(one: PackChoice, other: PackChoice): boolean {
  return one.throughSeq === other.throughSeq && one.language === other.language && one.internal === other.internal
}

import * as z from 'zod/mini'
import type { KeptStorage } from '../browser/storage.ts'
import type { TicketId } from '../domain/ids.ts'
import { Overview } from '../trading-grid/contract/overview.ts'
import { isKnownToEverybody } from './known-to-everybody.ts'

const PREFIX = 'cache/overview/'
/** As many tickets as an agent comes back to in a day, and far from all that a browser lends. */
const MOST_TICKETS = 50
const MOST_CHARACTERS = 1_000_000 // two bytes each

const cacheKey = (ticket: TicketId) => `${PREFIX}${ticket}`

/** For the next time that the Trading Grid does not answer. The ones that were seen longest ago make room. */
export function keepOverview(storage: KeptStorage, ticket: TicketId, overview: Overview): void {
  const text = JSON.stringify(forKeeping(overview))
  storage.remove(cacheKey(ticket))
  if (text.length > MOST_CHARACTERS) return
  const others = storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, length: storage.get(key)?.length ?? 0, at: seenAt(storage.get(key)) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  let characters = text.length
  for (const [index, { key, length }] of others.entries()) {
    characters += length
    if (index >= MOST_TICKETS - 1 || characters > MOST_CHARACTERS) storage.remove(key)
  }
  storage.set(cacheKey(ticket), text)
}

/** What only some agents may see is not kept: they may not see it any more when it is read again. */
function forKeeping(overview: Overview): Overview {
  const { threads, references, related, earlier, partners, exceptions, undelivered } = overview
  const hidden = [...threads, ...related, ...earlier].filter((thread) => thread.restricted)
  const restricted = new Set<string>(hidden.flatMap(({ id, label }) => [id, label]))
  const open = ({ id }: { id: string }) => !restricted.has(id)
  // What is missing for a link is true only now, and its files may be a restricted thread's.
  const { links: _, ...lasting } = overview
  return {
    ...lasting,
    threads: threads.filter(open),
    references: references.map((reference) => ({
      ...reference,
      documents: reference.documents.filter(isKnownToEverybody(overview)),
    })),
    related: related.filter(open),
    earlier: earlier.filter(open),
    partners: partners.filter(({ reason }) => reason.kind !== 'thread' || !restricted.has(reason.value)),
    exceptions: exceptions.filter(({ thread }) => thread === undefined || !restricted.has(thread)),
    undelivered: undelivered.filter(({ thread }) => !restricted.has(thread)),
  }
}

/** An overview begins with the moment at which it was answered; to read all of it for that would cost too much. */
function seenAt(text: string | undefined): string {
  return /"at":"([^"]+)"/.exec(text?.slice(0, 100) ?? '')?.[1] ?? ''
}

/** The last overview of a ticket that this browser has seen, if it was today. */
export function readLastOverview(storage: KeptStorage, ticket: TicketId): Overview | undefined {
  const text = storage.get(cacheKey(ticket))
  if (text === undefined) return undefined
  try {
    const kept = z.safeParse(Overview, JSON.parse(text))
    return kept.success ? kept.data : undefined
  } catch {
    return undefined
  }
}

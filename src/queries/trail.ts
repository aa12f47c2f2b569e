import { keepPreviousData, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Compute } from '../browser/compute.ts'
import type { ThreadId, TicketId } from '../domain/ids.ts'
import { type Anchor, type AnchorFindings, checkAnchors } from '../domain/trail/check-anchors.ts'
import { expectThrough, nothingRead, type TrailFindings } from '../domain/trail/verify-trail.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { ThreadEvent } from '../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { readTrailPages } from '../trading-grid/trail.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { readAnchors } from '../zendesk/trail-anchors.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

export type TrailWorld = {
  tradingGrid: TradingGrid
  compute: Compute
  zendesk: Pick<Zendesk, 'send'>
  ticketId: TicketId
}

/** An entry for showing. What cannot be shown is verified all the same. */
export type TrailEntry = {
  /** Its place among the received, counted from 0. */
  index: number
  seq?: number
  hash?: string
  /** Absent where this version of the app does not know such an entry. */
  event?: ThreadEvent
}

export type Trail = {
  entries: TrailEntry[]
  findings: TrailFindings
  /** What the ticket's notes say, once the trail was read to its end. */
  anchors?: AnchorFindings
  /** Why the ticket could not be asked for its notes. */
  anchorTrouble?: ZendeskError
  /** Otherwise it is being read, or somebody stopped that. */
  complete: boolean
}

const nothing: Trail = { entries: [], findings: nothingRead, complete: false }

export const trailQueries = {
  all: () => ['trail'] as const,
  ofThread: (thread: ThreadId) => [...trailQueries.all(), thread] as const,
  /**
   * The whole trail, verified. What was read is there while the rest is on its way; cancelling keeps it, and asking again
   * goes on from there.
   */
  verified: (world: TrailWorld, { id, lastSeq }: Pick<ThreadSummary, 'id' | 'lastSeq'>) =>
    queryOptions({
      queryKey: [...trailQueries.ofThread(id), lastSeq],
      queryFn: ({ client, queryKey, signal }) =>
        readAndVerify(world, { id, lastSeq }, known(client, id), showPart(client, queryKey, signal), signal),
      placeholderData: keepPreviousData,
      // What was stopped goes on when the trail is looked at again.
      staleTime: ({ state }) => (state.data?.complete ? Number.POSITIVE_INFINITY : 0),
      // Comparing thousands of entries with the same ones costs more than showing them.
      structuralSharing: false,
    }),
}

/** Everything from entry 1 on, once more. */
export function verifyAgain(client: QueryClient, thread: ThreadId): Promise<void> {
  return client.resetQueries({ queryKey: trailQueries.ofThread(thread) })
}

/** Entries never change, so what was verified before is not read again, unless something was wrong with it. */
function known(client: QueryClient, thread: ThreadId): Trail {
  const before = client.getQueriesData<Trail>({ queryKey: trailQueries.ofThread(thread) })
  return before
    .flatMap(([, trail]) => (trail && !(trail.complete && trail.findings.breaks.length > 0) ? [trail] : []))
    .reduce((most, trail) => (trail.findings.read > most.findings.read ? trail : most), nothing)
}

function showPart(client: QueryClient, queryKey: QueryKey, signal: AbortSignal) {
  return (trail: Trail) => {
    if (!signal.aborted) client.setQueryData<Trail>(queryKey, trail)
  }
}

async function readAndVerify(
  world: TrailWorld,
  thread: Pick<ThreadSummary, 'id' | 'lastSeq'>,
  from: Trail,
  onPart: (part: Trail) => void,
  signal: AbortSignal,
): Promise<Trail> {
  // Before the trail: then no note can name an entry that was not there yet when the trail was read.
  const noted = await askTicket(world, thread.id, signal)
  let { entries, findings } = from
  for await (const page of readTrailPages(world.tradingGrid, thread.id, findings.reached.seq, signal)) {
    findings = await world.compute.verifyTrail({ entries: page, before: findings }, signal)
    const before = entries.length
    entries = [...entries, ...page.map((entry, index) => toEntry(entry, before + index))]
    // Words were taken away since: what was read before must not keep them.
    if (from.entries.length > 0 && page.some(isRedaction)) return readAndVerify(world, thread, nothing, onPart, signal)
    onPart({ entries, findings, complete: false })
  }
  const whole = expectThrough(findings, thread.lastSeq)
  if ('trouble' in noted) return { entries, findings: whole, complete: true, anchorTrouble: noted.trouble }
  return { entries, findings: whole, complete: true, anchors: checkAnchors(noted.anchors, whole, hashesOf(entries)) }
}

/** An agent who may not read the ticket's history can have the trail verified all the same. */
async function askTicket(
  { zendesk, ticketId }: TrailWorld,
  thread: ThreadId,
  signal: AbortSignal,
): Promise<{ anchors: Anchor[] } | { trouble: ZendeskError }> {
  try {
    return { anchors: await readAnchors(zendesk, ticketId, thread, signal) }
  } catch (error) {
    if (error instanceof ZendeskError) return { trouble: error }
    throw error
  }
}

const Numbered = z.object({ seq: z.int() })
const Hashed = z.object({ hash: z.string() })

function toEntry(entry: unknown, index: number): TrailEntry {
  const event = z.safeParse(ThreadEvent, entry)
  if (event.success) return { index, seq: event.data.seq, hash: event.data.hash, event: event.data }
  const [numbered, hashed] = [z.safeParse(Numbered, entry), z.safeParse(Hashed, entry)]
  return {
    index,
    ...(numbered.success ? { seq: numbered.data.seq } : {}),
    ...(hashed.success ? { hash: hashed.data.hash } : {}),
  }
}

function isRedaction(entry: unknown): boolean {
  return z.safeParse(z.object({ type: z.literal('redacted') }), entry).success
}

function hashesOf(entries: TrailEntry[]): Map<number, string> {
  return new Map(entries.flatMap(({ seq, hash }) => (seq === undefined || hash === undefined ? [] : [[seq, hash]])))
}

import type { Clock } from '../../browser/clock.ts'
import type { Compute } from '../../browser/compute.ts'
import type { DocumentId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { readContent } from '../../trading-grid/contract/operations/document-operations.ts'
import { TradingGridError } from '../../trading-grid/error.ts'

type World = {
  tradingGrid: TradingGrid
  compute: Compute
  clock: Pick<Clock, 'wait'>
}

/** Reading a larger answer would hold up the thread that paints. */
const PART_BYTES = 400_000
/** Waits before the second and the third try; where the Trading Grid says how long, that long. */
const TRY_AGAIN_AFTER_MS = [1_000, 4_000]
const WAIT_AT_MOST_MS = 30_000

/**
 * Carries a document's bytes into the pack, part by part; nothing of it stays on this side.
 * @param onBytes so many more are there
 * @throws TradingGridError, after three tries where another one may help
 */
export async function carryToPack(
  world: World,
  pack: string,
  document: { number: number; document: DocumentId },
  onBytes: (more: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const waitMs of [...TRY_AGAIN_AFTER_MS, undefined]) {
    try {
      return await carry(world, pack, document, onBytes, signal)
    } catch (error) {
      if (waitMs === undefined || !mayPass(error)) throw error
      const told = error instanceof TradingGridError ? error.retryAfterSeconds : undefined
      await world.clock.wait(told === undefined ? waitMs : Math.min(told * 1_000, WAIT_AT_MOST_MS), signal)
    }
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof TradingGridError && (error.transient || error.reason === 'unreadable')
}

async function carry(
  { tradingGrid, compute }: World,
  pack: string,
  { number, document }: { number: number; document: DocumentId },
  onBytes: (more: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let offset = 0
  for (;;) {
    const part = await tradingGrid.call(
      readContent,
      { params: { document }, query: { offset, length: PART_BYTES } },
      signal,
    )
    // A server that gives nothing would be asked for ever.
    if (part.offset !== offset || (part.length === 0 && part.size > offset)) {
      throw new TradingGridError('unreadable', `Part at ${offset} of ${document} does not follow.`)
    }
    const last = offset + part.length >= part.size
    const { content, encoding } = part
    const outcome = await compute.addToPack({ pack, number, content, encoding, offset, last }, signal)
    offset += part.length
    onBytes(part.length)
    if (outcome !== 'more') return
  }
}

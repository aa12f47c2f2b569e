import * as z from 'zod/mini'
import type { ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from './client.ts'
import { pageOf } from './contract/primitives.ts'
import { readTrail } from './contract/thread-operations.ts'
import { TradingGridError } from './error.ts'

const PAGE = 200

/** Whatever came: an entry that is not of the contract is a finding, and must not hide the others. */
const trailAsReceived = { ...readTrail, answer: pageOf(z.unknown()) }

/**
 * The entries of a thread's trail as received, oldest first, page by page; no schema takes anything away.
 * @param after the number of the entry to go on behind
 */
export async function* readTrailPages(
  tradingGrid: TradingGrid,
  thread: ThreadId,
  after: number,
  signal?: AbortSignal,
): AsyncGenerator<unknown[]> {
  let cursor: string | undefined
  do {
    const query = { limit: PAGE, ...(cursor === undefined ? { direction: 'newer' as const, after } : { cursor }) }
    const page = await tradingGrid.call(trailAsReceived, { params: { thread }, query }, signal)
    // A server that gives nothing, or the same again, would be asked for ever.
    if (page.hasMore && (page.items.length === 0 || page.cursor === undefined || page.cursor === cursor)) {
      throw new TradingGridError('unreadable', `The trail of ${thread} does not go on.`)
    }
    yield page.items
    cursor = page.hasMore ? page.cursor : undefined
  } while (cursor !== undefined)
}

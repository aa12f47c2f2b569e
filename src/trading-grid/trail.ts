import * as z from 'zod/mini'
import type { ThreadId } from '../domain/ids.ts'
import { ZendeskError } from '../zendesk/error.ts'
import type { TradingGrid } from './client.ts'
import { readTrail } from './contract/operations/thread-operations.ts'
import { pageOf } from './contract/primitives.ts'
import { TradingGridError } from './error.ts'

/** Smaller ones are asked for where a proxy lets no answer through that is as large as this one. */
const PAGE_SIZES = [200, 40, 8]

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
  let sizes = PAGE_SIZES
  const readPage = async () => {
    for (;;) {
      const [limit = 1, ...smaller] = sizes
      const query = { limit, ...(cursor === undefined ? { direction: 'newer' as const, after } : { cursor }) }
      try {
        return await tradingGrid.call(trailAsReceived, { params: { thread }, query }, signal)
      } catch (error) {
        if (!isPerhapsTooLarge(error) || smaller.length === 0) throw error
        sizes = smaller
      }
    }
  }
  do {
    const page = await readPage()
    // A server that gives nothing, or the same again, would be asked for ever.
    if (page.hasMore && (page.items.length === 0 || page.cursor === undefined || page.cursor === cursor)) {
      throw new TradingGridError('unreadable', `The trail of ${thread} does not go on.`)
    }
    yield page.items
    cursor = page.hasMore ? page.cursor : undefined
  } while (cursor !== undefined)
}

/** Zendesk's proxy has errors of its own, whose words are no contract: one of them is that an answer is too large. */
function isPerhapsTooLarge(error: unknown): boolean {
  if (!(error instanceof TradingGridError)) return false
  return error.reason === 'too-large' || (error.cause instanceof ZendeskError && error.cause.reason === 'proxy')
}

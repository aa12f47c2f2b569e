import * as z from 'zod/mini'
import { ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readTrailPages } from '../trading-grid/trail.ts'
import type { CheckedPack } from '../worker/pack-work.ts'

/** What the Trading Grid's trail of today says of a pack. */
export type Today = {
  /** The first entry of the pack that is another one today, or that is not there any more. */
  differsFrom?: number
  /** The entry that tells that this very file was made, and by whom. */
  loggedAt?: { seq: number; by: string }
}

const Entry = z.object({ seq: z.int(), hash: z.string() })
const Exported = z.object({
  seq: z.int(),
  actor: z.object({ name: z.string() }),
  type: z.literal('exported'),
  body: z.object({ sha256: z.string() }),
})

/** A pack can be whole and false all the same: only who keeps the trail can say that it was exchanged as a whole. */
export async function compareWithToday(
  tradingGrid: TradingGrid,
  pack: Extract<CheckedPack, { readable: true }>,
  signal: AbortSignal,
): Promise<Today> {
  const today = new Map<number, string>()
  let loggedAt: Today['loggedAt']
  for await (const page of readTrailPages(tradingGrid, ThreadId.parse(pack.thread), 0, signal)) {
    for (const item of page) {
      const entry = z.safeParse(Entry, item)
      if (entry.success) today.set(entry.data.seq, entry.data.hash)
      const exported = z.safeParse(Exported, item)
      if (exported.success && exported.data.body.sha256 === pack.sha256)
        loggedAt ??= { seq: exported.data.seq, by: exported.data.actor.name }
    }
  }
  const differing = pack.hashes.find(({ seq, hash }) => today.get(seq) !== hash)
  return {
    ...(differing === undefined ? {} : { differsFrom: differing.seq }),
    ...(loggedAt === undefined ? {} : { loggedAt }),
  }
}

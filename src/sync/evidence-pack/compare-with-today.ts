import * as z from 'zod/mini'
import { isToldBy } from '../../domain/evidence-pack/pack-record.ts'
import { ThreadId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { readTrailPages } from '../../trading-grid/trail.ts'
import type { CheckedPack } from '../../worker/pack-work.ts'

/** What the Trading Grid's trail of today says of a pack. */
export type Today = {
  /** The first entry of the pack that is another one today, or that is not there any more. */
  differsFrom?: number
  /** Documents of which the pack's own entries are silent, and of which the trail says something else. */
  notInTrail: string[]
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
  const entries = new Map<number, unknown>()
  const wanted = new Set(pack.onlyListed.flatMap((file) => file.entries))
  let loggedAt: Today['loggedAt']
  for await (const page of readTrailPages(tradingGrid, ThreadId.parse(pack.thread), 0, signal)) {
    for (const item of page) {
      const entry = z.safeParse(Entry, item)
      if (entry.success) {
        today.set(entry.data.seq, entry.data.hash)
        if (wanted.has(entry.data.seq)) entries.set(entry.data.seq, item)
      }
      const exported = z.safeParse(Exported, item)
      if (exported.success && exported.data.body.sha256 === pack.sha256)
        loggedAt ??= { seq: exported.data.seq, by: exported.data.actor.name }
    }
  }
  const differing = pack.hashes.find(({ seq, hash }) => today.get(seq) !== hash)
  return {
    notInTrail: pack.onlyListed.filter((file) => !isToldBy(file, entries)).map(({ path }) => path),
    ...(differing === undefined ? {} : { differsFrom: differing.seq }),
    ...(loggedAt === undefined ? {} : { loggedAt }),
  }
}

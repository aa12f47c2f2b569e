import type { Anchor } from '../../domain/trail/check-anchors.ts'
import type { TrailBreak } from '../../domain/trail/verify-trail.ts'
import type { Trail, TrailEntry } from '../../queries/trail.ts'

export type AnchorTrouble = { kind: 'differing' | 'beyond' | 'unknown'; anchor: Anchor }

/** An entry and what is wrong there. Without an entry: the place behind the last one, where something is missing. */
export type TrailRow = {
  index: number
  entry?: TrailEntry
  breaks: TrailBreak[]
  anchors: AnchorTrouble[]
  /** Its words are gone for good; otherwise absent words are not for this reader. */
  redacted: boolean
}

export const trailFilters = ['all', 'us', 'partner', 'internal', 'witnessed', 'wrong'] as const
export type TrailFilter = (typeof trailFilters)[number]

/** Oldest first: the order in which one entry vouches for the next. */
export function trailRows({ entries, findings, anchors }: Trail): TrailRow[] {
  const breaks = groupBy(findings.breaks, ({ index }) => index)
  const places = new Map(entries.map(({ seq, index }) => [seq, index]))
  const troubles: AnchorTrouble[] = [
    ...(anchors?.differing ?? []).map((anchor) => ({
      kind: anchor.seq === undefined ? ('unknown' as const) : ('differing' as const),
      anchor,
    })),
    ...(anchors?.beyond ?? []).map((anchor) => ({ kind: 'beyond' as const, anchor })),
  ]
  const end = entries.length
  const anchored = groupBy(troubles, ({ anchor }) => places.get(anchor.seq) ?? end)
  const redacted = new Set(findings.redacted)
  const rowAt = (index: number, entry?: TrailEntry): TrailRow => ({
    index,
    ...(entry ? { entry } : {}),
    breaks: breaks.get(index) ?? [],
    anchors: anchored.get(index) ?? [],
    redacted: entry?.seq !== undefined && redacted.has(entry.seq),
  })
  const rows = entries.map((entry) => rowAt(entry.index, entry))
  const last = rowAt(end)
  return isWrong(last) ? [...rows, last] : rows
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

export function isWrong({ breaks, anchors }: TrailRow): boolean {
  return breaks.length > 0 || anchors.length > 0
}

export function passes(row: TrailRow, filter: TrailFilter): boolean {
  const event = row.entry?.event
  switch (filter) {
    case 'all':
      return true
    case 'wrong':
      return isWrong(row)
    case 'us':
    case 'partner':
      return event?.actor.side === filter
    case 'internal':
      return event?.audience === 'internal'
    case 'witnessed':
      return event?.actor.proof === 'witnessed'
  }
}

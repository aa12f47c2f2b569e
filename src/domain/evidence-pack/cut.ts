import { member } from './pack-event.ts'

/**
 * The trail up to an entry, as received. What is internal becomes a stub unless it is wanted: without body and salt the
 * chain verifies all the same.
 */
export function cutTrail(entries: readonly unknown[], throughSeq: number, internal: boolean): unknown[] {
  const last = entries.findLastIndex((entry) => isThrough(entry, throughSeq))
  return entries
    .slice(0, last + 1)
    .filter((entry) => !isBeyond(entry, throughSeq))
    .map((entry) => (internal || member(entry, 'audience') === 'shared' ? entry : stubOf(entry)))
}

function isThrough(entry: unknown, throughSeq: number): boolean {
  const seq = member(entry, 'seq')
  return typeof seq === 'number' && seq <= throughSeq
}

/** What cannot be read is left where it stands: whoever checks the pack must see it. */
function isBeyond(entry: unknown, throughSeq: number): boolean {
  const seq = member(entry, 'seq')
  return typeof seq === 'number' && seq > throughSeq
}

function stubOf(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'body' && name !== 'salt'))
}

type Entry = { event: { seq: number } }

/** So many of the last entries are drawn at first, whether they are new or not. */
const AT_LEAST = 5
/** What is new is read after what it answers. */
const BEFORE_NEW = 2

/** The seq of the oldest entry that is drawn when the agent comes: what is new, and a little before it. */
export function openingSeq(entries: Entry[], firstNewSeq: number | undefined): number {
  const firstNew = firstNewSeq === undefined ? -1 : entries.findIndex(({ event }) => event.seq >= firstNewSeq)
  const index = firstNew < 0 ? entries.length : firstNew - BEFORE_NEW
  return entries[firstDrawn(entries, index)]?.event.seq ?? 0
}

/** Where in a list, perhaps a filtered one, the drawing begins. */
export function firstDrawnFrom(entries: Entry[], seq: number): number {
  const index = entries.findIndex(({ event }) => event.seq >= seq)
  return firstDrawn(entries, index < 0 ? entries.length : index)
}

/** A single earlier entry takes no more room than the button that would bring it. */
function firstDrawn(entries: Entry[], wanted: number): number {
  const index = Math.min(wanted, entries.length - AT_LEAST)
  return index <= 1 ? 0 : index
}

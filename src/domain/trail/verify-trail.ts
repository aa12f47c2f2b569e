import { type CheckedEntry, checkEntry } from './check-entry.ts'
import { CHAIN_START } from './entry-hashes.ts'

/**
 * What is wrong at one entry.
 * - `unreadable`: it is no entry at all, or lacks its number or a hash.
 * - `gap`: entries `from` to `to` should stand before it.
 * - `duplicate-seq`: its number was there before.
 * - `out-of-order`: it stands behind entries with higher numbers.
 * - `wrong-previous`: it does not follow the entry before it, though its number does: one of the two was exchanged.
 * - `wrong-hash`: who, when, what kind, to whom, or another of its particulars is not what was recorded.
 * - `wrong-body`: what was said is not what was recorded.
 */
export type TrailBreak = {
  /** Which of the received entries, counted from 0. */
  index: number
  /** The number that it says it has, where it says one. */
  seq?: number
} & (
  | { kind: 'gap'; from: number; to: number }
  | { kind: 'unreadable' | 'duplicate-seq' | 'out-of-order' | 'wrong-previous' | 'wrong-hash' | 'wrong-body' }
)

/** What is known of a trail, as far as it was read. Plain JSON. */
export type TrailFindings = {
  /** So many entries were looked at. */
  read: number
  /** Everything from entry 1 to this one is as it was recorded; 0 where not even the first is. */
  verifiedThrough: number
  /** The hash of that entry. */
  head: string
  /** In the order of the entries; one entry may have several. */
  breaks: TrailBreak[]
  /** Numbers of entries whose words were taken away by a later one. They verify. */
  redacted: number[]
  /** Numbers of entries whose words this reader may not see. They verify too. */
  stubs: number[]
  /** Where the next entries go on. */
  reached: Reached
}

type Reached = {
  /** Of the last entry that has a place in the chain. */
  seq: number
  /** What the next one may call its previous hash: what the last one says and what it should say. */
  hashes: string[]
  /** So many since then could not be read. */
  unreadable: number
  /** Numbers that were passed over. */
  gaps: { from: number; to: number }[]
  /** What was verified before the last entry that verified. */
  before: { verifiedThrough: number; head: string }
}

export const nothingRead: TrailFindings = {
  read: 0,
  verifiedThrough: 0,
  head: CHAIN_START,
  breaks: [],
  redacted: [],
  stubs: [],
  reached: {
    seq: 0,
    hashes: [CHAIN_START],
    unreadable: 0,
    gaps: [],
    before: { verifiedThrough: 0, head: CHAIN_START },
  },
}

/**
 * Verifies a thread's trail by the contract's rules for the chain.
 *
 * A long trail is verified page by page: hand the findings of the pages before as `before`. What follows a break is
 * verified on from there, so that each break is told once, where it is.
 * @param entries the JSON as received, in the order received, before any schema has taken anything away. Never throws,
 * whatever it is.
 */
export async function verifyTrail(entries: readonly unknown[], before = nothingRead): Promise<TrailFindings> {
  const checked = await Promise.all(entries.map(checkEntry))
  const findings = structuredClone(before)
  for (const entry of checked) addEntry(findings, entry)
  return findings
}

function addEntry(findings: TrailFindings, entry: CheckedEntry): void {
  const index = findings.read
  findings.read += 1
  if (!entry.readable) {
    findings.breaks.push({ index, ...(entry.seq === undefined ? {} : { seq: entry.seq }), kind: 'unreadable' })
    findings.reached.unreadable += 1
    return
  }
  const { seq } = entry
  const places = placeInChain(findings.reached, entry)
  if (findings.breaks.length === 0 && isExchanged(places, entry)) Object.assign(findings, findings.reached.before)
  findings.breaks.push(...places.map((found) => ({ index, seq, ...found })))
  if (entry.hash !== entry.rightHash) findings.breaks.push({ index, seq, kind: 'wrong-hash' })
  if (entry.body === 'wrong') findings.breaks.push({ index, seq, kind: 'wrong-body' })
  if (entry.body === 'absent') findings.stubs.push(seq)
  if (entry.redacts !== undefined && findings.stubs.includes(entry.redacts)) {
    findings.redacted.push(entry.redacts)
    findings.stubs = findings.stubs.filter((stub) => stub !== entry.redacts)
  }
  if (findings.breaks.length === 0) {
    findings.reached.before = { verifiedThrough: findings.verifiedThrough, head: findings.head }
    findings.verifiedThrough = seq
    findings.head = entry.hash
  }
}

/** Either this entry or the one before it: neither counts as verified. */
function isExchanged(places: PlaceBreak[], { hash, rightHash }: ReadableEntry): boolean {
  return hash === rightHash && places.some(({ kind }) => kind === 'wrong-previous')
}

type ReadableEntry = Extract<CheckedEntry, { readable: true }>
type PlaceBreak =
  | { kind: 'gap'; from: number; to: number }
  | { kind: 'duplicate-seq' | 'out-of-order' | 'wrong-previous' }

/** Compares an entry's number and previous hash with what was reached, and moves on to it. */
function placeInChain(reached: Reached, entry: ReadableEntry): PlaceBreak[] {
  const linked = reached.hashes.includes(entry.previousHash)
  const next = reached.seq + 1
  const latest = next + reached.unreadable
  // Where its own hash is wrong the number may be what was changed; the link tells where it stands all the same.
  const place = entry.hash !== entry.rightHash && linked ? next : entry.seq
  if (place < next) {
    return [
      { kind: reached.gaps.some(({ from, to }) => from <= place && place <= to) ? 'out-of-order' : 'duplicate-seq' },
    ]
  }
  const found: PlaceBreak[] = []
  if (place > latest) {
    const gap = { from: latest, to: place - 1 }
    reached.gaps.push(gap)
    found.push({ kind: 'gap', ...gap })
  } else if (place === next && !linked) {
    found.push({ kind: 'wrong-previous' })
  }
  reached.seq = place
  reached.hashes = [entry.hash, entry.rightHash]
  reached.unreadable = 0
  return found
}

/**
 * Where a trail that was read to its end is shorter than it is known to be, its end is missing.
 * @param seq the number of the thread's newest entry, as known before the trail was read
 */
export function expectThrough(findings: TrailFindings, seq: number): TrailFindings {
  const { reached, breaks, read } = findings
  const from = reached.seq + reached.unreadable + 1
  if (seq < from) return findings
  return { ...findings, breaks: [...breaks, { index: read, kind: 'gap', from, to: seq }] }
}

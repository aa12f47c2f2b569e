import type { TrailFindings } from './verify-trail.ts'

/** The chain's newest hash as a note in a ticket names it. Zendesk's audits are not the Trading Grid's to change. */
export type Anchor = {
  ticket: number
  auditId: number
  /** When the note was written. */
  at: string
  /** The entry whose hash it is; older notes name only the hash. */
  seq?: number
  head: string
}

/** What the notes say of a trail that was read to its end. */
export type AnchorFindings = {
  /** The newest entry that a note bears witness to: nothing up to it was changed since without the ticket showing it. */
  anchored: (Anchor & { seq: number }) | undefined
  /** The ticket names another hash for this entry than the trail has. */
  differing: Anchor[]
  /** The ticket names an entry that the trail does not have: its end was cut off. */
  beyond: Anchor[]
  /** Verified, and contradicted by no note. A chain that was recorded anew verifies as well as the first one did. */
  trustedThrough: number
}

/**
 * Compares the notes' anchors with the trail. Read the anchors before the trail, so that no note can be ahead of it.
 * @param hashes the hash that each entry says it has, by number, as received
 */
export function checkAnchors(
  anchors: readonly Anchor[],
  { verifiedThrough }: Pick<TrailFindings, 'verifiedThrough'>,
  hashes: ReadonlyMap<number, string>,
): AnchorFindings {
  const seqs = new Map([...hashes].map(([seq, hash]) => [hash, seq]))
  const last = Math.max(0, ...hashes.keys())
  const differing: Anchor[] = []
  const beyond: Anchor[] = []
  const agreeing: (Anchor & { seq: number })[] = []
  for (const anchor of anchors) {
    const seq = anchor.seq ?? seqs.get(anchor.head)
    if (seq === undefined || (seq <= last && hashes.get(seq) !== anchor.head)) differing.push(anchor)
    else if (seq > last) beyond.push(anchor)
    else agreeing.push({ ...anchor, seq })
  }
  const contradicted = Math.min(...differing.map(({ seq }) => seq ?? Number.POSITIVE_INFINITY))
  // Behind a break nothing is certain, and notes written after a change agree with what was changed.
  const anchored = agreeing
    .filter(({ seq }) => seq <= verifiedThrough && seq < contradicted)
    .reduce<AnchorFindings['anchored']>((newest, one) => (newest && newest.seq >= one.seq ? newest : one), undefined)
  const trustedThrough = contradicted > verifiedThrough ? verifiedThrough : (anchored?.seq ?? 0)
  return { anchored, differing, beyond, trustedThrough }
}

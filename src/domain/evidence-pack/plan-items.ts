import type { MissingReason, PackEvidence } from './pack-case.ts'
import { type Mention, mentionedDocuments, mentionedEvidence, type PackEvent, textOf } from './pack-event.ts'
import { safeName } from './safe-name.ts'

/** A document or a comment that the trail speaks of up to the cut. Numbered in the order in which it does. */
export type PackItem = {
  number: number
  name: string
  kind: string
  sha256: string
  size?: number | undefined
  version?: number | undefined
  /** The entries that speak of it. */
  seqs: number[]
  /** Where its bytes are in the pack, if they are. */
  file: string
  source: ItemSource
  /** Known before anything was read. */
  missing?: MissingReason | undefined
}

export type ItemSource =
  | { kind: 'document'; id: string; importedFrom?: number }
  | Extract<PackEvidence, { kind: 'comment' }>
  | { kind: 'unknown' }

/**
 * What belongs into the pack. The trail alone decides, not what the case looks like today; `evidence` only tells where
 * the bytes of a piece are. A pack without what is internal does not even name what only internal entries speak of,
 * unless it is evidence that the partner has as well.
 * @param events up to the cut, each with its body where this reader may see it
 */
export function planItems(events: PackEvent[], evidence: PackEvidence[], internal: boolean): PackItem[] {
  const sources = new Map(evidence.map((one) => [one.id, one]))
  const withdrawn = new Set(
    events.flatMap(({ type, body }) => (type === 'evidence-withdrawn' ? (textOf(body, 'evidence') ?? []) : [])),
  )
  const found = new Map<string, Omit<PackItem, 'number' | 'file'>>()
  const add = (seq: number, mention: Mention, source: ItemSource, missing?: MissingReason) => {
    const key = `${source.kind === 'document' ? source.id : mention.id} ${mention.sha256}`
    const known = found.get(key)
    if (!known) {
      const { id: _, ...rest } = mention
      found.set(key, { ...rest, seqs: [seq], source, ...(missing === undefined ? {} : { missing }) })
      return
    }
    if (!known.seqs.includes(seq)) known.seqs.push(seq)
    known.version ??= mention.version
    known.size ??= mention.size
    // Shared in one entry and only proposed as evidence in another: it was shared.
    if (missing === undefined) known.missing = undefined
  }
  for (const event of events) {
    const hidden = !internal && event.audience !== 'shared'
    const documents = hidden ? [] : mentionedDocuments(event)
    for (const mention of documents) add(event.seq, mention, { kind: 'document', id: mention.id })
    for (const mention of mentionedEvidence(event)) {
      const source = sources.get(mention.id)
      if (hidden && (source?.audience !== 'shared' || withdrawn.has(mention.id))) continue
      const size = source?.kind === 'document' ? { size: source.size } : {}
      add(event.seq, { ...size, ...mention }, sourceOf(source), missingBefore(mention.id, source, withdrawn, internal))
    }
  }
  const items = [...found.values()]
  const digits = Math.max(3, String(items.length).length)
  return items.map((item, index) => ({
    ...item,
    number: index + 1,
    file: `documents/${String(index + 1).padStart(digits, '0')}-${safeName(item.name)}${endingOf(item)}`,
  }))
}

function sourceOf(evidence: PackEvidence | undefined): ItemSource {
  if (evidence === undefined) return { kind: 'unknown' }
  if (evidence.kind === 'comment') return evidence
  const { document, importedFrom } = evidence
  return { kind: 'document', id: document, ...(importedFrom === undefined ? {} : { importedFrom }) }
}

function missingBefore(
  id: string,
  source: PackEvidence | undefined,
  withdrawn: ReadonlySet<string>,
  internal: boolean,
): MissingReason | undefined {
  if (withdrawn.has(id)) return 'withdrawn'
  if (source === undefined) return 'unknown'
  return source.audience === 'internal' && !internal ? 'internal' : undefined
}

/** A comment has no file's name of its own. */
function endingOf({ source, name }: Pick<PackItem, 'source' | 'name'>): string {
  return source.kind === 'comment' && !/\.txt$/i.test(safeName(name)) ? '.txt' : ''
}

import * as z from 'zod/mini'
import { MANIFEST } from './manifest.ts'
import { headOf, type PackContents } from './pack-contents.ts'
import { member } from './pack-event.ts'

/** What a program needs to check a pack: which case, cut where, and which entries vouch for which files. */
export const PackRecord = z.object({
  format: z.literal('trading-grid-evidence-pack'),
  version: z.literal(1),
  thread: z.string(),
  label: z.string(),
  throughSeq: z.int(),
  head: z.string(),
  language: z.string(),
  internal: z.boolean(),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), entries: z.array(z.int()) })),
})
export type PackRecord = z.infer<typeof PackRecord>

export const RECORD = 'pack.json'
export const TRAIL = 'trail.jsonl'

export function packRecord(contents: PackContents): PackRecord {
  const { about, choice, items } = contents
  return {
    format: 'trading-grid-evidence-pack',
    version: 1,
    thread: about.thread,
    label: about.label,
    throughSeq: choice.throughSeq,
    head: headOf(contents)?.hash ?? '',
    language: choice.language,
    internal: choice.internal,
    files: items.flatMap(({ packed, file, sha256, seqs }) => (packed ? [{ path: file, sha256, entries: seqs }] : [])),
  }
}

export function readPackRecord(text: string): PackRecord | undefined {
  try {
    const read = z.safeParse(PackRecord, JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** What the entries of a pack say of its documents. */
export type Vouching = {
  /** A file that was exchanged together with its line in the manifest is found by this alone. */
  notInTrail: string[]
  /** The entries that would vouch for them are internal, and without words in this pack. */
  onlyListed: PackRecord['files']
}

export function vouching({ files }: PackRecord, entries: ReadonlyMap<number, unknown>): Vouching {
  const silent = files.filter((file) => !isToldBy(file, entries))
  const [onlyListed, notInTrail] = [silent.filter(isHidden), silent.filter((file) => !isHidden(file))]
  return { onlyListed, notInTrail: notInTrail.map(({ path }) => path) }

  function isHidden(file: PackRecord['files'][number]): boolean {
    return file.entries.some((seq) => entries.has(seq) && member(entries.get(seq), 'body') === undefined)
  }
}

/** Whether one of the entries that are named for a file tells its fingerprint. */
export function isToldBy(file: PackRecord['files'][number], entries: ReadonlyMap<number, unknown>): boolean {
  return file.entries.some((seq) => JSON.stringify(member(entries.get(seq), 'body') ?? '').includes(file.sha256))
}

/** Documents that are in a pack but that its record does not account for. */
export function unaccounted({ files }: PackRecord, paths: readonly string[]): string[] {
  const known = new Set(files.flatMap(({ path }) => [path, `${path}.html`]))
  return paths.filter((path) => path.startsWith('documents/') && path !== MANIFEST && !known.has(path))
}

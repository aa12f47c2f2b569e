import { unzipSync } from 'fflate'
import { type ListedFile, MANIFEST, readManifest } from '../domain/evidence-pack/manifest.ts'
import { member } from '../domain/evidence-pack/pack-event.ts'
import { RECORD, readPackRecord, TRAIL, unaccounted, vouching } from '../domain/evidence-pack/pack-record.ts'
import { sha256 } from '../domain/files/sha256.ts'
import { verifyTrail } from '../domain/trail/verify-trail.ts'
import type { CheckedPack } from './pack-work.ts'

/** What is larger unpacked is no pack that anybody made here: it would fill the memory. */
const BYTES_AT_MOST = 1_500_000_000

type Files = { [path: string]: Uint8Array<ArrayBuffer> }
type Unzipped = { files: Files; twice: string[] }

/** Checks a pack from whoever brought it: every file, every entry, and whether the one vouches for the other. */
export async function checkPack(file: Blob): Promise<CheckedPack> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const unzipped = unzip(bytes)
  if (typeof unzipped === 'string') return { readable: false, because: unzipped }
  const { files, twice } = unzipped
  const record = readPackRecord(textOf(files, RECORD))
  const manifest = readManifest(textOf(files, MANIFEST))
  if (!record || !files[MANIFEST]) return { readable: false, because: 'no-pack' }
  const checked = await checkFiles(files, manifest ?? [])
  const entries = textOf(files, TRAIL).split('\n').filter(Boolean).map(parse)
  const { verifiedThrough, breaks } = await verifyTrail(entries)
  const bySeq = new Map(entries.map((entry) => [Number(member(entry, 'seq')), entry]))
  const { notInTrail, onlyListed } = vouching(record, bySeq)
  const last = entries.at(-1)
  return {
    readable: true,
    sha256: await sha256(bytes),
    thread: record.thread,
    label: record.label,
    throughSeq: record.throughSeq,
    files: Object.keys(files).length,
    ...checked,
    changed: [...new Set([...checked.changed, ...twice, ...(manifest ? [] : [MANIFEST])])],
    notInTrail: [...notInTrail, ...unaccounted(record, Object.keys(files))],
    onlyListed,
    chain: { entries: entries.length, verifiedThrough, breaks },
    headAsStated: member(last, 'hash') === record.head && member(last, 'seq') === record.throughSeq,
    hashes: entries.flatMap((entry) => {
      const [seq, hash] = [member(entry, 'seq'), member(entry, 'hash')]
      return typeof seq === 'number' && typeof hash === 'string' ? [{ seq, hash }] : []
    }),
  }
}

function unzip(bytes: Uint8Array<ArrayBuffer>): Unzipped | 'no-zip' | 'too-large' {
  const seen = new Set<string>()
  const twice: string[] = []
  let size = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Two files of one name: which of them is unpacked depends on the program.
        if (seen.has(name)) twice.push(name)
        seen.add(name)
        size += originalSize
        return size <= BYTES_AT_MOST && !name.endsWith('/')
      },
    })
    if (size > BYTES_AT_MOST) return 'too-large'
    const files = Object.entries(unpacked).map(([name, content]) => [name, new Uint8Array(content)] as const)
    return { files: inFolder(Object.fromEntries(files)), twice }
  } catch {
    return 'no-zip'
  }
}

/** Somebody unpacked it and packed the folder again. */
function inFolder(files: Files): Files {
  const manifest = Object.keys(files).find((path) => path.endsWith(`/${MANIFEST}`))
  if (files[MANIFEST] || manifest === undefined) return files
  const folder = manifest.slice(0, -MANIFEST.length)
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.startsWith(folder) ? path.slice(folder.length) : `../${path}`,
      content,
    ]),
  )
}

async function checkFiles(files: Files, manifest: ListedFile[]) {
  const changed: string[] = []
  const missing: string[] = []
  for (const { path, sha256: stated } of manifest) {
    const content = files[path]
    if (!content) missing.push(path)
    else if ((await sha256(content)) !== stated) changed.push(path)
  }
  const listed = new Set(manifest.map(({ path }) => path))
  const unlisted = Object.keys(files).filter((path) => path !== MANIFEST && !listed.has(path))
  return { changed, missing, unlisted }
}

function textOf(files: Files, path: string): string {
  return new TextDecoder().decode(files[path])
}

/** A line that is no JSON is an entry that cannot be read: the chain breaks there. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

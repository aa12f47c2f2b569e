import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readManifest, writeManifest } from '../../src/domain/evidence-pack/manifest.ts'
import { checkPack } from '../../src/worker/pack-check.ts'
import { chain, rehashed } from '../support/chained-trail.ts'
import { bytesOf, hashOf, makePack, messageWith } from '../support/make-pack.ts'

const paper = { id: 'doc_1', name: 'paper.txt', bytes: bytesOf('Two pallets were damaged.') }
const other = { id: 'doc_2', name: 'other.bin', bytes: new Uint8Array([0, 1, 2, 255]) }
const story = chain([messageWith([paper]), {}, messageWith([other]), {}])
const pack = await makePack({ entries: story, files: [paper, other] })

const blob = (files: Record<string, Uint8Array>) => new Blob([zipSync(files).slice()])
const check = (files: Record<string, Uint8Array>) => checkPack(blob(files))

/** Whoever can write files can write the manifest anew. */
function withManifest(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const { 'manifest.sha256': _, ...rest } = files
  const lines = Object.entries(rest).map(([path, content]) => ({ path, sha256: hashOf(content) }))
  return { ...rest, 'manifest.sha256': bytesOf(writeManifest(lines)) }
}

async function isSound(files: Record<string, Uint8Array>): Promise<boolean> {
  const found = await check(files)
  if (!found.readable) return false
  const { changed, missing, unlisted, notInTrail, chain: trail, headAsStated } = found
  const wrong = [changed, missing, unlisted, notInTrail, trail.breaks].flat()
  return wrong.length === 0 && headAsStated
}

describe('checking a pack', () => {
  it('finds nothing wrong with one that was just made', async () => {
    const found = await checkPack(pack.sealed.file)
    expect(found).toMatchObject({
      readable: true,
      sha256: pack.sealed.sha256,
      thread: 'thr_1',
      throughSeq: 4,
      changed: [],
      missing: [],
      unlisted: [],
      notInTrail: [],
      chain: { entries: 4, verifiedThrough: 4, breaks: [] },
      headAsStated: true,
    })
    expect(await isSound(unzipSync(pack.bytes))).toBe(true)
  })

  it('takes one that was unpacked and packed again, folder and all', async () => {
    const inFolder = Object.fromEntries(
      Object.entries(pack.files).map(([name, content]) => [`TG-1029/${name}`, content]),
    )
    expect(await isSound(inFolder)).toBe(true)
  })

  it('finds one changed byte, whichever file it is in', async () => {
    for (const [name, content] of Object.entries(pack.files)) {
      for (const at of [0, Math.floor(content.length / 2), content.length - 1]) {
        const changed = content.slice()
        changed[at] = (changed[at] ?? 0) ^ 1
        expect(await isSound({ ...pack.files, [name]: changed }), `${name} at ${at}`).toBe(false)
      }
    }
  })

  it('finds a file that was taken away, and one that was put in', async () => {
    for (const name of Object.keys(pack.files)) {
      const { [name]: _, ...rest } = pack.files
      expect(await isSound(rest), name).toBe(false)
    }
    expect(await check({ ...pack.files, 'documents/099-extra.pdf': paper.bytes })).toMatchObject({
      unlisted: ['documents/099-extra.pdf'],
    })
  })

  it('finds a document that was exchanged together with its line in the manifest', async () => {
    const exchanged = withManifest({ ...pack.files, 'documents/001-paper.txt': bytesOf('No pallet was damaged.') })
    const record = JSON.parse(pack.text('pack.json'))
    record.files[0].sha256 = hashOf(bytesOf('No pallet was damaged.'))
    const anew = withManifest({ ...exchanged, 'pack.json': bytesOf(JSON.stringify(record)) })
    expect(await check(anew)).toMatchObject({ changed: [], notInTrail: ['documents/001-paper.txt'] })
    const smuggled = withManifest({ ...pack.files, 'documents/099-extra.txt': paper.bytes })
    expect(await check(smuggled)).toMatchObject({ unlisted: [], notInTrail: ['documents/099-extra.txt'] })
  })

  it('finds one changed entry, whatever was written anew around it', async () => {
    const changes = [
      story.map((entry) => (entry.seq === 2 ? { ...entry, body: { text: 'Hallo' } } : entry)),
      story.map((entry) => (entry.seq === 2 ? { ...entry, at: '2026-03-13T09:01:01.000Z' } : entry)),
      story.map((entry) => (entry.seq === 2 ? rehashed({ ...entry, audience: 'internal' }) : entry)),
      story.filter(({ seq }) => seq !== 2),
      [...story.slice(0, 2), ...story.slice(1)],
      story.slice(0, 3),
      chain([messageWith([paper]), { body: { text: 'Hallo' } }, messageWith([other]), {}]),
    ]
    for (const entries of changes) {
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
      expect(await isSound(withManifest({ ...pack.files, 'trail.jsonl': bytesOf(lines) }))).toBe(false)
    }
  })

  it('says of a document that only internal entries name that nothing in the pack vouches for it', async () => {
    const added = {
      type: 'evidence-added',
      audience: 'internal' as const,
      body: { evidence: [{ id: 'evi_1', name: 'paper.txt', kind: 'other', sha256: hashOf(paper.bytes) }] },
    }
    const { sealed } = await makePack({
      entries: chain([added]),
      files: [paper],
      evidence: [{ kind: 'document', id: 'evi_1', audience: 'shared', document: 'doc_1', size: 1 }],
      choice: { internal: false },
    })
    expect(await checkPack(sealed.file)).toMatchObject({
      notInTrail: [],
      onlyListed: [{ path: 'documents/001-paper.txt', sha256: hashOf(paper.bytes), entries: [1] }],
    })
  })
})

describe('what is no pack', () => {
  it('is told apart: no ZIP at all, and a ZIP of something else', async () => {
    expect(await checkPack(new Blob(['Hello']))).toEqual({ readable: false, because: 'no-zip' })
    expect(await checkPack(new Blob([]))).toEqual({ readable: false, because: 'no-zip' })
    expect(await checkPack(new Blob([pack.bytes.slice(0, 2_000)]))).toEqual({ readable: false, because: 'no-zip' })
    expect(await check({ 'letter.txt': bytesOf('Hello') })).toEqual({ readable: false, because: 'no-pack' })
  })

  it('is not unpacked when it would fill the memory', async () => {
    const bytes = zipSync({ 'bomb.bin': new Uint8Array(1_000) }).slice()
    // The size that the directory of the ZIP states for its one file.
    const directory = bytes.findIndex((_, at) => bytes.subarray(at, at + 4).join() === '80,75,1,2')
    new DataView(bytes.buffer).setUint32(directory + 24, 0xf000_0000, true)
    expect(await checkPack(new Blob([bytes]))).toEqual({ readable: false, because: 'too-large' })
  })

  it('is one that has two files of one name', async () => {
    const bytes = pack.bytes.slice()
    const names = new TextDecoder('latin1').decode(bytes)
    for (let at = names.indexOf('people.html'); at >= 0; at = names.indexOf('people.html', at + 1))
      if (names.charCodeAt(at - 1) < 32) bytes.set(bytesOf('verify.html'), at)
    const found = await checkPack(new Blob([bytes]))
    expect(found).toMatchObject({ readable: true })
    expect(found.readable && found.changed).toContain('verify.html')
  })
})

describe('a manifest', () => {
  it('is read as it was written, and not where a line is none', () => {
    const files = [
      { path: 'b.txt', sha256: hashOf(bytesOf('b')) },
      { path: 'a b.txt', sha256: hashOf(bytesOf('a')) },
    ]
    const written = writeManifest(files)
    expect(readManifest(written)).toEqual([...files].reverse())
    expect(readManifest(written.replace('  ', ' '))).toBeUndefined()
    expect(readManifest(`${written}Hello\n`)).toBeUndefined()
  })
})

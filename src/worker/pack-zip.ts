import { Zip, ZipDeflate } from 'fflate'
import { inOrder, type ListedFile, MANIFEST, writeManifest } from '../domain/evidence-pack/manifest.ts'
import { sha256 } from '../domain/files/sha256.ts'

const LEVEL = 6

type Packed = { path: string; file: ZipDeflate; chunks: Uint8Array<ArrayBuffer>[] }

/**
 * A ZIP that is the same whenever it is made of the same files, in whatever order they come. Each is compressed as it
 * comes, so that only what is compressed is kept.
 */
export type PackZip = {
  /** @returns the file's SHA-256 */
  add(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>
  /** The whole, with the manifest of all that was added. Nothing can be added afterwards. */
  seal(): Uint8Array<ArrayBuffer>
  readonly size: number
}

export function startZip(): PackZip {
  const packed: Packed[] = []
  const listed: ListedFile[] = []
  return {
    add: async (path, bytes) => {
      const hash = await sha256(bytes)
      packed.push(compress(path, bytes))
      listed.push({ path, sha256: hash })
      return hash
    },
    seal: () => {
      packed.push(compress(MANIFEST, new TextEncoder().encode(writeManifest(listed))))
      return assemble(inOrder(packed))
    },
    get size() {
      return packed.length
    },
  }
}

function compress(path: string, bytes: Uint8Array): Packed {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const file = new ZipDeflate(path, { level: LEVEL })
  // A ZIP's times have no time zone: this one is written the same wherever it is made. Noon, because some zones began the
  // year without a midnight.
  file.mtime = new Date(1980, 0, 1, 12)
  file.ondata = (error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  }
  file.push(bytes, true)
  return { path, file, chunks }
}

function assemble(packed: Packed[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const { file, chunks } of packed) {
    zip.add(file)
    // From here on the ZIP listens: it is told again what was compressed before.
    chunks.forEach((chunk, index) => {
      file.ondata(null, chunk, index === chunks.length - 1)
    })
  }
  zip.end()
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

import type { MissingReason, PackCase, PackChoice, PackEvidence } from '../domain/evidence-pack/pack-case.ts'
import type { PackRecord } from '../domain/evidence-pack/pack-record.ts'
import type { PackPrint } from '../domain/evidence-pack/page.ts'
import type { TrailBreak } from '../domain/trail/verify-trail.ts'

/**
 * What the worker does to make an evidence pack, and to check one. Bytes go in part by part and come out as a `Blob`,
 * which no thread has to copy.
 */
export type PackWork = {
  startPack: { input: PackBeginning; output: PackPlan }
  addToPack: { input: PackPart; output: PartOutcome }
  sealPack: { input: { pack: string; missing: MissingDocument[] }; output: SealedPack }
  /** Nobody wants it any more. */
  dropPack: { input: string; output: boolean }
  checkPack: { input: Blob; output: CheckedPack }
}

export type PackBeginning = {
  /** Names the pack in the calls that follow. */
  pack: string
  about: PackCase
  choice: PackChoice
  print: PackPrint
  /** Arrays of JSON, one per page of the trail as received. */
  pages: string[]
  evidence: PackEvidence[]
}

export type PackPlan = {
  /** Entries in the pack. */
  entries: number
  chain: { verifiedThrough: number; breaks: TrailBreak[] }
  /** Whose bytes are to come. */
  documents: PlannedDocument[]
}
export type PlannedDocument = { number: number; document: string; name: string; size?: number | undefined }

export type PackPart = {
  pack: string
  /** Of the planned document. */
  number: number
  content: string
  encoding: 'utf-8' | 'base64'
  /** In bytes. A part at 0 begins the document anew. */
  offset: number
  last: boolean
}

/** `changed`: its bytes are not those that the trail speaks of. */
export type PartOutcome = 'more' | 'packed' | 'changed'

export type MissingDocument = { number: number; because: MissingReason }
export type SealedPack = { file: Blob; sha256: string; files: number }

export type CheckedPack =
  | { readable: false; because: 'no-zip' | 'no-pack' | 'too-large' }
  | {
      readable: true
      /** Of the ZIP itself. The trail knows it from when the pack was made. */
      sha256: string
      thread: string
      label: string
      throughSeq: number
      files: number
      /** Paths whose bytes are not what the manifest says, that it lists and are not there, or that it does not list. */
      changed: string[]
      missing: string[]
      unlisted: string[]
      /** Documents whose fingerprint the trail does not tell. */
      notInTrail: string[]
      /** Documents whose entries are internal and without words in the pack: whoever has the whole trail can ask it. */
      onlyListed: PackRecord['files']
      chain: { entries: number; verifiedThrough: number; breaks: TrailBreak[] }
      /** The trail ends where the pack says that it was cut, with the hash that it says. */
      headAsStated: boolean
      hashes: { seq: number; hash: string }[]
    }

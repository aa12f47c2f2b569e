import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { PackChoice, PackEvidence } from '../../src/domain/evidence-pack/pack-case.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { packPrint } from '../../src/sync/evidence-pack/pack-words.ts'
import { addToPack, sealPack, startPack } from '../../src/worker/pack-evidence.ts'
import type { MissingDocument } from '../../src/worker/pack-work.ts'

export type PackFile = { id: string; name: string; bytes: Uint8Array<ArrayBuffer>; kind?: string }

export type PackToMake = {
  entries: unknown[]
  files?: PackFile[]
  evidence?: PackEvidence[]
  choice?: Partial<PackChoice>
  missing?: MissingDocument[]
  subject?: string
}

let made = 0

/** A pack as the app makes it, without a browser and without the Trading Grid. */
export async function makePack({ entries, files = [], evidence = [], choice, missing = [], subject }: PackToMake) {
  made += 1
  const pack = `pack-${made}`
  const chosen: PackChoice = { throughSeq: entries.length, language: 'en', internal: true, ...choice }
  const plan = await startPack({
    pack,
    about: {
      thread: 'thr_1',
      label: 'TG-1029',
      kind: 'dispute',
      subject: subject ?? 'Chargeback for a late ship notice',
      partner: 'Northwind Traders',
    },
    choice: chosen,
    print: packPrint(chosen.language, createTranslator(chosen.language)),
    pages: [JSON.stringify(entries)],
    evidence,
  })
  const outcomes: string[] = []
  for (const { number, document } of plan.documents) {
    const file = files.find(({ id }) => id === document)
    if (!file) continue
    const content = Buffer.from(file.bytes).toString('base64')
    outcomes.push(await addToPack({ pack, number, content, encoding: 'base64', offset: 0, last: true }))
  }
  const sealed = await sealPack({ pack, missing })
  const bytes = new Uint8Array(await sealed.file.arrayBuffer())
  const unpacked = unzipSync(bytes)
  const text = (path: string) => new TextDecoder().decode(unpacked[path])
  return { plan, outcomes, sealed, bytes, files: unpacked, names: Object.keys(unpacked), text }
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A document as an entry mentions it. */
export function mention({ id, name, bytes, kind = 'other' }: PackFile) {
  return { id, name, kind, size: bytes.length, sha256: hashOf(bytes), version: 1 }
}

/** A message that carries files. */
export function messageWith(files: PackFile[], text = 'Here they are.') {
  return { type: 'message', body: { text, documents: files.map(mention), quotes: [] } }
}

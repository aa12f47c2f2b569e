import canonicalize from 'canonicalize'
import { caseAtCut } from '../domain/evidence-pack/case-at-cut.ts'
import { cutTrail } from '../domain/evidence-pack/cut.ts'
import { documentPage } from '../domain/evidence-pack/document-page.ts'
import { layOut } from '../domain/evidence-pack/lay-out.ts'
import type { MissingReason } from '../domain/evidence-pack/pack-case.ts'
import type { PackedItem } from '../domain/evidence-pack/pack-contents.ts'
import { type PackEvent, readPackEvent } from '../domain/evidence-pack/pack-event.ts'
import { TRAIL } from '../domain/evidence-pack/pack-record.ts'
import { type PackItem, planItems } from '../domain/evidence-pack/plan-items.ts'
import { sha256 } from '../domain/files/sha256.ts'
import { verifyTrail } from '../domain/trail/verify-trail.ts'
import { readable } from './pack-readable.ts'
import type { MissingDocument, PackBeginning, PackPart, PackPlan, PartOutcome, SealedPack } from './pack-work.ts'
import { type PackZip, startZip } from './pack-zip.ts'

type OpenPack = {
  beginning: PackBeginning
  trail: unknown[]
  events: PackEvent[]
  chain: PackPlan['chain']
  items: PackItem[]
  zip: PackZip
  /** Parts of documents that are on their way. */
  coming: Map<number, Uint8Array<ArrayBuffer>[]>
  outcomes: Map<number, { packed: true; readable?: string } | { packed: false; because: MissingReason }>
}

const open = new Map<string, OpenPack>()

export async function startPack(beginning: PackBeginning): Promise<PackPlan> {
  const { pack, choice, pages, evidence } = beginning
  const received = pages.flatMap((page): unknown[] => JSON.parse(page))
  const all = cutTrail(received, choice.throughSeq, true).flatMap((entry) => readPackEvent(entry) ?? [])
  const trail = cutTrail(received, choice.throughSeq, choice.internal)
  const { verifiedThrough, breaks } = await verifyTrail(trail)
  const events = trail.flatMap((entry) => readPackEvent(entry) ?? [])
  const opened: OpenPack = {
    beginning,
    trail,
    events,
    chain: { verifiedThrough, breaks },
    items: planItems(all, evidence, choice.internal),
    zip: startZip(),
    coming: new Map(),
    outcomes: new Map(),
  }
  open.set(pack, opened)
  for (const item of opened.items) await addAtHand(opened, item)
  const documents = opened.items.flatMap(({ number, source, name, size, missing }) =>
    source.kind === 'document' && missing === undefined ? [{ number, document: source.id, name, size }] : [],
  )
  return { entries: trail.length, chain: opened.chain, documents }
}

/** A comment's words came with the case; of what is missing the reason is known. */
async function addAtHand(opened: OpenPack, item: PackItem): Promise<void> {
  const { number, source, missing } = item
  if (missing !== undefined) opened.outcomes.set(number, { packed: false, because: missing })
  else if (source.kind === 'comment') await addWhole(opened, item, new TextEncoder().encode(source.text))
}

/** @throws where the pack is not there: the worker was started anew meanwhile */
export async function addToPack({ pack, number, content, encoding, offset, last }: PackPart): Promise<PartOutcome> {
  const opened = packOf(pack)
  const item = opened.items.find((one) => one.number === number)
  if (!item) throw new Error(`Document ${number} is not in the plan of the pack.`)
  const parts = offset === 0 ? [] : (opened.coming.get(number) ?? [])
  parts.push(encoding === 'utf-8' ? new TextEncoder().encode(content) : fromBase64(content))
  opened.coming.set(number, parts)
  if (!last) return 'more'
  opened.coming.delete(number)
  return (await addWhole(opened, item, concat(parts))) ? 'packed' : 'changed'
}

async function addWhole(opened: OpenPack, item: PackItem, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if ((await sha256(bytes)) !== item.sha256) {
    opened.outcomes.set(item.number, { packed: false, because: 'changed' })
    return false
  }
  await opened.zip.add(item.file, bytes)
  const content = await readable(bytes, item.name)
  const page = `${item.file}.html`
  if (content) await addText(opened.zip, page, documentPage(opened.beginning.print, item, content))
  opened.outcomes.set(item.number, { packed: true, ...(content ? { readable: page } : {}) })
  return true
}

export async function sealPack({ pack, missing }: { pack: string; missing: MissingDocument[] }): Promise<SealedPack> {
  const opened = packOf(pack)
  const { zip, items, events, chain, trail, beginning } = opened
  for (const { number, because } of missing) opened.outcomes.set(number, { packed: false, because })
  const packed = items.map(
    (item): PackedItem => ({
      ...item,
      ...(opened.outcomes.get(item.number) ?? { packed: false, because: 'unread' }),
    }),
  )
  const { about, choice, print } = beginning
  const contents = { about, choice, events, chain, items: packed, atCut: caseAtCut(events) }
  await addText(zip, TRAIL, trail.map(lineOf).join(''))
  for (const { path, text } of layOut(print, contents)) await addText(zip, path, text)
  const bytes = zip.seal()
  open.delete(pack)
  return { file: new Blob([bytes], { type: 'application/zip' }), sha256: await sha256(bytes), files: zip.size }
}

export function dropPack(pack: string): boolean {
  return open.delete(pack)
}

function packOf(pack: string): OpenPack {
  const opened = open.get(pack)
  if (!opened) throw new Error('The pack was begun by another worker.')
  return opened
}

/** In one order of members whoever sent it: the hashes are of this form anyway. */
function lineOf(entry: unknown): string {
  try {
    return `${canonicalize(entry)}\n`
  } catch {
    // Half a character has no such form. It is kept as it is, and the chain breaks there.
    return `${JSON.stringify(entry)}\n`
  }
}

function addText(zip: PackZip, path: string, text: string): Promise<string> {
  return zip.add(path, new TextEncoder().encode(text))
}

function fromBase64(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
}

function concat(parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

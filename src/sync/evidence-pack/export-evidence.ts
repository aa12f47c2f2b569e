import type { Clock } from '../../browser/clock.ts'
import type { Compute } from '../../browser/compute.ts'
import type { MissingReason, PackChoice, PackEvidence } from '../../domain/evidence-pack/pack-case.ts'
import { DocumentId, type ThreadId } from '../../domain/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { Evidence } from '../../trading-grid/contract/case.ts'
import { readCase } from '../../trading-grid/contract/operations/case-operations.ts'
import { problemTypes } from '../../trading-grid/contract/problem.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { readTrailPages } from '../../trading-grid/trail.ts'
import type { MissingDocument, PackPlan, PlannedDocument, SealedPack } from '../../worker/pack-work.ts'
import { inLanes } from '../files/in-lanes.ts'
import { carryToPack } from './carry-to-pack.ts'
import { packPrint } from './pack-words.ts'

export type ExportWorld = {
  tradingGrid: TradingGrid
  compute: Compute
  clock: Pick<Clock, 'wait'>
  t: Translator
}

export type ExportRequest = {
  /** Made for this pack; names it in the worker. */
  pack: string
  thread: Pick<ThreadSummary, 'id' | 'label' | 'kind' | 'subject' | 'partner'>
  choice: PackChoice
}

export type ExportProgress =
  | { phase: 'trail'; entries: number; of: number }
  | { phase: 'documents'; done: number; of: number; bytes: number }
  | { phase: 'packing' }

/** All that could be had. `unread`: what might still be had if it were tried again. */
export type GatheredEvidence = {
  pack: string
  plan: PackPlan
  missing: MissingDocument[]
  unread: { document: PlannedDocument; error: unknown }[]
}

type Report = (progress: ExportProgress) => void

/**
 * Brings the trail up to the cut and the bytes of every document that it speaks of into the worker. Nothing is kept on
 * this side, and whatever is missing is missing with its reason.
 */
export async function gatherEvidence(
  world: ExportWorld,
  { pack, thread, choice }: ExportRequest,
  report: Report,
  signal: AbortSignal,
): Promise<GatheredEvidence> {
  const pages = await readThrough(world, thread.id, choice.throughSeq, report, signal)
  const evidence = await readEvidence(world, thread.id, signal)
  const { id, label, kind, subject, partner } = thread
  const about = { thread: id, label, kind, subject, partner: partner.name }
  const print = packPrint(choice.language, world.t)
  const plan = await world.compute.startPack({ pack, about, choice, print, pages, evidence }, signal)
  return gatherDocuments(world, { pack, plan, missing: [], unread: [] }, plan.documents, report, signal)
}

/** Once more what could not be read. */
export function gatherUnread(
  world: ExportWorld,
  gathered: GatheredEvidence,
  report: Report,
  signal: AbortSignal,
): Promise<GatheredEvidence> {
  const documents = gathered.unread.map(({ document }) => document)
  return gatherDocuments(world, { ...gathered, unread: [] }, documents, report, signal)
}

/** The finished ZIP. What is still unread stands in it as missing. */
export async function sealEvidence(
  { compute }: Pick<ExportWorld, 'compute'>,
  { pack, missing, unread }: GatheredEvidence,
  report: Report,
  signal: AbortSignal,
): Promise<SealedPack> {
  report({ phase: 'packing' })
  const left = unread.map(({ document }): MissingDocument => ({ number: document.number, because: 'unread' }))
  return compute.sealPack({ pack, missing: [...missing, ...left] }, signal)
}

async function readThrough(
  { tradingGrid }: ExportWorld,
  thread: ThreadId,
  throughSeq: number,
  report: Report,
  signal: AbortSignal,
): Promise<string[]> {
  const pages: string[] = []
  let entries = 0
  for await (const page of readTrailPages(tradingGrid, thread, 0, signal)) {
    // As text: copying thousands of objects between threads blocks the one that paints.
    pages.push(JSON.stringify(page))
    entries += page.length
    report({ phase: 'trail', entries: Math.min(entries, throughSeq), of: throughSeq })
    if (entries >= throughSeq && page.some((entry) => seqOf(entry) >= throughSeq)) break
  }
  return pages
}

function seqOf(entry: unknown): number {
  return typeof entry === 'object' && entry !== null && 'seq' in entry ? Number(entry.seq) : 0
}

/** Threads that are no case have none. */
async function readEvidence({ tradingGrid }: ExportWorld, thread: ThreadId, signal: AbortSignal) {
  try {
    const { details } = await tradingGrid.call(readCase, { params: { thread } }, signal)
    return details.kind === 'dispute' ? details.evidence.map(toPackEvidence) : []
  } catch (error) {
    if (error instanceof TradingGridError && error.reason === 'not-found') return []
    throw error
  }
}

function toPackEvidence({ id, audience, size, source }: Evidence): PackEvidence {
  if (source.kind === 'document') {
    const { document, importedFrom } = source
    return {
      kind: 'document',
      id,
      audience,
      size,
      document,
      ...(importedFrom ? { importedFrom: importedFrom.id } : {}),
    }
  }
  const { ticket, commentId, author, at, text } = source
  return { kind: 'comment', id, audience, ticket: ticket.id, commentId, author, at, public: source.public, text }
}

/** Few at once: the proxy of an account has other things to carry. */
const LANES = 3

async function gatherDocuments(
  world: ExportWorld,
  gathered: GatheredEvidence,
  documents: PlannedDocument[],
  report: Report,
  signal: AbortSignal,
): Promise<GatheredEvidence> {
  const { pack } = gathered
  const [missing, unread] = [[...gathered.missing], [...gathered.unread]]
  let done = 0
  let bytes = 0
  const tell = () => report({ phase: 'documents', done, of: documents.length, bytes })
  tell()
  await inLanes(documents, LANES, async (document) => {
    try {
      const id = DocumentId.parse(document.document)
      await carryToPack(
        world,
        pack,
        { ...document, document: id },
        (more) => {
          bytes += more
          tell()
        },
        signal,
      )
    } catch (error) {
      signal.throwIfAborted()
      const because = reasonOf(error)
      if (because === undefined) unread.push({ document, error })
      else missing.push({ number: document.number, because })
    }
    done += 1
    tell()
  })
  return { ...gathered, missing, unread }
}

/** @returns undefined where trying again may help */
function reasonOf(error: unknown): MissingReason | undefined {
  if (!(error instanceof TradingGridError)) return undefined
  switch (error.reason) {
    case 'gone':
      return 'gone'
    // Also said where somebody may not know that it is there.
    case 'not-found':
      return 'unknown'
    case 'forbidden':
      return 'not-permitted'
    case 'too-large':
      return 'too-large'
    case 'conflict':
      return scanned(error)
    default:
      return undefined
  }
}

function scanned({ problem }: TradingGridError): MissingReason | undefined {
  if (problem?.type === problemTypes.infected) return 'infected'
  return problem?.type === problemTypes.notScanned ? 'not-scanned' : undefined
}

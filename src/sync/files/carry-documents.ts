import { type AttachmentRoute, attachmentPlan } from '../../domain/files/attachment-route.ts'
import { sha256 } from '../../domain/files/sha256.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { readWholeContent } from '../../trading-grid/content.ts'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { problemTypes } from '../../trading-grid/contract/problem.ts'
import { isNotWitnessed, TradingGridError } from '../../trading-grid/error.ts'
import { ZendeskError } from '../../zendesk/error.ts'
import { deleteUpload, uploadText } from '../../zendesk/tickets.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { inLanes } from './in-lanes.ts'
import { cancelUpload, transferAndHold, transferForToken } from './transfer.ts'

export type CarryWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  capabilities: Pick<Capabilities, 'transfer' | 'maxInlineBytes' | 'maxDocumentBytes'>
  ticketId: TicketId
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

type Way =
  | { by: 'upload'; token: string; foreign: boolean; release: () => Promise<void> }
  | { by: 'hold'; transfer: string; release: () => Promise<void> }
  /** `because`: what kept it from being carried, where something was tried. */
  | { by: 'reference'; because?: unknown }
  | { by: 'nothing'; error: unknown }

/** A document on its way into a comment. */
export type CarriedDocument = { document: DocumentSummary } & Way

/** More at once would only wait for one another in Zendesk's proxy. */
const LANES = 4

/**
 * Brings the bytes of documents to Zendesk, all for one comment. One that fails is explained and does not stop the others.
 * @param key made once for this attempt
 * @throws the signal's reason when it is aborted, after letting go of what was uploaded
 */
export async function carryDocuments(
  world: CarryWorld,
  documents: DocumentSummary[],
  { key, as }: { key: string; as: 'note' | 'public' },
  onSent: (document: DocumentSummary, sentBytes: number) => void,
  signal: AbortSignal,
): Promise<CarriedDocument[]> {
  const routes = attachmentPlan(documents, world.capabilities, as)
  const carried = await inLanes(documents, LANES, async (document, index) => {
    const part = { document, key: `${key}-${index}`, report: (sentBytes: number) => onSent(document, sentBytes) }
    return carry(world, part, routes[index] ?? [], signal)
  })
  if (signal.aborted) {
    await release(carried)
    throw signal.reason
  }
  return carried
}

/** Deletes what was uploaded for a comment that is not written. */
export async function release(carried: CarriedDocument[]): Promise<void> {
  await Promise.all(carried.map((one) => ('release' in one ? one.release() : undefined)))
}

type Part = { document: DocumentSummary; key: string; report: (sentBytes: number) => void }

async function carry(
  world: CarryWorld,
  part: Part,
  routes: AttachmentRoute[],
  signal: AbortSignal,
): Promise<CarriedDocument> {
  const { document } = part
  let last: unknown
  for (const route of routes) {
    // A file that the partner withdrew, or that no way would take now, is not worth a mere mention.
    if (route === 'reference' && last !== undefined && !isMissingRoute(last)) break
    if (route === 'reference') return { document, by: 'reference', because: last }
    try {
      signal.throwIfAborted()
      return { document, ...(await carryBy(route, world, part, signal)) }
    } catch (error) {
      last = error
      if (signal.aborted) break
    }
  }
  return { document, by: 'nothing', error: last }
}

async function carryBy(
  route: Exclude<AttachmentRoute, 'reference'>,
  world: CarryWorld,
  { document, key, report }: Part,
  signal: AbortSignal,
): Promise<Way> {
  switch (route) {
    case 'transfer-token': {
      const { id, token } = await transferForToken(world, document, key, report, signal)
      return { by: 'upload', token, foreign: true, release: () => cancelUpload(world, id) }
    }
    case 'transfer-note': {
      const transfer = await transferAndHold(world, document, key, report, signal)
      return { by: 'hold', transfer, release: () => cancelUpload(world, transfer) }
    }
    case 'own-upload': {
      const token = await uploadOurselves(world, document, report, signal)
      const forget = () => deleteUpload(world.zendesk, token).catch(() => undefined)
      return { by: 'upload', token, foreign: false, release: forget }
    }
  }
}

/** Text only, and only if what arrives is what the partner sent. */
async function uploadOurselves(
  world: CarryWorld,
  document: DocumentSummary,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const content = await readWholeContent(world.tradingGrid, document.id, report, signal)
  if (!('text' in content) || (await sha256(new TextEncoder().encode(content.text))) !== document.sha256) {
    throw new TradingGridError('unreadable', `${document.id} does not arrive as it was sent.`)
  }
  return uploadText(world.zendesk, document.name, document.mediaType, content.text, signal)
}

/** The file is fine, only this way is none: for its kind or size, in an account that lacks the way, or in this ticket. */
function isMissingRoute(error: unknown): boolean {
  if (error instanceof ZendeskError) return error.reason === 'rejected'
  return (
    error instanceof TradingGridError &&
    (error.reason === 'too-large' ||
      error.reason === 'rejected' ||
      isNotWitnessed(error) ||
      error.problem?.type === problemTypes.capabilityAbsent)
  )
}

import { sha256 } from '../browser/sha256.ts'
import { type AttachmentRoute, attachmentRoutes } from '../domain/attachment-route.ts'
import type { TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readWholeContent } from '../trading-grid/content.ts'
import type { Capabilities } from '../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { writeCommentOnce } from '../zendesk/note.ts'
import { uploadText } from '../zendesk/tickets.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { cancelUpload, transferAndNote, transferForToken } from './transfer.ts'

export type AttachProgress = { document: string; sentBytes: number; size: number }

export type AttachRequest = {
  /** Made once for this press of the button; a second press of the same one attaches nothing twice. */
  key: string
  documents: DocumentSummary[]
  as: 'note' | 'public'
  /** The comment's text. `names` are the documents whose bytes could not be carried along. */
  text: (names: { attached: string[]; referenced: string[] }) => string
  /** Whether an earlier attempt with this key may have gone through. */
  retried: boolean
}

/** What became of one document. */
export type Attached =
  | { document: DocumentSummary; outcome: 'attached' | 'referenced' }
  | { document: DocumentSummary; outcome: 'failed'; error: unknown }
  | { document: DocumentSummary; outcome: 'not-clean' }

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  capabilities: Capabilities
  ticketId: TicketId
  clock: { now(): Date }
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/**
 * Puts documents into the ticket, in one comment. A document that fails is explained and does not stop the others.
 * @throws the error of the comment itself, after deleting uploads that nobody will use
 */
export async function attachDocuments(
  world: World,
  request: AttachRequest,
  onProgress: (progress: AttachProgress) => void,
  signal: AbortSignal,
): Promise<Attached[]> {
  const clean = request.documents.filter(({ scan }) => scan === 'clean')
  const carried: Carried[] = []
  for (const document of clean) carried.push(await carry(world, request, document, onProgress, signal))
  const uploads = carried.flatMap((one) => (one.by === 'upload' ? [one] : []))
  const referenced = carried.flatMap((one) => (one.by === 'reference' ? [one.document] : []))
  if (uploads.length + referenced.length > 0) {
    try {
      await writeCommentOnce(
        world.zendesk,
        world.ticketId,
        {
          text: request.text({
            attached: uploads.map(({ document }) => document.name),
            referenced: referenced.map(({ name }) => name),
          }),
          public: request.as === 'public',
          uploads: uploads.map(({ token }) => token),
          marker: { v: 1, act: 'attached', key: request.key },
        },
        request.retried,
        { now: () => world.clock.now(), wait: (ms) => world.wait(ms, signal) },
      )
    } catch (error) {
      if (!isForeignTokenRefused(error) || uploads.every(({ transfer }) => transfer === undefined)) {
        await cancelUploads(world, uploads)
        throw error
      }
      await cancelUploads(world, uploads)
      // The account takes no upload token of another maker: the same again by the ways that are left.
      const without: World = {
        ...world,
        capabilities: { ...world.capabilities, transfer: request.as === 'note' ? 'note' : 'none' },
      }
      return attachDocuments(without, { ...request, retried: true }, onProgress, signal)
    }
  }
  return request.documents.map((document) =>
    outcomeOf(
      document,
      carried.find((one) => one.document === document),
    ),
  )
}

type Carried = { document: DocumentSummary } & (
  | { by: 'upload'; token: string; transfer: string | undefined }
  | { by: 'note' }
  | { by: 'reference' }
  | { by: 'nothing'; error: unknown }
)

async function carry(
  world: World,
  request: AttachRequest,
  document: DocumentSummary,
  onProgress: (progress: AttachProgress) => void,
  signal: AbortSignal,
): Promise<Carried> {
  const { transfer, maxInlineBytes } = world.capabilities
  const report = (sentBytes: number) => onProgress({ document: document.id, sentBytes, size: document.size })
  let last: unknown
  for (const route of attachmentRoutes(document, transfer, request.as, maxInlineBytes)) {
    signal.throwIfAborted()
    // A file that the partner withdrew or that failed its scan is not worth a mere mention.
    if (route === 'reference' && last !== undefined && !isMissingRoute(last))
      return { document, by: 'nothing', error: last }
    try {
      return { document, ...(await carryBy(route, world, request, document, report, signal)) }
    } catch (error) {
      signal.throwIfAborted()
      last = error
    }
  }
  return { document, by: 'nothing', error: last }
}

type CarriedBy = { by: 'upload'; token: string; transfer: string | undefined } | { by: 'note' } | { by: 'reference' }

async function carryBy(
  route: AttachmentRoute,
  world: World,
  request: AttachRequest,
  document: DocumentSummary,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<CarriedBy> {
  switch (route) {
    case 'transfer-token': {
      const uploaded = await transferForToken(world, document, partKey(request, document), report, signal)
      return { by: 'upload', token: uploaded.token, transfer: uploaded.id }
    }
    case 'own-upload':
      return { by: 'upload', token: await uploadOurselves(world, document, report, signal), transfer: undefined }
    case 'transfer-note':
      await transferAndNote(
        world,
        document,
        `${partKey(request, document)}-note`,
        request.text({ attached: [document.name], referenced: [] }),
        report,
        signal,
      )
      return { by: 'note' }
    case 'reference':
      return { by: 'reference' }
  }
}

/** One key for each document of one press; ids may be too long to be part of a key. */
function partKey(request: AttachRequest, document: DocumentSummary): string {
  return `${request.key}-${request.documents.indexOf(document)}`
}

/** Text only, and only if what arrives is what the partner sent. */
async function uploadOurselves(
  world: World,
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

async function cancelUploads(world: World, uploads: { transfer: string | undefined }[]): Promise<void> {
  for (const { transfer } of uploads) if (transfer !== undefined) await cancelUpload(world, transfer)
}

function isMissingRoute(error: unknown): boolean {
  return (
    error instanceof ZendeskError ||
    (error instanceof TradingGridError &&
      error.reason !== 'conflict' &&
      error.reason !== 'gone' &&
      error.reason !== 'not-found' &&
      error.reason !== 'forbidden')
  )
}

function isForeignTokenRefused(error: unknown): boolean {
  return error instanceof ZendeskError && error.reason === 'rejected'
}

function outcomeOf(document: DocumentSummary, carried: Carried | undefined): Attached {
  if (!carried) return { document, outcome: 'not-clean' }
  if (carried.by === 'nothing') return { document, outcome: 'failed', error: carried.error }
  return { document, outcome: carried.by === 'reference' ? 'referenced' : 'attached' }
}

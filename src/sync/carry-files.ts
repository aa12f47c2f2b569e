import { sha256 } from '../browser/sha256.ts'
import { attachmentRoutes } from '../domain/attachment-route.ts'
import type { TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readWholeContent } from '../trading-grid/content.ts'
import type { Capabilities } from '../trading-grid/contract/capabilities.ts'
import type { Batch } from '../trading-grid/contract/delivery.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { deleteUpload, uploadText } from '../zendesk/tickets.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { letGo, type Upload } from './delivery-note.ts'
import { cancelUpload, transferForToken } from './transfer.ts'

/** A transfer that is not done by then is taken for dead. */
const TRANSFER_WITHIN_MS = 90_000
/** After so long the partner's words matter more than its files. */
const FILES_MAY_DELAY_MS = 10 * 60_000
const TRIES = 3
const TRY_AGAIN_MS = 2_000

export type CarryWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  capabilities: Pick<Capabilities, 'transfer' | 'maxInlineBytes'>
  clock: { now(): Date; wait(ms: number, signal?: AbortSignal): Promise<void> }
  randomUuid(): string
}

/** A partner's file on its way into a note, or why it is not. */
export type CarriedFile = { document: DocumentSummary } & ({ upload: Upload } | { why: 'not-clean' | 'not-carried' })

type Carrying = { ticket: TicketId; batch: Batch; foreignUploads: boolean; keepLease: () => Promise<void> }

/**
 * Uploads the files of a batch. One that no way carries is named in the note instead.
 * @throws the last error of a file that may well get through a little later
 */
export async function carryFiles(world: CarryWorld, carrying: Carrying): Promise<CarriedFile[]> {
  const carried: CarriedFile[] = []
  try {
    for (const document of carrying.batch.documents) {
      await carrying.keepLease()
      carried.push(await carry(world, carrying, document))
    }
    return carried
  } catch (error) {
    await letGo({ uploads: carried.flatMap((file) => ('upload' in file ? [file.upload] : [])) })
    throw error
  }
}

async function carry(world: CarryWorld, carrying: Carrying, document: DocumentSummary): Promise<CarriedFile> {
  if (document.scan !== 'clean') return { document, why: 'not-clean' }
  let delayed: unknown
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    delayed = undefined
    for (const route of routesOf(world, carrying, document)) {
      try {
        return { document, upload: await uploadBy(route, world, carrying.ticket, document) }
      } catch (error) {
        if (isPassing(error)) delayed = error
      }
    }
    if (delayed === undefined) break
    if (attempt < TRIES) await world.clock.wait(TRY_AGAIN_MS)
  }
  const late = world.clock.now().getTime() - Date.parse(carrying.batch.firstLeasedAt) > FILES_MAY_DELAY_MS
  if (delayed !== undefined && !late) throw delayed
  return { document, why: 'not-carried' }
}

type UploadRoute = 'transfer-token' | 'own-upload'

function routesOf({ capabilities }: CarryWorld, { foreignUploads }: Carrying, document: DocumentSummary) {
  const { transfer, maxInlineBytes } = capabilities
  const isUpload = (route: string): route is UploadRoute =>
    route === 'own-upload' || (route === 'transfer-token' && foreignUploads)
  return attachmentRoutes(document, transfer, 'note', maxInlineBytes).filter(isUpload)
}

async function uploadBy(
  route: UploadRoute,
  world: CarryWorld,
  ticket: TicketId,
  document: DocumentSummary,
): Promise<Upload> {
  if (route === 'own-upload') return ownUpload(world, document.name, document.mediaType, await textOf(world, document))
  const transfer = () => transferOf(world, ticket, document)
  const first = await transfer()
  return {
    token: first.token,
    name: document.name,
    again: async () => (await transfer()).token,
    release: () => cancelUpload(world, first.id),
  }
}

/** A fresh key each time: the same one would give a token that a note may have used up. */
function transferOf(world: CarryWorld, ticketId: TicketId, document: DocumentSummary) {
  const deadline = world.clock.now().getTime() + TRANSFER_WITHIN_MS
  const wait = async (ms: number) => {
    if (world.clock.now().getTime() > deadline) {
      throw new TradingGridError('unavailable', `The transfer of ${document.id} takes too long.`)
    }
    await world.clock.wait(ms)
  }
  return transferForToken(
    { ...world, ticketId, wait },
    document,
    world.randomUuid(),
    () => undefined,
    new AbortController().signal,
  )
}

/** Text only, and only if what arrives is what the partner sent. */
async function textOf({ tradingGrid }: CarryWorld, document: DocumentSummary): Promise<string> {
  const content = await readWholeContent(tradingGrid, document.id, () => undefined)
  if (!('text' in content) || (await sha256(new TextEncoder().encode(content.text))) !== document.sha256) {
    throw new TradingGridError('unreadable', `${document.id} does not arrive as it was sent.`)
  }
  return content.text
}

/** A text of our own as a file. */
export async function ownUpload(
  { zendesk }: Pick<CarryWorld, 'zendesk'>,
  name: string,
  mediaType: string,
  text: string,
): Promise<Upload> {
  const upload = () => uploadText(zendesk, name, mediaType, text)
  const token = await upload()
  return { token, name, again: upload, release: () => deleteUpload(zendesk, token) }
}

const passing: readonly string[] = ['busy', 'unavailable', 'offline', 'timed-out', 'proxy']

function isPassing(error: unknown): boolean {
  return (error instanceof TradingGridError || error instanceof ZendeskError) && passing.includes(error.reason)
}

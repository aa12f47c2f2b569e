import type { Clock } from '../../browser/clock.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { Batch } from '../../trading-grid/contract/delivery.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { OutsideError } from '../../zendesk/error.ts'
import { deleteUpload, uploadText } from '../../zendesk/tickets.ts'
import { type CarriedDocument, type CarryWorld, carryDocuments } from '../files/carry-documents.ts'
import { discardUploads, type Upload } from './partner-update-note.ts'

/** After so long the partner's words matter more than its files. */
const FILES_MAY_DELAY_MS = 10 * 60_000
const TRIES = 3
const TRY_AGAIN_MS = 2_000
/** A file that is not there by then is tried anew, or left for the next holder. */
const CARRIED_WITHIN_MS = 80_000
const KEEP_LEASE_EVERY_MS = 15_000

export type FilesWorld = Omit<CarryWorld, 'ticketId' | 'wait'> & {
  capabilities: Capabilities
  clock: Clock
  randomUuid(): string
}

/** A partner's file on its way into a note, or why it is not. */
export type CarriedFile = { document: DocumentSummary } & ({ upload: Upload } | { why: 'not-clean' | 'not-carried' })

type Carrying = { ticket: TicketId; batch: Batch; foreignUploads: boolean; keepLease(): Promise<void> }

/**
 * Uploads the files of a batch. One that no way carries is named in the note instead.
 * @throws the last error of a file that may well get through a little later
 */
export async function carryFiles(world: FilesWorld, carrying: Carrying): Promise<CarriedFile[]> {
  const { documents, firstLeasedAt } = carrying.batch
  const carried = new Map<DocumentSummary, CarriedFile>()
  for (const document of documents) if (document.scan !== 'clean') carried.set(document, { document, why: 'not-clean' })
  let delayed: unknown
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    delayed = undefined
    const left = documents.filter((document) => !carried.has(document))
    for (const one of left.length > 0 ? await carryOnce(world, carrying, left) : []) {
      if (one.by === 'nothing' && one.error instanceof OutsideError && one.error.transient) delayed = one.error
      else carried.set(one.document, toFile(world, carrying, one))
    }
    if (delayed === undefined) break
    if (attempt < TRIES) await world.clock.wait(TRY_AGAIN_MS)
  }
  const late = world.clock.now().getTime() - Date.parse(firstLeasedAt) > FILES_MAY_DELAY_MS
  if (delayed !== undefined && !late) {
    await discardUploads({ uploads: [...carried.values()].flatMap((file) => ('upload' in file ? [file.upload] : [])) })
    throw delayed
  }
  return documents.map((document) => carried.get(document) ?? { document, why: 'not-carried' })
}

/** Meanwhile the lease is kept; lost, nothing is worth carrying any more. */
async function carryOnce(world: FilesWorld, carrying: Carrying, documents: DocumentSummary[]) {
  const enough = new AbortController()
  const done = new AbortController()
  const deadline = world.clock.now().getTime() + CARRIED_WITHIN_MS
  const keeping = keepUntil(world, carrying, done.signal).catch((error: unknown) => enough.abort(error))
  const wait = async (ms: number, signal?: AbortSignal) => {
    if (world.clock.now().getTime() > deadline) throw new TradingGridError('unavailable', 'The upload takes too long.')
    await world.clock.wait(ms, signal)
  }
  const { capabilities, foreignUploads, ticket } = { ...world, ...carrying }
  const { transfer } = capabilities
  // A note of the Trading Grid side's own would be a second one for this batch.
  const ways = { ...capabilities, transfer: transfer === 'token' && foreignUploads ? transfer : ('none' as const) }
  try {
    // A fresh key each time: the same one would give a token that a note may have used up.
    const how = { key: world.randomUuid(), as: 'note' as const }
    const there = { ...world, capabilities: ways, ticketId: ticket, wait }
    return await carryDocuments(there, documents, how, () => undefined, enough.signal)
  } finally {
    done.abort()
    await keeping
  }
}

async function keepUntil(world: FilesWorld, { keepLease }: Carrying, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    await keepLease()
    await world.clock.wait(KEEP_LEASE_EVERY_MS, done).catch(() => undefined)
  }
}

function toFile(world: FilesWorld, carrying: Carrying, carried: CarriedDocument): CarriedFile {
  const { document } = carried
  if (carried.by !== 'upload') return { document, why: 'not-carried' }
  const again = async () => {
    const [once] = await carryOnce(world, carrying, [document])
    if (once?.by === 'upload') return once.token
    throw new TradingGridError('unavailable', `${document.id} was not carried a second time.`)
  }
  return { document, upload: { token: carried.token, name: document.name, again, release: carried.release } }
}

/** A text of our own as a file. */
export async function uploadNoteText({ zendesk }: Pick<FilesWorld, 'zendesk'>, name: string, text: string) {
  const again = () => uploadText(zendesk, name, 'text/plain', text)
  const token = await again()
  return { token, name, again, release: () => deleteUpload(zendesk, token) }
}

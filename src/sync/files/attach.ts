import type { Clock } from '../../browser/clock.ts'
import { leftOut } from '../../domain/files/left-out.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { CommentFile, WrittenComment } from '../../zendesk/audits.ts'
import { readCommentFiles } from '../../zendesk/comment-files.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import { OutsideError, ZendeskError } from '../../zendesk/error.ts'
import { type CarriedDocument, type CarryWorld, carryDocuments, release } from './carry-documents.ts'
import { carryForms, type Forms } from './carry-forms.ts'
import { noteHeld } from './transfer.ts'

export type AttachProgress =
  | { phase: 'carrying'; document: DocumentSummary; sentBytes: number }
  /** From here on nothing can be cancelled any more, and nobody knows whether it is there before it was looked for. */
  | { phase: 'writing'; ready: Unsettled }

export type AttachRequest = {
  /** Made once for this press of the button; a second press of the same one attaches nothing twice. */
  key: string
  documents: DocumentSummary[]
  as: 'note' | 'public'
  text: (comment: CommentContent) => string
  /** PDFs of the business documents among them, beside the files or in their place. */
  forms?: Forms | undefined
  /** What an earlier attempt left behind of which nobody knows whether it is in the ticket. */
  unsettled?: Unsettled | undefined
}

/** `referenced` are the documents whose bytes could not be carried along. */
export type CommentContent = {
  /** Where it is `trading-grid`, its note names the attached documents: the agent's own says only the rest, if anything. */
  writer: 'agent' | 'trading-grid'
  attached: DocumentSummary[]
  referenced: DocumentSummary[]
}

/** What became of one document. */
export type Attached = { document: DocumentSummary } & (
  | { outcome: 'attached' | 'not-clean' }
  /** Zendesk took the upload and left it out of the comment, as it does without a word. */
  | { outcome: 'left-out' }
  | { outcome: 'referenced'; because?: unknown }
  | { outcome: 'failed'; error: unknown }
)

/** Everything is ready and the comment was asked for; another attempt only settles whether it is there. */
export type Unsettled = { key: string; carried: CarriedDocument[]; text: string }

export class CommentUnsettled extends Error {
  override name = 'CommentUnsettled'
  readonly unsettled: Unsettled
  /** The note with the files is there; the agent's own beside it may not be. */
  readonly filesWritten: boolean

  constructor(unsettled: Unsettled, { filesWritten = false, ...options }: ErrorOptions & { filesWritten?: boolean }) {
    super('Nobody knows whether the comment was written.', options)
    this.unsettled = unsettled
    this.filesWritten = filesWritten
  }
}

export type AttachWorld = CarryWorld & {
  clock: Pick<Clock, 'now'>
  /** Whether this account is known to refuse upload tokens that another client made. */
  foreignTokens: { refused(): boolean; remember(): void }
}

/**
 * Puts documents into the ticket, in one comment, and looks what Zendesk made of it.
 * @throws CommentUnsettled; or the error of the comment itself, after deleting uploads that nobody will use
 */
export async function attachDocuments(
  world: AttachWorld,
  request: AttachRequest,
  onProgress: (progress: AttachProgress) => void,
  signal: AbortSignal,
): Promise<Attached[]> {
  const ready = request.unsettled ?? (await prepare(world, request, onProgress, signal))
  const { carried } = ready
  if (carried.every(({ by }) => by === 'nothing')) return outcomes(request, carried, [])
  onProgress({ phase: 'writing', ready })
  try {
    const written = await write(world, request, ready)
    return outcomes(request, carried, await missing(world, carried, written))
  } catch (error) {
    if (error instanceof CommentUnsettled) throw error
    if (error instanceof OutsideError && error.outcomeUnknown) throw new CommentUnsettled(ready, { cause: error })
    await release(carried)
    if (!isForeignTokenRefused(error, carried)) throw error
    // The same again by the ways that are left, and from now on by these at once.
    world.foreignTokens.remember()
    return attachDocuments(world, { ...request, key: `${request.key}-own`, unsettled: undefined }, onProgress, signal)
  }
}

/** Files of which no PDF is wanted travel as they are. */
async function carryAll(
  world: AttachWorld,
  request: AttachRequest,
  capabilities: AttachWorld['capabilities'],
  onProgress: (progress: AttachProgress) => void,
  signal: AbortSignal,
): Promise<{ carried: CarriedDocument[]; beside: CarriedDocument[] }> {
  const { documents, forms } = request
  const clean = documents.filter(({ scan }) => scan === 'clean')
  const replaced = new Set(forms?.instead ? clean.filter(forms.isFormOf) : [])
  const report = (document: DocumentSummary, sentBytes: number) =>
    onProgress({ phase: 'carrying', document, sentBytes })
  const files = clean.filter((document) => !replaced.has(document))
  const carried = await carryDocuments({ ...world, capabilities }, files, request, report, signal)
  // The integration's note carries no files of ours, and what did not come needs no PDF.
  const withForm = carried.every(({ by }) => by !== 'hold')
    ? carried.filter(({ by }) => by === 'upload').map(({ document }) => document)
    : []
  try {
    const pdfs = forms ? await carryForms(world, forms, [...replaced, ...withForm.filter(forms.isFormOf)], signal) : []
    for (const document of replaced) report(document, document.size)
    const inPlace = pdfs.filter(({ source }) => replaced.has(source)).map(({ way }) => way)
    const beside = pdfs.filter(({ source, way }) => !replaced.has(source) && way.by === 'upload').map(({ way }) => way)
    return { carried: [...inPlace, ...carried], beside }
  } catch (error) {
    await release(carried)
    throw error
  }
}

async function prepare(
  world: AttachWorld,
  request: AttachRequest,
  onProgress: (progress: AttachProgress) => void,
  signal: AbortSignal,
): Promise<Unsettled> {
  const { capabilities, foreignTokens } = world
  const transfer = capabilities.transfer === 'token' && foreignTokens.refused() ? 'note' : capabilities.transfer
  const { carried, beside } = await carryAll(world, request, { ...capabilities, transfer }, onProgress, signal)
  const documentsBy = (...ways: CarriedDocument['by'][]) =>
    carried.filter(({ by }) => ways.includes(by)).map(({ document }) => document)
  const text = request.text({
    writer: carried.some(({ by }) => by === 'hold') ? 'trading-grid' : 'agent',
    attached: documentsBy('upload', 'hold'),
    referenced: documentsBy('reference'),
  })
  return { key: request.key, carried: [...carried, ...beside], text }
}

async function write(world: AttachWorld, request: AttachRequest, ready: Unsettled): Promise<WrittenComment> {
  const { key, carried, text } = ready
  const [first, ...more] = carried.flatMap((one) => (one.by === 'hold' ? [one.transfer] : []))
  if (first === undefined) return writeOurs(world, request, ready)
  const id = await noteHeld(world, [first, ...more], `${key}-note`)
  // The integration's user repeats nobody's words: those stand in a note of the agent's own, once there is something to say
  // them of. Where only that note fails, another look writes it and attaches nothing again.
  if (text !== '') {
    await writeOurs(world, request, ready).catch((cause: unknown) => {
      throw new CommentUnsettled(ready, { cause, filesWritten: true })
    })
  }
  return { id }
}

function writeOurs(world: AttachWorld, request: AttachRequest, ready: Unsettled): Promise<WrittenComment> {
  const { key, carried, text } = ready
  return writeCommentOnce(
    world.zendesk,
    world.ticketId,
    {
      text,
      public: request.as === 'public',
      uploads: carried.flatMap((one) => (one.by === 'upload' ? [one.token] : [])),
      marker: { v: 1, act: 'attached', key },
    },
    request.unsettled !== undefined,
    { now: world.clock.now, wait: (ms) => world.wait(ms) },
  )
}

/** Where Zendesk does not say which files a comment has, nothing is known to be missing. */
async function missing(
  { zendesk, ticketId }: AttachWorld,
  carried: CarriedDocument[],
  written: WrittenComment,
): Promise<DocumentSummary[]> {
  const sent = carried.filter(({ by }) => by === 'upload' || by === 'hold').map(({ document }) => document)
  if (sent.length === 0) return []
  const present: CommentFile[] | undefined =
    written.files ?? (await readCommentFiles(zendesk, ticketId, written.id).catch(() => undefined))
  return present === undefined ? [] : leftOut(sent, present)
}

function outcomes({ documents }: AttachRequest, carried: CarriedDocument[], left: DocumentSummary[]): Attached[] {
  return documents.map((document): Attached => {
    const one = carried.find((candidate) => candidate.document.id === document.id)
    switch (one?.by) {
      case undefined:
        return { document, outcome: 'not-clean' }
      case 'nothing':
        return { document, outcome: 'failed', error: one.error }
      case 'reference':
        return { document, outcome: 'referenced', because: one.because }
      default:
        return { document, outcome: left.some(({ id }) => id === document.id) ? 'left-out' : 'attached' }
    }
  })
}

function isForeignTokenRefused(error: unknown, carried: CarriedDocument[]): boolean {
  const foreign = carried.some((one) => one.by === 'upload' && one.foreign)
  return foreign && error instanceof ZendeskError && error.reason === 'rejected'
}

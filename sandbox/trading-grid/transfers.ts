import * as z from 'zod/mini'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import {
  cancelTransfer,
  noteTransfers,
  readTransfer,
  startTransfer,
  type Transfer,
} from '../../src/trading-grid/contract/transfer.ts'
import { documentFor } from './document-access.ts'
import { knownDocument } from './documents.ts'
import { requireDocumentOfTicket } from './links/documents-of-ticket.ts'
import { recordLinks, requireWitnessedTicket, type SeenLinks, seeLinks } from './links/witnessed-ticket.ts'
import { requireClean, requireSize } from './outgoing.ts'
import { notFound, Problem, stateForbids } from './problem.ts'
import { type Call, type Route, requireAccount, route } from './route.ts'
import { capabilitiesOf } from './settings.ts'
import { transferNoteText } from './transfer-note-text.ts'
import { continueNotes, startNote } from './transfer-notes.ts'
import { deleteUpload, uploadDocument } from './uploads.ts'
import { instantOf, newId, type World } from './world.ts'

const Row = z.object({
  id: z.string(),
  account: z.string(),
  ticket: z.int(),
  document: z.string(),
  mode: z.enum(['token', 'note', 'hold']),
  text: z.nullable(z.string()),
  state: z.enum(['running', 'uploaded', 'held', 'noted', 'failed', 'cancelled', 'expired']),
  size: z.int(),
  token: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  commentId: z.nullable(z.int()),
  reason: z.nullable(z.string()),
  retriable: z.nullable(z.int()),
  startedAt: z.string(),
})
type Row = z.infer<typeof Row>
type Upload = { sentBytes: number; stop: AbortController }

/** Zendesk forgets a token after 60 minutes; the app hears a little less, and only then is an unused one deleted. */
const TOKEN_GOOD_FOR_MS = 55 * 60_000
const TOKEN_DELETED_AFTER_MS = 58 * 60_000

const startTransferRoute = route(
  startTransfer,
  (call, seen: SeenLinks) => {
    const { world, account, body } = call
    requireAccount(call, body.ticket.account)
    if (body.mode === 'token' && capabilitiesOf(world).transfer === 'note') {
      throw new Problem(404, 'This Trading Grid only writes notes itself.', problemTypes.capabilityAbsent)
    }
    const document = documentFor(call, call.parameter('document'))
    requireClean(document)
    requireSize(world, document)
    // An upload alone touches no ticket: the agent's own session writes the comment that takes it.
    if (body.mode !== 'token') {
      recordLinks(world, seen)
      requireWitnessedTicket(world, account, body.ticket.id)
      requireDocumentOfTicket(world, account, body.ticket.id, document.id)
    }
    const id = newId(world, 'trf')
    world.db.run(
      `INSERT INTO transfers (id, account, ticket, document, mode, text, state, size, startedAt)
     VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?)`,
      id,
      account,
      body.ticket.id,
      document.id,
      body.mode,
      body.mode === 'note' ? transferNoteText(world, account, body.agent, [document]) : null,
      document.size,
      instantOf(world),
    )
    call.afterwards(() => void continueTransfer(world, id))
    return transferOf(world, read(world, id))
  },
  async ({ world, account, body }) => (body.mode === 'token' ? [] : seeLinks(world, account, body.ticket.id)),
)

const cancelTransferRoute = route(cancelTransfer, (call) => {
  const { world } = call
  const row = transferIn(call)
  if (row.state === 'noted') throw stateForbids('The file is in the ticket already.')
  if (row.state === 'running' && row.token !== null) {
    throw stateForbids('The note is being written: too late to stop it.')
  }
  if (row.state === 'running' || row.state === 'uploaded' || row.state === 'held') {
    world.db.run("UPDATE transfers SET state = 'cancelled' WHERE id = ?", row.id)
    call.afterwards(() => {
      world.uploads.get(row.id)?.stop.abort()
      if (row.token !== null) void deleteUpload(world, row.account, row.token)
    })
  }
  return transferOf(world, read(world, row.id))
})

const noteTransfersRoute = route(noteTransfers, (call) => {
  const { world, account, body } = call
  requireAccount(call, body.ticket.account)
  requireWitnessedTicket(world, account, body.ticket.id)
  const rows = [...new Set(body.transfers)].map((id) => {
    const row = find(world, id)
    if (row?.account !== account || row.ticket !== body.ticket.id) throw notFound('This transfer')
    const document = documentFor(call, row.document)
    requireDocumentOfTicket(world, account, row.ticket, document.id)
    if (row.state !== 'held') throw stateForbids(`Transfer ${id} is not held: it is ${row.state}.`)
    return { id, document }
  })
  const documents = rows.map(({ document }) => document)
  const continueNote = startNote(world, {
    account,
    ticket: body.ticket.id,
    text: transferNoteText(world, account, body.agent, documents),
    transfers: rows,
  })
  call.afterwards(continueNote)
  return { items: rows.map(({ id }) => transferOf(world, read(world, id))) }
})

function transferIn(call: Pick<Call, 'world' | 'account' | 'agent' | 'parameter'>): Row {
  const row = find(call.world, call.parameter('transfer'))
  if (row?.account !== call.account) throw notFound('This transfer')
  documentFor(call, row.document)
  return row
}

const find = (world: World, id: string) => world.db.row(Row, 'SELECT * FROM transfers WHERE id = ?', id)

function read(world: World, id: string): Row {
  const row = find(world, id)
  if (!row) throw new Error(`Transfer ${id} is named but not stored.`)
  return row
}

function transferOf(world: World, row: Row): z.input<typeof Transfer> {
  const { id, document } = row
  if (row.state === 'running') {
    const sentBytes = row.token === null ? (world.uploads.get(id)?.sentBytes ?? 0) : row.size
    return { id, document, state: 'running', sentBytes, size: row.size }
  }
  if (row.state === 'uploaded' && row.token !== null && row.expiresAt !== null) {
    return { id, document, state: 'uploaded', token: row.token, expiresAt: row.expiresAt }
  }
  if (row.state === 'held' && row.expiresAt !== null) return { id, document, state: 'held', expiresAt: row.expiresAt }
  if (row.state === 'noted' && row.commentId !== null) return { id, document, state: 'noted', commentId: row.commentId }
  if (row.state === 'cancelled') return { id, document, state: 'cancelled' }
  const reason = row.state === 'expired' ? 'The upload was not used within its hour.' : (row.reason ?? 'It failed.')
  return { id, document, state: 'failed', reason, retriable: row.state === 'expired' || row.retriable === 1 }
}

/** Uploads, and begins the note where that is wanted. Whatever stops it, `tick` takes it up again. */
function continueTransfer(world: World, id: string): Promise<void> {
  const known = world.uploads.get(id)
  if (known) return known.done
  const upload = { sentBytes: 0, stop: new AbortController(), done: Promise.resolve() }
  world.uploads.set(id, upload)
  upload.done = uploadOnce(world, id, upload).finally(() => world.uploads.delete(id))
  return upload.done
}

async function uploadOnce(world: World, id: string, upload: Upload): Promise<void> {
  const row = read(world, id)
  if (row.token !== null) return
  const outcome = await uploadDocument(world, row.account, knownDocument(world, row.document), {
    signal: upload.stop.signal,
    onProgress: (sentBytes) => {
      upload.sentBytes = sentBytes
    },
  })
  if (read(world, row.id).state === 'cancelled') {
    if ('token' in outcome) await deleteUpload(world, row.account, outcome.token)
    return
  }
  if (!('token' in outcome)) return fail(world, row.id, outcome.reason, outcome.retriable)
  world.db.atomic(() => uploaded(world, row, outcome.token))?.()
}

/** @returns the work that follows, once this is written */
function uploaded(world: World, row: Row, token: string): (() => void) | undefined {
  const expiresAt = new Date(world.clock.now().getTime() + TOKEN_GOOD_FOR_MS).toISOString()
  const state = ({ token: 'uploaded', hold: 'held', note: 'running' } as const)[row.mode]
  const sql = 'UPDATE transfers SET state = ?, token = ?, expiresAt = ? WHERE id = ?'
  world.db.run(sql, state, token, expiresAt, row.id)
  if (row.mode !== 'note') return undefined
  return startNote(world, { account: row.account, ticket: row.ticket, text: row.text ?? '', transfers: [row] })
}

function fail(world: World, id: string, reason: string, retriable: boolean): void {
  const flag = retriable ? 1 : 0
  world.db.run("UPDATE transfers SET state = 'failed', reason = ?, retriable = ? WHERE id = ?", reason, flag, id)
}

/** Takes up what was interrupted, and deletes the tokens that nobody used. */
export async function cleanUpTransfers(world: World): Promise<void> {
  for (const { id } of world.db.rows(Row, "SELECT * FROM transfers WHERE state = 'running'")) {
    await continueTransfer(world, id)
  }
  await continueNotes(world)
  const before = new Date(world.clock.now().getTime() - TOKEN_DELETED_AFTER_MS + TOKEN_GOOD_FOR_MS).toISOString()
  const unused = world.db.rows(
    Row,
    "SELECT * FROM transfers WHERE state IN ('uploaded', 'held') AND expiresAt < ?",
    before,
  )
  for (const { id, account, token } of unused) {
    world.db.run("UPDATE transfers SET state = 'expired' WHERE id = ?", id)
    if (token !== null) await deleteUpload(world, account, token)
  }
}

export const transferRoutes: Route[] = [
  startTransferRoute,
  noteTransfersRoute,
  cancelTransferRoute,
  route(readTransfer, (call) => transferOf(call.world, transferIn(call))),
]

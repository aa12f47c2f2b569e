import * as z from 'zod/mini'
import {
  readDocument,
  readVersions,
  searchDocuments,
} from '../../src/trading-grid/contract/operations/document-operations.ts'
import { importAttachments } from '../../src/trading-grid/contract/transfer.ts'
import { page, readCursor, writeCursor } from './cursor.ts'
import { documentFor, visibleDocument } from './document-access.ts'
import { writeImport } from './document-imports.ts'
import {
  documentSummary,
  documentsWhere,
  findDocument,
  placeInThread,
  type StoredDocument,
  storeDocument,
} from './documents.ts'
import { fetchNamed, recordWitness, type Seen } from './links/look-for-witness.ts'
import { invalid } from './problem.ts'
import { comparable, ownersOf } from './references.ts'
import { isDocumentFor, NOBODY, requireVisible } from './restrictions.ts'
import { type Route, requireAccount, route } from './route.ts'
import { threadOfAccount } from './threads.ts'
import type { FetchedFile } from './ticket-attachments.ts'
import type { World } from './world.ts'

/** Newest first; documents of the same instant in the order of their arrival. */
const searchDocumentsRoute = route(searchDocuments, ({ world, account, agent = NOBODY, body }) => {
  const conditions = [isDocumentFor]
  const values: (string | number)[] = [account, agent]
  const also = (condition: string, ...more: (string | number)[]) => {
    conditions.push(condition)
    values.push(...more)
  }
  if (body.cursor !== undefined) {
    const [at = '', ordinal = 0] = readCursor(body.cursor)
    also('(receivedAt, ordinal) < (?, ?)', at, ordinal)
  }
  for (const thread of [body.thread, body.alsoOfThread]) {
    if (thread !== undefined && threadOfAccount(world, account, thread)) requireVisible(world, thread, agent)
  }
  if (body.partner !== undefined) also('partner = ?', body.partner)
  if (body.thread !== undefined) also('id IN (SELECT document FROM document_threads WHERE thread = ?)', body.thread)
  if (body.kinds) also(`kind IN (${body.kinds.map(() => '?').join(', ')})`, ...body.kinds)
  if (body.receivedFrom !== undefined) also('receivedAt >= ?', body.receivedFrom)
  if (body.receivedTo !== undefined) also('receivedAt < ?', dayAfter(body.receivedTo))
  if (body.text?.trim()) {
    const text = body.text.trim().toLowerCase()
    also(
      `(instr(lower(name), ?) > 0 OR (utf8 = 1 AND instr(lower(CAST(content AS TEXT)), ?) > 0)
        OR id IN (SELECT document FROM document_references WHERE instr(comparable, ?) > 0))`,
      text,
      text,
      comparable(text),
    )
  }
  const limit = body.limit ?? 50
  const byReference = body.references && ownersOf(world.db, 'document_references', body.references)
  const ofThread = new Set(body.alsoOfThread === undefined ? [] : documentsOfThread(world, body.alsoOfThread))
  const found = documentsWhere(
    world,
    `${conditions.join(' AND ')} ORDER BY receivedAt DESC, ordinal DESC`,
    ...values,
  ).filter(({ id }) => ofThread.has(id) || (byReference?.has(id) ?? true))
  const { items, ...rest } = page(found.slice(0, limit + 1), limit, ({ receivedAt, ordinal }) =>
    writeCursor(receivedAt, ordinal),
  )
  return { ...rest, items: items.map((document) => documentSummary(world, document, agent)) }
})

const Member = z.object({ document: z.string() })
const documentsOfThread = (world: World, thread: string): string[] =>
  world.db
    .rows(Member, 'SELECT document FROM document_threads WHERE thread = ?', thread)
    .map(({ document }) => document)

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Both ways along `replaces`, whichever version was asked for. */
export function versionsOf(world: World, document: StoredDocument): StoredDocument[] {
  const known = new Map([[document.id, document]])
  const toVisit = [document]
  for (let next = toVisit.pop(); next; next = toVisit.pop()) {
    const before = next.replaces === null ? undefined : findDocument(world, next.replaces)
    for (const other of [...(before ? [before] : []), ...documentsWhere(world, 'replaces = ?', next.id)]) {
      if (known.has(other.id)) continue
      known.set(other.id, other)
      toVisit.push(other)
    }
  }
  return [...known.values()].sort((a, b) => b.version - a.version || b.ordinal - a.ordinal)
}

const importRoute = route(
  importAttachments,
  ({ world, account, agent, body }, { seen, files }: { seen: Seen; files: FetchedFile[] }) => {
    recordWitness(world, { thread: body.thread, account, ticket: body.ticket.id }, seen)
    const items = files.map((file) => {
      const { attachmentId, name } = file.attachment
      if ('reason' in file) return { attachmentId, state: 'failed' as const, reason: file.reason }
      const document = storeDocument(world, {
        account,
        kind: 'other',
        mediaType: file.mediaType,
        name,
        bytes: file.bytes,
        references: [],
        direction: 'outbound',
        audience: 'internal',
      })
      writeImport(world, document.id, body.ticket)
      // Whoever may not see the thread does not see its files either.
      placeInThread(world, document.id, body.thread, 'internal')
      return { attachmentId, state: 'imported' as const, document: documentSummary(world, document, agent) }
    })
    return { items }
  },
  async (call) => {
    const { world, account, agent, body } = call
    requireAccount(call, body.ticket.account)
    const thread = threadOfAccount(world, account, body.thread)
    if (!thread) throw invalid([{ pointer: '/thread', detail: 'This thread is not known here.' }])
    requireVisible(world, thread.id, agent)
    return fetchNamed(world, thread, body)
  },
)

export const documentRoutes: Route[] = [
  route(readDocument, (call) => documentSummary(call.world, documentFor(call, call.parameter('document')), call.agent)),
  route(readVersions, (call) => {
    const { world, agent } = call
    const versions = versionsOf(world, documentFor(call, call.parameter('document')))
    const items = versions
      .filter(({ id }) => visibleDocument(call, id))
      .map((version) => documentSummary(world, version, agent))
    return { items, hasMore: false }
  }),
  searchDocumentsRoute,
  importRoute,
]

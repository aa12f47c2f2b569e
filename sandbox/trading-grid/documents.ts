import * as z from 'zod/mini'
import { DocumentFormat, DocumentKind, type DocumentSummary } from '../../src/trading-grid/contract/document.ts'
import { Reference } from '../../src/trading-grid/contract/reference.ts'
import { sha256Of } from './chain.ts'
import { formatOf, isUtf8 } from './file-format.ts'
import { findPartner } from './partners.ts'
import { writeReferences } from './references.ts'
import { isDocumentFor, isForAgent, NOBODY } from './restrictions.ts'
import { scan } from './scan.ts'
import { instantOf, newId, type World } from './world.ts'

export const StoredDocument = z.object({
  ordinal: z.int(),
  id: z.string(),
  account: z.string(),
  kind: DocumentKind,
  format: DocumentFormat,
  mediaType: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  partner: z.nullable(z.string()),
  direction: z.enum(['inbound', 'outbound']),
  receivedAt: z.string(),
  scan: z.enum(['clean', 'pending', 'infected']),
  audience: z.enum(['shared', 'internal']),
  version: z.int(),
  replaces: z.nullable(z.string()),
  turnedAroundFrom: z.nullable(z.string()),
  utf8: z.pipe(
    z.int(),
    z.transform((flag) => flag === 1),
  ),
})
export type StoredDocument = z.infer<typeof StoredDocument>

/** Everything but the bytes, which are read only where somebody wants them. */
const COLUMNS =
  'ordinal, id, account, kind, format, mediaType, name, size, sha256, partner, direction, receivedAt, scan, audience, version, replaces, turnedAroundFrom, utf8'

export type NewDocument = {
  id?: string
  /** Whose it is: only this account may see it. */
  account: string
  /** Part of the transaction, as two companies' systems exchanged it; any other file was sent by somebody to somebody. */
  exchanged?: boolean
  kind: StoredDocument['kind']
  format?: StoredDocument['format']
  mediaType: string
  name: string
  bytes: Uint8Array
  references: z.input<typeof Reference>[]
  partner?: string
  direction: StoredDocument['direction']
  audience: StoredDocument['audience']
  scan?: StoredDocument['scan']
  receivedAt?: Date
  replaces?: string
  turnedAroundFrom?: string
}

export function storeDocument(world: World, made: NewDocument): StoredDocument {
  const id = made.id ?? newId(world, 'doc')
  const before = made.replaces === undefined ? undefined : findDocument(world, made.replaces)
  world.db.run(
    `INSERT INTO documents (id, account, exchanged, kind, format, mediaType, name, size, sha256, partner, direction, receivedAt,
       scan, audience, version, replaces, turnedAroundFrom, utf8, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    made.account,
    made.exchanged ? 1 : 0,
    made.kind,
    made.format ?? formatOf(made.name, made.bytes),
    made.mediaType,
    made.name,
    made.bytes.byteLength,
    sha256Of(made.bytes),
    made.partner ?? null,
    made.direction,
    made.receivedAt?.toISOString() ?? instantOf(world),
    made.scan ?? scan(made.bytes),
    made.audience,
    (before?.version ?? 0) + 1,
    made.replaces ?? null,
    made.turnedAroundFrom ?? null,
    isUtf8(made.bytes) ? 1 : 0,
    made.bytes,
  )
  writeReferences(world.db, 'document_references', id, made.references)
  return knownDocument(world, id)
}

export function findDocument(world: World, id: string): StoredDocument | undefined {
  return world.db.row(StoredDocument, `SELECT ${COLUMNS} FROM documents WHERE id = ?`, id)
}

export function knownDocument(world: World, id: string): StoredDocument {
  const document = findDocument(world, id)
  if (!document) throw new Error(`Document ${id} is named but not stored.`)
  return document
}

export function documentsWhere(world: World, condition: string, ...values: (string | number)[]): StoredDocument[] {
  return world.db.rows(StoredDocument, `SELECT ${COLUMNS} FROM documents WHERE ${condition}`, ...values)
}

/** The driver hands out a buffer or a view of one, and under a test runner either may come from another realm. */
const Blob = z.custom<ArrayBuffer | Uint8Array>((value) =>
  ['[object ArrayBuffer]', '[object Uint8Array]'].includes(Object.prototype.toString.call(value)),
)
const Bytes = z.object({ content: Blob })

export function bytesOf(world: World, document: string): Uint8Array<ArrayBuffer> {
  const row = world.db.row(Bytes, 'SELECT content FROM documents WHERE id = ?', document)
  if (!row) throw new Error(`Document ${document} is named but not stored.`)
  return new Uint8Array(row.content)
}

const Id = z.object({ id: z.string() })

export function documentReferences(world: World, document: string): Reference[] {
  const sql = 'SELECT kind, value FROM document_references WHERE document = ? ORDER BY rowid'
  return world.db.rows(Reference, sql, document)
}

/** @param agent who may know of the threads that are named in it */
export function documentSummary(
  world: World,
  document: StoredDocument,
  agent = NOBODY,
): z.input<typeof DocumentSummary> {
  const partner = document.partner === null ? undefined : findPartner(world, document.partner)
  const [successor] = world.db.rows(
    Id,
    `SELECT id FROM documents WHERE replaces = ? AND ${isDocumentFor} ORDER BY ordinal DESC LIMIT 1`,
    document.id,
    document.account,
    agent,
  )
  const threads = world.db.rows(
    Id,
    `SELECT thread AS id FROM document_threads
     WHERE document = ? AND thread IN (SELECT id FROM threads WHERE account = ?) AND ${isForAgent('thread')} ORDER BY rowid`,
    document.id,
    document.account,
    agent,
  )
  return {
    id: document.id,
    kind: document.kind,
    format: document.format,
    mediaType: document.mediaType,
    name: document.name,
    size: document.size,
    sha256: document.sha256,
    references: documentReferences(world, document.id),
    ...(partner ? { partner: { id: partner.id, name: partner.name } } : {}),
    direction: document.direction,
    receivedAt: document.receivedAt,
    scan: document.scan,
    audience: document.audience,
    version: document.version,
    ...(document.replaces === null ? {} : { replaces: document.replaces }),
    ...(successor ? { replacedBy: successor.id } : {}),
    ...(document.turnedAroundFrom === null ? {} : { turnedAroundFrom: document.turnedAroundFrom }),
    threads: threads.map(({ id }) => id),
    utf8: document.utf8,
  }
}

/** A document as events mention it: as it was then. */
export const mentionOf = ({ id, name, kind, size, sha256, version }: StoredDocument) => ({
  id,
  name,
  kind,
  size,
  sha256,
  version,
})

/** Makes a document part of a thread, and visible to the partner where that is meant. */
export function placeInThread(world: World, document: string, thread: string, audience: 'shared' | 'internal'): void {
  world.db.run(
    `INSERT INTO document_threads (document, thread, audience) VALUES (?, ?, ?)
     ON CONFLICT (document, thread) DO UPDATE SET audience = iif(audience = 'shared', audience, excluded.audience)`,
    document,
    thread,
    audience,
  )
  if (audience === 'shared') world.db.run("UPDATE documents SET audience = 'shared' WHERE id = ?", document)
}

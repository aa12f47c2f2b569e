import * as z from 'zod/mini'
import { DocumentId, PartnerId, ThreadId } from '../../domain/ids.ts'
import { operation } from './operation.ts'
import { Day, Instant, pageOf, Sha256, ShortText } from './primitives.ts'
import { Reference } from './reference.ts'

export const DocumentKind = z.enum([
  'order',
  'order-change',
  'order-response',
  'ship-notice',
  'receipt',
  'invoice',
  'adjustment',
  'application-advice',
  'acknowledgment',
  'remittance',
  'transport-status',
  'inventory',
  'proof-of-delivery',
  'certificate',
  'agreement',
  'photo',
  'correspondence',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentFormat = z.enum(['x12', 'edifact', 'ubl', 'pdf', 'image', 'csv', 'text', 'other'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

export const DocumentSummary = z.object({
  id: DocumentId,
  kind: DocumentKind,
  format: DocumentFormat,
  mediaType: z.string(),
  /** The file's name as its sender wrote it. Never a path: whoever saves it makes it safe first. */
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  size: z.int().check(z.nonnegative()),
  sha256: Sha256,
  references: z.array(Reference),
  partner: z.exactOptional(z.object({ id: PartnerId, name: ShortText })),
  /** `inbound`: from the partner to us. */
  direction: z.enum(['inbound', 'outbound']),
  receivedAt: Instant,
  /** Only a clean document may be attached, shared or opened. */
  scan: z.enum(['clean', 'pending', 'infected']),
  audience: z.enum(['shared', 'internal']),
  version: z.int().check(z.positive()),
  /** The document that this one replaces. */
  replaces: z.exactOptional(DocumentId),
  /** The newer document that replaces this one. */
  replacedBy: z.exactOptional(DocumentId),
  /** The document that this one was made from: the invoice's order, for example. */
  turnedAroundFrom: z.exactOptional(DocumentId),
  threads: z.array(ThreadId),
  /** False for what is not valid UTF-8 text: the proxy could not carry it unchanged. */
  utf8: z.boolean(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const readDocument = operation({
  id: 'readDocument',
  summary: 'One document, without its content',
  method: 'GET',
  path: '/documents/{document}',
  answer: DocumentSummary,
  status: 200,
  problems: [404, 410],
})

export const readVersions = operation({
  id: 'readVersions',
  summary: 'All versions of a document, newest first',
  method: 'GET',
  path: '/documents/{document}/versions',
  answer: pageOf(DocumentSummary),
  status: 200,
  problems: [404],
})

export const searchDocuments = operation({
  id: 'searchDocuments',
  summary: 'Documents by number, partner, kind, day and text, newest first',
  method: 'POST',
  path: '/documents/search',
  body: z.object({
    references: z.exactOptional(z.array(Reference)),
    partner: z.exactOptional(PartnerId),
    thread: z.exactOptional(ThreadId),
    kinds: z.exactOptional(z.array(DocumentKind)),
    /** In the name, a reference or the text of the document. */
    text: z.exactOptional(ShortText),
    receivedFrom: z.exactOptional(Day),
    receivedTo: z.exactOptional(Day),
    cursor: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
  }),
  answer: pageOf(DocumentSummary),
  status: 200,
})

/** A part of a document's bytes. `sha256` is that of the whole document. */
export const ContentPart = z.object({
  document: DocumentId,
  mediaType: z.string(),
  encoding: z.enum(['utf-8', 'base64']),
  content: z.string(),
  offset: z.int().check(z.nonnegative()),
  /** In bytes, before any encoding. */
  length: z.int().check(z.nonnegative()),
  size: z.int().check(z.nonnegative()),
  sha256: Sha256,
})
export type ContentPart = z.infer<typeof ContentPart>

export const readContent = operation({
  id: 'readContent',
  summary: 'A part of a document of at most 1 MB. Parts never split a UTF-8 character',
  method: 'GET',
  path: '/documents/{document}/content',
  query: z.object({
    offset: z.exactOptional(z.int().check(z.nonnegative())),
    length: z.exactOptional(z.int().check(z.positive(), z.maximum(1_048_576))),
  }),
  answer: ContentPart,
  status: 200,
  problems: [404, 409, 410],
})

export const readContents = operation({
  id: 'readContents',
  summary: 'Many whole text documents at once, at most 200 and 5 MB; what does not fit is named in `left`',
  method: 'POST',
  path: '/documents/contents',
  body: z.object({ documents: z.array(DocumentId).check(z.maxLength(200)) }),
  answer: z.object({ items: z.array(ContentPart), left: z.array(DocumentId) }),
  status: 200,
})

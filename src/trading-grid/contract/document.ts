import * as z from 'zod/mini'
import { DocumentId, PartnerId, ThreadId } from '../../domain/ids.ts'
import { documentKinds } from '../../domain/vocabulary/document-vocabulary.ts'
import { Instant, Sha256, ShortText } from './primitives.ts'
import { Reference } from './reference.ts'

export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof DocumentKind>

/** `xml`: a business document in any XML but UBL, such as Cross Industry (Factur-X), cXML, GS1 XML, or an IDoc. */
export const DocumentFormat = z.enum([
  'x12',
  'edifact',
  'tradacoms',
  'ubl',
  'xml',
  'pdf',
  'image',
  'csv',
  'text',
  'other',
])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** What the app reads as business documents. */
export const businessFormats: ReadonlySet<DocumentFormat> = new Set(['x12', 'edifact', 'tradacoms', 'ubl', 'xml'])

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

import * as z from 'zod/mini'
import { DocumentId, PartnerId, ThreadId } from '../../../domain/ids.ts'
import { DocumentKind, DocumentSummary } from '../document.ts'
import { operation } from '../operation.ts'
import { Day, pageOf, Sha256, ShortText } from '../primitives.ts'
import { Reference } from '../reference.ts'

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
    /** Beside the documents of `references` those of this thread, whatever numbers they have. */
    alsoOfThread: z.exactOptional(ThreadId),
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

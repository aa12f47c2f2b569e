import type * as z from 'zod/mini'
import type { Quote } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { documentFor } from './document-access.ts'
import { mentionOf, placeInThread, type StoredDocument, storeDocument } from './documents.ts'
import { invalid, Problem } from './problem.ts'
import { capabilitiesOf } from './settings.ts'
import { type Thread, threadReferences } from './threads.ts'
import type { FetchedFile } from './ticket-attachments.ts'
import type { World } from './world.ts'

/** Only what was scanned and found clean leaves the house. */
export function requireClean(document: StoredDocument): void {
  if (document.scan === 'pending') {
    throw new Problem(409, `“${document.name}” is still being scanned for viruses.`, problemTypes.notScanned, {
      document: document.id,
      retryAfterSeconds: 30,
    })
  }
  if (document.scan === 'infected') {
    throw new Problem(409, `The virus scan found something in “${document.name}”.`, problemTypes.infected, {
      document: document.id,
    })
  }
}

export function requireSize(world: World, document: StoredDocument): void {
  const { maxDocumentBytes } = capabilitiesOf(world)
  if (document.size > maxDocumentBytes) {
    throw new Problem(413, `“${document.name}” has ${document.size} bytes; at most ${maxDocumentBytes} are taken.`)
  }
}

/** The documents that somebody wants to share, each known, clean and small enough. */
type Asking = Parameters<typeof documentFor>[0]

export function shareable(asking: Asking, ids: string[]): StoredDocument[] {
  return ids.map((id, index) => {
    const document = namedDocument(asking, id, `/documents/${index}`)
    requireClean(document)
    requireSize(asking.world, document)
    return document
  })
}

/** A document that the body of a request names. */
export function namedDocument(asking: Asking, id: string, pointer: string): StoredDocument {
  try {
    return documentFor(asking, id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw invalid([{ pointer, detail: 'This document is not known here.' }])
  }
}

/** Puts documents and fetched files into a thread; what could not be fetched is named with its reason. */
export function shareInThread(world: World, thread: Thread, documents: StoredDocument[], files: FetchedFile[]) {
  const stored = files.flatMap((file) =>
    'bytes' in file
      ? [
          storeDocument(world, {
            account: thread.account,
            kind: 'other',
            mediaType: file.mediaType,
            name: file.attachment.name,
            bytes: file.bytes,
            references: threadReferences(world, thread.id),
            partner: thread.partner,
            direction: 'outbound',
            audience: 'shared',
          }),
        ]
      : [],
  )
  const shared = [...documents, ...stored]
  for (const { id } of shared) placeInThread(world, id, thread.id, 'shared')
  return {
    documents: shared.map(mentionOf),
    notShared: files.flatMap((file) =>
      'reason' in file
        ? [
            {
              attachmentId: file.attachment.attachmentId,
              name: file.attachment.name,
              reason: file.reason,
              code: file.code,
            },
          ]
        : [],
    ),
  }
}

export const quotesAsSent = (quotes: z.output<typeof Quote>[]) =>
  quotes.map(({ author, at, text, public: isPublic }) => ({ author, at, text, public: isPublic }))

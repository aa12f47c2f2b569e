import { createHash } from 'node:crypto'
import type { DocumentSummary } from '../../src/trading-grid/contract/document.ts'
import {
  readContent,
  readContents,
  readDocument,
  readVersions,
  searchDocuments,
} from '../../src/trading-grid/contract/operations/document-operations.ts'
import { cancelTransfer, noteTransfers, readTransfer, startTransfer } from '../../src/trading-grid/contract/transfer.ts'
import { shaped } from './caller.ts'
import { type Ground, newKey, newNumber } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { must, mustEqual, NotCheckable } from './must.ts'

/** Enough parts to meet a boundary inside a character, few enough for a check. */
const MOST_PARTS = 400

export const documents: Chapter = {
  title: 'Documents',
  guarantees: [
    {
      says: 'finds documents by number, and none for a number nobody has',
      check: async ({ caller, ...ground }) => {
        const { references, id } = await someDocument({ caller, ...ground }, ({ references }) => references.length > 0)
        const { items } = await caller.done(searchDocuments, {
          body: { references: references.slice(0, 1), limit: 200 },
        })
        must(
          items.some((one) => one.id === id),
          `document ${id} is not found by its own number`,
        )
        const none = await caller.done(searchDocuments, {
          body: { references: [{ kind: 'order', value: newNumber() }] },
        })
        mustEqual(none.items, [], 'what is found for an unknown number')
      },
    },
    {
      says: 'finds the documents of a thread beside those of a number that none of them has',
      check: async (ground) => {
        const document = await someDocument(ground, () => true)
        const thread = await ground.escalate({ documents: [document.id] })
        const references = [{ kind: 'order' as const, value: newNumber() }]
        const { items } = await ground.caller.done(searchDocuments, { body: { references, alsoOfThread: thread.id } })
        mustEqual(
          items.map(({ id }) => id),
          [document.id],
          'the documents of the thread',
        )
      },
    },
    {
      says: 'gives text in parts that never split a character, and whose bytes have the stated size and SHA-256',
      check: async (ground) => {
        const document = await someDocument(ground, ({ utf8, size }) => utf8 && size > 0)
        await mustBeWhole(ground, document, Math.max(3, Math.ceil(document.size / MOST_PARTS)))
      },
    },
    {
      says: 'gives bytes in parts of at most 1 MB, as base64',
      check: async (ground) => {
        const document = await someDocument(ground, ({ utf8, size }) => !utf8 && size > 0)
        await mustBeWhole(ground, document, Math.max(1000, Math.ceil(document.size / MOST_PARTS)))
      },
    },
    {
      says: 'gives many text documents at once, each whole',
      check: async (ground) => {
        const found = (await readable(ground)).filter(({ utf8 }) => utf8).slice(0, 20)
        if (found.length === 0) throw new NotCheckable('there is no text document')
        const { items, left } = await ground.caller.done(readContents, {
          body: { documents: found.map(({ id }) => id) },
        })
        mustEqual(items.length + left.length, found.length, 'the number of documents, given or left')
        for (const { content, encoding, sha256 } of items) {
          mustEqual(sha256Of(Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64')), sha256, 'the SHA-256')
        }
      },
    },
    {
      says: 'keeps back what was not found clean',
      check: async (ground) => {
        const { items } = await ground.caller.done(searchDocuments, { body: { limit: 200 } })
        const doubtful = items.find(({ scan }) => scan !== 'clean')
        if (!doubtful) throw new NotCheckable('every document is clean')
        await ground.caller.refused(readContent, { path: { document: doubtful.id } }, 409)
      },
    },
    {
      says: 'lists the versions of a document, newest first, itself among them',
      check: async (ground) => {
        const document = await someDocument(ground, () => true)
        const { items } = await ground.caller.done(readVersions, { path: { document: document.id } })
        must(
          items.some(({ id }) => id === document.id),
          'the document itself is missing',
        )
        const versions = items.map(({ version }) => version)
        mustEqual(
          versions,
          versions.toSorted((one, other) => other - one),
          'the order of versions',
        )
      },
    },
    {
      says: 'answers 404 for an unknown document',
      check: async ({ caller }) => {
        await caller.refused(readDocument, { path: { document: 'none' } }, 404)
        await caller.refused(readContent, { path: { document: 'none' } }, 404)
      },
    },
    {
      says: 'starts one transfer for one idempotency key, and deletes an upload that nobody will use',
      needs: 'transfer',
      check: async (ground) => {
        if (ground.capabilities.transfer !== 'token') throw new NotCheckable('a transfer would write a note')
        const document = await someDocument(ground, ({ size }) => size > 0)
        const { agent, ticket, caller } = ground
        const body = { idempotencyKey: newKey(), agent, ticket, mode: 'token' as const }
        const asked = { path: { document: document.id }, body }
        const [first, second] = await Promise.all([
          caller.done(startTransfer, asked),
          caller.done(startTransfer, asked),
        ])
        mustEqual(second.id, first.id, 'the id of the second transfer')
        const path = { transfer: first.id }
        await caller.done(readTransfer, { path })
        const { state } = await caller.done(cancelTransfer, { path })
        must(state === 'cancelled' || state === 'failed', `a stopped transfer is ${state}`)
      },
    },
    {
      says: 'writes no note for a transfer that it does not hold',
      needs: 'transfer',
      check: async (ground) => {
        const document = await someDocument(ground, ({ size }) => size > 0)
        const { agent, ticket, caller } = ground
        const hold = { idempotencyKey: newKey(), agent, ticket, mode: 'hold' as const }
        const started = await caller.ask(startTransfer, { path: { document: document.id }, body: hold })
        // Whether a ticket is linked from inside is for the chapter on the server's own Zendesk client to ask.
        if (started.status === 409) throw new NotCheckable('no agent of the ticket has linked it to a thread')
        const { id } = shaped(startTransfer, started)
        await caller.done(cancelTransfer, { path: { transfer: id } })
        const note = { idempotencyKey: newKey(), agent, ticket, transfers: [id], text: 'Never written' }
        await caller.refused(noteTransfers, { body: note }, 409)
        await caller.refused(noteTransfers, { body: { ...note, idempotencyKey: newKey(), transfers: ['none'] } }, 404)
      },
    },
  ],
}

async function readable({ caller }: Ground): Promise<DocumentSummary[]> {
  const { items } = await caller.done(searchDocuments, { body: { limit: 200 } })
  return items.filter(({ scan }) => scan === 'clean')
}

async function someDocument(ground: Ground, fits: (one: DocumentSummary) => boolean): Promise<DocumentSummary> {
  const document = (await readable(ground)).find(fits)
  if (!document) throw new NotCheckable('no document fits this check')
  return document
}

async function mustBeWhole({ caller }: Ground, document: DocumentSummary, length: number): Promise<void> {
  const parts: Buffer[] = []
  let offset = 0
  while (offset < document.size) {
    const part = await caller.done(readContent, { path: { document: document.id }, query: { offset, length } })
    const bytes = Buffer.from(part.content, part.encoding === 'utf-8' ? 'utf8' : 'base64')
    mustEqual(part.offset, offset, 'the offset')
    mustEqual(part.length, bytes.byteLength, 'the length of a part, in bytes')
    must(bytes.byteLength > 0, 'a part is empty before the end')
    must(bytes.byteLength <= 1_048_576, 'a part has more than 1 MB')
    mustEqual([part.size, part.sha256], [document.size, document.sha256], 'size and SHA-256 beside a part')
    parts.push(bytes)
    offset += bytes.byteLength
  }
  mustEqual(sha256Of(Buffer.concat(parts)), document.sha256, 'the SHA-256 of all parts together')
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

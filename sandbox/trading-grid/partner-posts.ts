import type { DocumentKind } from '../../src/trading-grid/contract/document.ts'
import type { ReferenceKind } from '../../src/trading-grid/contract/reference.ts'
import { partnerActor } from './actors.ts'
import { receiveDocument } from './document-requests.ts'
import { documentsWhere, mentionOf, placeInThread, type StoredDocument, storeDocument } from './documents.ts'
import { appendEvent } from './events.ts'
import { formatOf, mediaTypeOf } from './file-format.ts'
import { notFound } from './problem.ts'
import { capabilitiesOf } from './settings.ts'
import { afterPartners, requireConversation } from './thread-changes.ts'
import { knownThread, type Thread } from './threads.ts'
import type { World } from './world.ts'

export type PartnerFile = { name: string; mediaType: string; bytes: Uint8Array }
export type PartnerPost = {
  thread: string
  person: string
  text: string
  files: PartnerFile[]
  /** What the partner says the files are: nobody here reads them. */
  kind?: DocumentKind
  references?: { kind: ReferenceKind; value: string }[]
  /** The document that a single file replaces. */
  replaces?: string
  /** The document request that the files answer. */
  request?: string
  /** From a machine: an out-of-office reply, a bot. */
  automatic?: boolean
}

/** Puts a partner's words and files into a thread, in one go. What is too large is left out and named. */
export function postAsPartner(world: World, post: PartnerPost): { refused: { name: string; reason: string }[] } {
  return world.db.atomic(() => {
    const thread = knownThread(world, post.thread)
    requireConversation(thread)
    const refused = post.files.flatMap((file) => {
      const reason = whyTooLarge(world, file)
      return reason === undefined ? [] : [{ name: file.name, reason }]
    })
    const accepted = post.files.filter((file) => whyTooLarge(world, file) === undefined)
    const { kind, references, replaces } = post
    if (replaces !== undefined) requireOwnDocument(world, thread, replaces)
    const documents = accepted.map((file) =>
      storeFile(world, thread, file, {
        ...(kind === undefined ? {} : { kind }),
        ...(references === undefined ? {} : { references }),
        ...(replaces !== undefined && accepted.length === 1 ? { replaces } : {}),
      }),
    )

    if (post.request !== undefined) {
      for (const document of documents)
        receiveDocument(world, thread, post.request, document, partnerActor(post.person))
    }
    say(world, thread, post, post.request === undefined ? documents : [])
    if (documents.length > 0 || post.text.trim()) afterPartners(world, thread.id, post.automatic ?? false)
    return { refused }
  })
}

/**
 * The documents of which a partner may send a new version: its own, sent in this conversation.
 * @throws Problem 404
 */
function requireOwnDocument(world: World, thread: Thread, id: string): void {
  if (!documentsSentIn(world, thread).some((document) => document.id === id)) throw notFound('This document')
}

/** What the partner has sent in a conversation, newest first. */
export function documentsSentIn(world: World, { id, account, partner }: Thread): StoredDocument[] {
  return documentsWhere(
    world,
    `account = ? AND partner = ? AND direction = 'inbound'
     AND id IN (SELECT document FROM document_threads WHERE thread = ? AND audience = 'shared') ORDER BY ordinal DESC`,
    account,
    partner,
    id,
  )
}

export function whyTooLarge(world: World, { bytes }: PartnerFile): string | undefined {
  const { maxDocumentBytes } = capabilitiesOf(world)
  if (bytes.byteLength <= maxDocumentBytes) return undefined
  return `It is larger than ${inWords(maxDocumentBytes)}, the most that can be sent.`
}

/** A file of the partner becomes a document of the thread. */
export function storeFile(
  world: World,
  thread: Thread,
  file: PartnerFile,
  { kind = 'other', references = [], replaces }: Pick<PartnerPost, 'kind' | 'references' | 'replaces'>,
): StoredDocument {
  const document = storeDocument(world, {
    account: thread.account,
    kind,
    mediaType: mediaTypeOf(file.mediaType, formatOf(file.name, file.bytes)),
    name: file.name,
    bytes: file.bytes,
    references,
    partner: thread.partner,
    direction: 'inbound',
    audience: 'shared',
    ...(replaces === undefined ? {} : { replaces }),
  })
  placeInThread(world, document.id, thread.id, 'shared')
  return document
}

function say(world: World, thread: Thread, post: PartnerPost, documents: StoredDocument[]): void {
  const common = { actor: partnerActor(post.person), audience: 'shared' as const, automatic: post.automatic ?? false }
  const mentioned = documents.map(mentionOf)
  if (post.text.trim()) {
    const body = { text: post.text, documents: mentioned, quotes: [] }
    appendEvent(world, thread.id, { ...common, type: 'message', body })
  } else if (documents.length > 0) {
    appendEvent(world, thread.id, { ...common, type: 'document-shared', body: { documents: mentioned } })
  }
}

export function inWords(bytes: number): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
  if (bytes >= 1_048_576) return `${number.format(bytes / 1_048_576)} MB`
  if (bytes >= 1024) return `${number.format(bytes / 1024)} kB`
  return bytes === 1 ? '1 byte' : `${number.format(bytes)} bytes`
}

import type * as z from 'zod/mini'
import {
  type ContentPart,
  readContent,
  readContents,
} from '../../src/trading-grid/contract/operations/document-operations.ts'
import { documentFor, visibleDocument } from './document-access.ts'
import { bytesOf, type StoredDocument } from './documents.ts'
import { requireClean } from './outgoing.ts'
import { type Route, route } from './route.ts'
import { capabilitiesOf } from './settings.ts'
import type { World } from './world.ts'

const MAX_MANY_BYTES = 5_000_000

function part(world: World, document: StoredDocument, offset: number, length: number): z.input<typeof ContentPart> {
  const bytes = bytesOf(world, document.id)
  const from = Math.min(offset, bytes.byteLength)
  const wanted = Math.min(from + length, bytes.byteLength)
  const until = document.utf8 ? wholeCharacters(bytes, from, wanted) : wanted
  const content = Buffer.from(bytes.subarray(from, until))
  return {
    document: document.id,
    mediaType: document.mediaType,
    encoding: document.utf8 ? 'utf-8' : 'base64',
    content: content.toString(document.utf8 ? 'utf8' : 'base64'),
    offset: from,
    length: content.byteLength,
    size: document.size,
    sha256: document.sha256,
  }
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** Steps back to the last boundary between characters, or, if not even one fits, forward to the end of the first. */
function wholeCharacters(bytes: Uint8Array, from: number, until: number): number {
  let end = until
  while (end > from && isContinuation(bytes[end])) end -= 1
  if (end > from || until === from) return end
  end = until
  while (isContinuation(bytes[end])) end += 1
  return end
}

const readContentRoute = route(readContent, (call) => {
  const { world, query } = call
  const document = documentFor(call, call.parameter('document'))
  requireClean(document)
  const { maxInlineBytes } = capabilitiesOf(world)
  return part(world, document, query.offset ?? 0, Math.min(query.length ?? maxInlineBytes, maxInlineBytes))
})

/** What is unknown, not text, not clean or too much stays in `left`: the caller fetches it alone and learns why. */
const readContentsRoute = route(readContents, ({ world, account, agent, body }) => {
  const items: z.input<typeof ContentPart>[] = []
  const left: string[] = []
  let total = 0
  for (const id of new Set(body.documents)) {
    const document = visibleDocument({ world, account, agent }, id)
    const readable = document?.utf8 === true && document.scan === 'clean' && total + document.size <= MAX_MANY_BYTES
    if (!readable) {
      left.push(id)
      continue
    }
    total += document.size
    items.push(part(world, document, 0, document.size))
  }
  return { items, left }
})

export const contentRoutes: Route[] = [readContentRoute, readContentsRoute]

import type { DocumentId } from '../domain/ids.ts'
import type { TradingGrid } from './client.ts'
import { type ContentPart, readContent } from './contract/operations/document-operations.ts'
import { TradingGridError } from './error.ts'

const PART_BYTES = 1_000_000

/**
 * The whole content of a document, part by part.
 * @returns UTF-8 text as a string, anything else as bytes
 * @throws TradingGridError `unreadable` when the parts do not make up the document
 */
export async function readWholeContent(
  tradingGrid: TradingGrid,
  document: DocumentId,
  onProgress: (bytes: number, size: number) => void,
  signal?: AbortSignal,
): Promise<{ mediaType: string; sha256: string } & ({ text: string } | { bytes: Uint8Array<ArrayBuffer> })> {
  const parts: ContentPart[] = []
  let offset = 0
  do {
    const part = await tradingGrid.call(
      readContent,
      { params: { document }, query: { offset, length: PART_BYTES } },
      signal,
    )
    // A server that gives nothing would be asked for ever.
    if (part.offset !== offset || (part.length === 0 && part.size > offset)) {
      throw new TradingGridError('unreadable', `Part at ${offset} of ${document} does not follow.`)
    }
    parts.push(part)
    offset += part.length
    onProgress(offset, part.size)
    if (offset >= part.size) break
  } while (offset > 0)
  const [first] = parts
  if (!first) throw new TradingGridError('unreadable', `${document} has no parts.`)
  const { mediaType, sha256 } = first
  if (parts.every((part) => part.encoding === 'utf-8'))
    return { mediaType, sha256, text: parts.map((part) => part.content).join('') }
  return { mediaType, sha256, bytes: concat(parts.map(bytesOf)) }
}

function bytesOf(part: ContentPart): Uint8Array<ArrayBuffer> {
  return part.encoding === 'utf-8'
    ? new TextEncoder().encode(part.content)
    : Uint8Array.from(atob(part.content), (character) => character.charCodeAt(0))
}

function concat(parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

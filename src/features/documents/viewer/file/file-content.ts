import { decodeText } from '../../../../edi/decode-text.ts'

/** A document's bytes as they came, and as text. */
export type FileContent = { mediaType: string; text: string; bytes: Uint8Array<ArrayBuffer> }

type Read = { mediaType: string } & ({ text: string } | { bytes: Uint8Array<ArrayBuffer> })

/** Bytes stay as they came for saving; the text is what a reader makes of them. */
export function toFileContent(read: Read): FileContent {
  const { mediaType } = read
  if ('text' in read) return { mediaType, text: withoutMark(read.text), bytes: new TextEncoder().encode(read.text) }
  return { mediaType, text: decodeText(read.bytes), bytes: read.bytes }
}

/** A byte order mark is none of the text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

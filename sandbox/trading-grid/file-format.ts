import type { DocumentFormat } from '../../src/trading-grid/contract/document.ts'

const byStart: [prefix: string, format: DocumentFormat][] = [
  ['ISA', 'x12'],
  ['UNA', 'edifact'],
  ['UNB', 'edifact'],
  ['STX=', 'tradacoms'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF8', 'image'],
]
const byEnding = new Map(
  Object.entries<DocumentFormat>({
    x12: 'x12',
    edifact: 'edifact',
    xml: 'xml',
    pdf: 'pdf',
    png: 'image',
    jpg: 'image',
    jpeg: 'image',
    gif: 'image',
    webp: 'image',
    csv: 'csv',
    txt: 'text',
  }),
)

/** By the first bytes, else by the name's ending: as much as a file store looks at. What is inside is not read here. */
export function formatOf(name: string, bytes: Uint8Array): DocumentFormat {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const known = byStart.find(([prefix]) => start.startsWith(prefix))
  if (known) return known[1]
  const format = byEnding.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'other'
  const opening = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1')
  return format === 'xml' && opening.includes('urn:oasis:names:specification:ubl:') ? 'ubl' : format
}

const byFormat: Record<DocumentFormat, string> = {
  x12: 'application/edi-x12',
  edifact: 'application/edifact',
  tradacoms: 'application/edi-consent',
  ubl: 'application/xml',
  xml: 'application/xml',
  pdf: 'application/pdf',
  image: 'image/png',
  csv: 'text/csv',
  text: 'text/plain',
  other: 'application/octet-stream',
}

/** What the sender's browser says, where it says anything useful and well-formed. */
export function mediaTypeOf(stated: string, format: DocumentFormat): string {
  const bare = stated.split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[\w.+-]+\/[\w.+-]+$/.test(bare) && bare !== 'application/octet-stream' ? bare : byFormat[format]
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

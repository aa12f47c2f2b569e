import type { ReadableDocument, SpelledSegment } from '../domain/evidence-pack/document-page.ts'
import { readCsv } from '../domain/files/read-csv.ts'
import { explainSegment } from '../edi/dictionary/explain-position.ts'
import { listSegments } from '../edi/list-segments.ts'
import type { ListedSegment } from '../edi/listed-segment.ts'
import { readAsMet } from '../edi/read-as-met.ts'

/** As much as anybody reads; the file itself has the rest. */
const SEGMENTS_AT_MOST = 2_000
const ROWS_AT_MOST = 5_000
const TEXT_AT_MOST = 1_000_000

/** @returns undefined for what is not text: pictures and PDFs are read as they came */
export async function readable(bytes: Uint8Array, name: string): Promise<ReadableDocument | undefined> {
  const text = textOf(bytes)
  if (text === undefined || text.startsWith('%PDF')) return undefined
  const { documents } = await readAsMet(text)
  if (documents.length > 0) {
    const segments = listSegments(text)
    const spelled = segments.slice(0, SEGMENTS_AT_MOST).map((segment) => spell(text, segment))
    return { form: 'trade', documents, segments: spelled, segmentsInAll: segments.length }
  }
  if (/\.(csv|tsv)$/i.test(name)) {
    const rows = readCsv(text)
    return { form: 'table', rows: rows.slice(0, ROWS_AT_MOST), rowsInAll: rows.length }
  }
  return text.length <= TEXT_AT_MOST ? { form: 'text', text } : undefined
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 8_000).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function spell(text: string, segment: ListedSegment): SpelledSegment {
  const elements = segment.elements.flatMap((element, index) =>
    (element.components ?? [element]).flatMap((part, component) => {
      if (part.value.trim() === '') return []
      const place = { element: index + 1, component: component + 1 }
      const { element: code = '', name, value, meaning } = explainSegment(segment, text, place)
      return [{ code, name, value, meaning }]
    }),
  )
  return { tag: segment.tag, name: explainSegment(segment, text).name, elements }
}

import type { Compute } from '../../../../browser/compute.ts'
import type { FileText } from '../../../../queries/file.ts'
import type { FileLine, NamedSegment, OutlinedDocument } from '../../../../worker/file-work.ts'

/** One document with everything that goes on paper. */
export type Sheet = { outlined: OutlinedDocument; lines: FileLine[]; segments: NamedSegment[] }

/** More than anybody prints, and about what a browser lays out in a second. */
const ROWS_AT_MOST = 20_000
const DOCUMENTS_AT_MOST = 50

export async function readForPaper(compute: Compute, { id, receivedAt, text }: FileText): Promise<Sheet[]> {
  const file = { text, origin: { id, receivedAt } }
  const { documents } = await compute.outlineFile(file)
  return Promise.all(
    documents.slice(0, DOCUMENTS_AT_MOST).map(async (outlined, document): Promise<Sheet> => {
      const part = { ...file, document, atMost: ROWS_AT_MOST }
      return outlined.document.kind === 'other'
        ? { outlined, lines: [], segments: await compute.nameSegments(part) }
        : { outlined, lines: await compute.readLines(part), segments: [] }
    }),
  )
}

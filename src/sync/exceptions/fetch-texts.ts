import type { Compute } from '../../browser/compute.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { decodeText } from '../../edi/decode-text.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { readWholeContent } from '../../trading-grid/content.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { readContents } from '../../trading-grid/contract/operations/document-operations.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import type { TextToKeep } from '../../worker/protocol.ts'

/** Small enough that taking an answer apart never holds up the page. */
const BATCH_DOCUMENTS = 50
const BATCH_BYTES = 120_000
/** Larger ones, not in UTF-8, are named as left out. */
const ALONE_AT_MOST_BYTES = 1_000_000

/** @returns those whose text could not be had */
export async function fetchTexts(
  tradingGrid: TradingGrid,
  compute: Compute,
  documents: DocumentSummary[],
  signal: AbortSignal,
): Promise<DocumentId[]> {
  const lacking: DocumentId[] = []
  for (const batch of inBatches(documents)) {
    const { items } = await tradingGrid.call(readContents, { body: { documents: batch.map(({ id }) => id) } }, signal)
    const contents = new Map(items.map((part) => [part.document, part]))
    const texts: TextToKeep[] = []
    for (const { id, receivedAt, replaces, size } of batch) {
      const part = contents.get(id)
      const isWhole = part?.encoding === 'utf-8' && part.length === part.size
      const text = isWhole ? part.content : await textAlone(tradingGrid, id, size, signal)
      if (text === undefined) lacking.push(id)
      else texts.push({ id, receivedAt, text, ...(replaces === undefined ? {} : { replaces }) })
    }
    await compute.keepTexts(texts, signal)
  }
  return lacking
}

/** What is not UTF-8, as much of EDIFACT is not, comes by itself. One that cannot be read does not keep the others. */
async function textAlone(
  tradingGrid: TradingGrid,
  id: DocumentId,
  size: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (size > ALONE_AT_MOST_BYTES) return undefined
  try {
    const content = await readWholeContent(tradingGrid, id, () => undefined, signal)
    return 'text' in content ? content.text : decodeText(content.bytes)
  } catch (error) {
    if (error instanceof TradingGridError) return undefined
    throw error
  }
}

function inBatches(documents: DocumentSummary[]): DocumentSummary[][] {
  const batches: DocumentSummary[][] = []
  let bytes = 0
  for (const document of documents) {
    const batch = batches.at(-1)
    if (batch && batch.length < BATCH_DOCUMENTS && bytes + document.size <= BATCH_BYTES) {
      batch.push(document)
      bytes += document.size
    } else {
      batches.push([document])
      bytes = document.size
    }
  }
  return batches
}

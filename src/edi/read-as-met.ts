import type { ReadResult } from '../domain/trade/trade-document.ts'
import type { Origin } from '../domain/trade/trade-facts.ts'
import { readWith } from './read-with.ts'
import { commonReaders } from './readers/common-readers.ts'
import { rareReaders } from './readers/rare-readers.ts'
import { joinReaders } from './readers/readers.ts'

/** As `readDocuments`, for the browser: readers of rarer documents are loaded when the text seems to hold one. */
export async function readAsMet(text: string, origin?: Origin): Promise<ReadResult> {
  const met = rareReaders.filter(({ mark }) => mark.test(text))
  if (met.length === 0) return readWith(commonReaders, text, origin)
  const loaded = await Promise.all(met.map(({ load }) => load()))
  return readWith(joinReaders([commonReaders, ...loaded]), text, origin)
}

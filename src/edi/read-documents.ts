import type { ReadResult } from '../domain/trade/trade-document.ts'
import type { Origin } from '../domain/trade/trade-facts.ts'
import { readWith } from './read-with.ts'
import { everyReader } from './readers/every-reader.ts'

/**
 * Reads every trade document in a text, whatever its syntax, several interchanges and several kinds at once.
 * Never throws. What is wrong with the text is in `problems`, and what can still be read is in `documents`.
 */
export function readDocuments(text: string, origin?: Origin): ReadResult {
  return readWith(everyReader, text, origin)
}

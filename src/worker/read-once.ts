import { readCsv } from '../domain/files/read-csv.ts'
import type { ReadResult } from '../domain/trade/trade-document.ts'
import type { Origin } from '../domain/trade/trade-facts.ts'
import { listSegments } from '../edi/list-segments.ts'
import type { ListedSegment } from '../edi/listed-segment.ts'
import { readAsMet } from '../edi/read-as-met.ts'

/** Two that are compared, and the one that is shown meanwhile. */
const KEPT = 3

/** Whoever turns a page asks about the same text again. */
function keepLast<Result>(work: (text: string, origin: Origin | undefined) => Result) {
  const kept: { text: string; origin: Origin | undefined; result: Result }[] = []
  return (text: string, origin?: Origin): Result => {
    const at = kept.findIndex((one) => one.origin?.id === origin?.id && one.text === text)
    const [known = { text, origin, result: work(text, origin) }] = at < 0 ? [] : kept.splice(at, 1)
    kept.unshift(known)
    kept.splice(KEPT)
    return known.result
  }
}

export const readOnce: (text: string, origin?: Origin) => Promise<ReadResult> = keepLast(readAsMet)
export const listOnce: (text: string) => ListedSegment[] = keepLast(listSegments)
export const tableOnce: (text: string) => string[][] = keepLast(readCsv)

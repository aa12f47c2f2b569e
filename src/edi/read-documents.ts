import type { Origin, ReadResult, TradeDocument } from '../domain/trade-document.ts'
import { findInterchange } from './find-interchange.ts'
import { collectProblems } from './problems.ts'
import { skipBlanks } from './segment-scanner.ts'
import { readX12 } from './x12/read-x12.ts'

/**
 * Reads every trade document in a text: X12, EDIFACT or UBL, several interchanges and several kinds at once.
 * Never throws. What is wrong with the text is in `problems`, and what can still be read is in `documents`.
 */
export function readDocuments(text: string, origin?: Origin): ReadResult {
  const { problems, report } = collectProblems()
  const documents: TradeDocument[] = []
  let at = skipBlanks(text, 0)
  while (at < text.length) {
    const found = findInterchange(text, at)
    const until = found?.at ?? text.length
    if (until > at) {
      const isAll = !found && at === skipBlanks(text, 0)
      report(isAll ? 'nothing-found' : 'text-outside', { start: at, end: until })
    }
    if (!found) break
    if (!found.asStandard) report('odd-header', { start: found.at, end: found.at + 3 }, { segment: 'ISA' })
    const scanner = { text, at: found.at, delimiters: found.delimiters }
    documents.push(...readX12(scanner, origin, report))
    at = skipBlanks(text, scanner.at)
  }
  if (text.length === 0 || (documents.length === 0 && problems.length === 0)) {
    report('nothing-found', { start: 0, end: text.length })
  }
  return { documents, problems }
}

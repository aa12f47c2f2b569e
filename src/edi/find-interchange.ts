import type { Delimiters } from './segment.ts'
import { startsWithTag } from './segment-scanner.ts'
import { delimitersFromHeader, delimitersFromIsa } from './x12/x12-delimiters.ts'

/** Where the next interchange begins, in which syntax and with which separators. */
export type FoundInterchange = { at: number; syntax: 'x12' | 'edifact'; delimiters: Delimiters; asStandard: boolean }

const CANDIDATE = /(?<![A-Za-z0-9])(?:ISA|GS|ST)[^A-Za-z0-9\s]/g

/** Mail headers, page breaks and other people's text may stand before an interchange; it is looked for behind them. */
export function findInterchange(text: string, from: number): FoundInterchange | undefined {
  CANDIDATE.lastIndex = from
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const found = interchangeAt(text, match.index)
    if (found) return found
  }
  return undefined
}

function interchangeAt(text: string, at: number): FoundInterchange | undefined {
  if (startsWithTag(text, at, 'ISA')) {
    const found = delimitersFromIsa(text, at)
    return found && { at, syntax: 'x12', ...found }
  }
  const delimiters = delimitersFromHeader(text, at)
  return delimiters && { at, syntax: 'x12', delimiters, asStandard: true }
}

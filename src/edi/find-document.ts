import { edifactDelimiters } from './edifact/edifact-delimiters.ts'
import type { Delimiters } from './segment.ts'
import { tradacomsDelimiters } from './tradacoms/tradacoms-delimiters.ts'
import { delimitersFromHeader, delimitersFromIsa } from './x12/x12-delimiters.ts'

/** Where an interchange stands, in which syntax and with which separators. */
type FoundInterchange = {
  syntax: 'x12' | 'edifact' | 'tradacoms'
  tag: string
  at: number
  /** Where its first segment begins: behind the UNA, which is no segment. */
  begin: number
  delimiters: Delimiters
  asStandard: boolean
}

/** An XML document reaches to the next one or to the end of the text. */
type FoundXml = { syntax: 'xml'; at: number; end: number }

export type FoundDocument = FoundInterchange | FoundXml

const CANDIDATE = /<\?xml\b|(?<![A-Za-z0-9])(?:ISA|GS|ST|STX|UNA|UNB|UNH)(?=[^A-Za-z0-9\s])/g

/** Mail headers, page breaks and other people's text may stand before a document; it is looked for behind them. */
export function findDocument(text: string, from: number): FoundDocument | undefined {
  if (text[from] === '<') return xmlAt(text, from)
  CANDIDATE.lastIndex = from
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const [tag] = match
    const found = tag === '<?xml' ? xmlAt(text, match.index) : interchangeAt(text, match.index, tag)
    if (found) return found
  }
  return undefined
}

function xmlAt(text: string, at: number): FoundXml {
  const next = text.indexOf('<?xml', at + 1)
  return { syntax: 'xml', at, end: next < 0 ? text.length : next }
}

function interchangeAt(text: string, at: number, tag: string): FoundInterchange | undefined {
  if (tag === 'ISA') {
    const found = delimitersFromIsa(text, at)
    return found && { syntax: 'x12', tag, at, begin: at, ...found }
  }
  if (tag === 'STX') {
    if (text[at + 3] !== '=') return undefined
    return { syntax: 'tradacoms', tag, at, begin: at, delimiters: tradacomsDelimiters, asStandard: true }
  }
  if (tag === 'GS' || tag === 'ST') {
    const delimiters = delimitersFromHeader(text, at)
    return delimiters && { syntax: 'x12', tag, at, begin: at, delimiters, asStandard: true }
  }
  const found = edifactDelimiters(text, at, tag)
  return found && { syntax: 'edifact', tag, at, ...found }
}

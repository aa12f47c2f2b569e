import type { ReadProblem } from '../domain/trade/trade-document.ts'
import type { DocumentPage, DocumentsToRead } from './protocol.ts'
import { readOnce } from './read-once.ts'

const DOCUMENTS_AT_ONCE = 20
const PROBLEMS_AT_MOST = 200

/** One page of the documents in a text. */
export async function readPage({
  text,
  origin,
  from = 0,
  atMost = DOCUMENTS_AT_ONCE,
}: DocumentsToRead): Promise<DocumentPage> {
  const { documents, problems } = await readOnce(text, origin)
  return {
    documents: documents.slice(from, from + atMost),
    total: documents.length,
    problems: worstFirst(problems).slice(0, PROBLEMS_AT_MOST),
    problemsInAll: problems.length,
  }
}

const rank = { error: 0, warning: 1, info: 2 } as const

export function worstFirst(problems: ReadProblem[]): ReadProblem[] {
  return [...problems].sort((one, other) => rank[one.severity] - rank[other.severity])
}

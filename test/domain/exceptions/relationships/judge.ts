import { findExceptions } from '../../../../src/domain/exceptions/find-exceptions.ts'
import type { TradeException } from '../../../../src/domain/exceptions/trade-exception.ts'
import { defaultTerms } from '../../../../src/domain/trade/partner-terms.ts'
import type { TradeDocument } from '../../../../src/domain/trade/trade-document.ts'
import { readDocuments } from '../../../../src/edi/read-documents.ts'
import { US } from '../../../support/relationships/draft.ts'
import type { Expected, Relationship } from './relationship.ts'

const terms = { ...defaultTerms, ourIdentifiers: [US] }

/** Found as expected, not found, and told without being there. */
export type Judgment = { right: number; missed: Expected[]; extra: Partial<TradeException>[] }

export const documentsOf = ({ texts }: Pick<Relationship, 'texts'>): TradeDocument[] =>
  texts.flatMap((text, index) => readDocuments(text, { id: String(index) }).documents)

export function judge({ expect, now }: Relationship, documents: TradeDocument[]): Judgment {
  const left = findExceptions(documents, terms, new Date(now))
  const missed: Expected[] = []
  for (const one of expect) {
    const at = left.findIndex((found) => isToldAs(found, one))
    if (at < 0) missed.push(one)
    else left.splice(at, 1)
  }
  const extra = left.filter(({ state }) => state === 'open').map(({ figures: _, evidence: _e, ...told }) => told)
  return { right: expect.length - missed.length, missed, extra }
}

function isToldAs(found: TradeException, { kind, state = 'open', ...figures }: Expected): boolean {
  if (![kind].flat().includes(found.kind) || found.state !== state) return false
  const told: Record<string, unknown> = found
  return Object.entries(figures).every(([name, value]) => isSame(told[name], value))
}

/** Decimals as numbers: 6.5 is 6.50. */
function isSame(told: unknown, value: string): boolean {
  return told === value || (typeof told === 'string' && told !== '' && Number(told) === Number(value))
}
